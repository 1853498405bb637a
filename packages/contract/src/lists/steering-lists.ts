import { periodStandings, type SteeringGround } from '@kapstok/engine';
import { type Language, spelledUnitName, type Text, text } from '@kapstok/quantity';
import { indicatorRow } from '../documents/indicators/indicator-list.ts';
import { standingDto } from '../documents/indicators/period-dto.ts';
import { followUp } from '../documents/steering/follow-up.ts';
import { gateList } from '../documents/steering/gate-list.ts';
import type { IndicatorRow, IndicatorStanding } from '../schemas/indicators.ts';
import { boundCell, type ListCell, type ListTable, tableOf, valueCell } from './list-table.ts';

/** Every indicator and period: the target, the band in which it is reached, and what was measured. */
export function indicatorsTable(ground: SteeringGround, language: Language): ListTable {
  const { plan } = ground.calculation;
  return tableOf('indicators', language, {
    title: text('Indicatoren', 'Indicators'),
    head: INDICATOR_HEAD,
    rows: plan.kpis.flatMap((indicator) => {
      const standings = periodStandings(ground, indicator);
      const row = indicatorRow(ground, indicator, standings);
      const periods = standings.map((standing) => standingDto({ plan, indicator }, standing));
      return periods.map((period) => periodCells(row, period, language));
    }),
  });
}

const INDICATOR_HEAD: readonly Text[] = [
  text('Code', 'Code'),
  text('Indicator', 'Indicator'),
  text('Soort', 'Kind'),
  text('Eenheid', 'Unit'),
  text('Periode', 'Period'),
  text('Streefwaarde', 'Target'),
  text('Gehaald vanaf', 'Reached from'),
  text('Gehaald tot en met', 'Reached up to'),
  text('Afgesproken op', 'Agreed on'),
  text('Wie ermee instemde', 'Who agreed'),
  text('Gemeten', 'Measured'),
  text('Of het heel is', 'Whether it is whole'),
  text('Manier van meten', 'Way of measuring'),
  text('Oordeel', 'Judgement'),
  text('Nulmeting', 'Baseline'),
  text('Wie hem beheert', 'Owner'),
];

const BASELINES: Readonly<Record<IndicatorRow['baseline'], Text>> = {
  measured: text('gemeten', 'measured'),
  task: text('moet nog komen', 'still to come'),
  late: text('te laat', 'late'),
  printed: text('staat in het plan', 'stands in the plan'),
  none: text('ontbreekt', 'missing'),
  not_needed: text('niet nodig', 'not needed'),
};

function periodCells(row: IndicatorRow, period: IndicatorStanding, language: Language): readonly ListCell[] {
  const { target, measured, definition, judgementWords } = period;
  const band = target?.band ?? null;
  return [
    row.code,
    row.name,
    row.kind,
    spelledUnitName(period.unit)[language],
    period.period,
    target?.printed ?? '',
    band === null ? null : band.low,
    band === null ? null : band.high,
    target?.agreedOn ?? '',
    target?.agreedBy.join(', ') ?? '',
    measured.why === null ? valueCell(measured.value, language) : measured.words[language],
    measured.why === null ? boundCell(measured.value, language) : measured.why[language],
    definition,
    judgementWords[language],
    BASELINES[row.baseline][language],
    row.owner,
  ];
}

/** Every condition of every gate: whether it is met and why, and what was decided at the gate. */
export function gatesTable(ground: SteeringGround, language: Language): ListTable {
  const { gates } = gateList(ground);
  return tableOf('gates', language, {
    title: text('Go/no-go', 'Gates'),
    head: [
      text('Code', 'Code'),
      text('Go/no-go', 'Gate'),
      text('Project', 'Project'),
      text('Kwartaal', 'Quarter'),
      text('Beslisdatum', 'Decision date'),
      text('Gremium', 'Body'),
      text('Stand', 'State'),
      text('Besloten op', 'Decided on'),
      text('Wie daarvoor staat', 'Who answers for it'),
      text('Reden', 'Reason'),
      text('Dagen over tijd', 'Days overdue'),
      text('Voorwaarde', 'Condition'),
      text('Voldaan', 'Met'),
      text('Waarom', 'Why'),
    ],
    rows: gates.flatMap((gate) => {
      const [last] = gate.passings;
      const own = [
        gate.code,
        gate.name,
        gate.project?.code ?? '',
        gate.quarter,
        gate.decidesOn ?? '',
        gate.body?.name ?? '',
        gate.outcomeWords[language],
        last?.date ?? '',
        last?.role ?? gate.role,
        last?.reason ?? '',
        gate.daysLate,
      ];
      if (gate.conditions.length === 0) return [[...own, '', '', '']];
      return gate.conditions.map(({ what, metWords, why }) => [
        ...own,
        what[language],
        metWords[language],
        why[language],
      ]);
    }),
  });
}

/** Every target that was missed with its actions, and actions about anything else. */
export function followUpTable(ground: SteeringGround, language: Language): ListTable {
  const { misses, actions } = followUp(ground);
  const without = misses.filter((miss) => miss.actions.length === 0);
  return tableOf('follow-up-actions', language, {
    title: text('Gemiste streefwaarden en vervolgacties', 'Missed targets and follow-up actions'),
    head: [
      text('Indicator', 'Indicator'),
      text('Naam', 'Name'),
      text('Periode', 'Period'),
      text('Actie', 'Action'),
      text('Wat er wordt gedaan', 'What is done'),
      text('Verwacht effect', 'Expected effect'),
      text('Wie', 'Who'),
      text('Gremium', 'Body'),
      text('Uiterlijk', 'Due'),
      text('Stand', 'State'),
      text('Afgesloten met', 'Closed with'),
      text('Afgesloten op', 'Closed on'),
    ],
    rows: [
      ...without.map(({ indicator, period }) => [
        indicator.code,
        indicator.name,
        period.period,
        '',
        '',
        '',
        '',
        '',
        '',
        NO_ACTION[language],
        '',
        '',
      ]),
      ...actions.map((action) => [
        action.indicator?.code ?? '',
        action.indicator?.name ?? '',
        action.period,
        action.code,
        action.what,
        action.expected,
        action.role,
        action.body?.name ?? '',
        action.due ?? '',
        action.stateWords[language],
        action.closedWith[language],
        action.closedOn ?? '',
      ]),
    ],
  });
}

const NO_ACTION = text('gemist, nog zonder actie', 'missed, without an action yet');
