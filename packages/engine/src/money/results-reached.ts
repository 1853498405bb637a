import { type Plan, type Row, reportingPeriodCode } from '@kapstok/plan';
import { isolated, type Text, text } from '@kapstok/quantity';
import type { FigureValue } from '../figure.ts';
import type { PeriodStanding } from '../steering/period-standing.ts';
import { figureOf, type MoneyFigure, type Named } from './money-figure.ts';

/** How an indicator stands in each of its periods: the plan itself does not hold what was measured. */
export type StandingsOf = (indicator: Row<'kpis'>) => readonly PeriodStanding[];

/** A target that hangs on money, and how it stands; `running`: its period is not over, and it is not reached yet. */
export interface TargetReached {
  readonly indicator: Row<'kpis'>;
  readonly period: string;
  readonly state: 'reached' | 'missed' | 'running' | 'unknown';
}

/** The targets that hang on a grant: those of the indicators and periods that its instalments hang on, each once. */
export function targetsOfGrant(
  plan: Plan,
  grant: string,
  standingsOf: StandingsOf,
): readonly TargetReached[] {
  const byName = new Map<string, TargetReached>();
  for (const row of plan.instalments) {
    const indicator = plan.kpis.find(({ code }) => code === row.indicator);
    if (row.grant !== grant || indicator === undefined) continue;
    const period = row.period === undefined ? undefined : reportingPeriodCode(row.period);
    for (const target of targetsOf(indicator, standingsOf, period))
      byName.set(`${indicator.code} ${target.period}`, target);
  }
  return [...byName.values()];
}

/** The targets that hang on a budget line: those of the indicators of its project; of a line without one, of its pillar. */
export function targetsOfLine(
  plan: Plan,
  { project, pillar }: Row<'budgetLines'>,
  standingsOf: StandingsOf,
): readonly TargetReached[] {
  const own = plan.kpis.filter((row) =>
    project === '' ? pillar !== '' && row.pillar === pillar : row.project === project,
  );
  return own.flatMap((indicator) => targetsOf(indicator, standingsOf));
}

/** The targets of an indicator, or that of one period; what is measured without a target is none. */
function targetsOf(
  indicator: Row<'kpis'>,
  standingsOf: StandingsOf,
  period?: string,
): readonly TargetReached[] {
  const targets = standingsOf(indicator).flatMap((standing): TargetReached[] => {
    const code = reportingPeriodCode(standing.period);
    const isAsked = period === undefined || period === code;
    const hasTarget = standing.targets.some(({ holds }) => holds);
    return isAsked && hasTarget && standing.judgement !== 'not_applicable'
      ? [{ indicator, period: code, state: stateOf(standing) }]
      : [];
  });
  // Money hangs on it, and nobody said what is to be reached.
  const isLost = period !== undefined && targets.length === 0;
  return isLost ? [{ indicator, period, state: 'unknown' }] : targets;
}

function stateOf({ judgement, isOver }: PeriodStanding): TargetReached['state'] {
  if (judgement === 'reached' || judgement === 'missed') return judgement;
  return isOver ? 'unknown' : 'running';
}

/**
 * How far results are: which part of the targets that hang on money was reached. A target of which that is not known makes it the
 * least; where that is so of all of them, or none hangs on the money, nothing can be said.
 * @param targets undefined where nobody told what was measured
 */
export function resultsReached(
  { id, label }: Named,
  targets: readonly TargetReached[] | undefined,
): MoneyFigure {
  const named = {
    label: text(`${label.nl}: deel van de resultaten`, `${label.en}: part of the results`),
    id: `${id}.pace.results`,
  };
  if (targets === undefined || targets.length === 0)
    return figureOf(
      named,
      { kind: 'unknown' },
      { remark: targets === undefined ? NOT_TOLD : NO_TARGETS },
      '1',
    );
  const count = (state: TargetReached['state']): number =>
    targets.filter((target) => target.state === state).length;
  const unknown = count('unknown');
  const part = count('reached') / targets.length;
  const value: FigureValue =
    unknown === targets.length
      ? { kind: 'unknown' }
      : { kind: 'known', low: part, high: part, bound: unknown > 0 ? 'atLeast' : 'exact' };
  const formula = text(
    `${count('reached')} van ${targets.length} streefwaarden gehaald; ${count('missed')} gemist, ${count('running')} loopt nog, ${unknown} niet bekend`,
    `${count('reached')} of ${targets.length} targets reached; ${count('missed')} missed, ${count('running')} still running, ${unknown} not known`,
  );
  const remark = unknown > 0 ? NOT_KNOWN : undefined;
  return figureOf(named, value, { formula, remark, inputs: targets.map(targetFigure) }, '1');
}

/** A target as what makes up the part: all of it, nothing, or not known. */
function targetFigure({ indicator, period, state }: TargetReached): MoneyFigure {
  const name = `${isolated(indicator.code)} ${isolated(indicator.name)}`.trim();
  const { nl, en } = STATES[state];
  const part = state === 'reached' ? 1 : 0;
  const value: FigureValue =
    state === 'unknown' ? { kind: 'unknown' } : { kind: 'known', low: part, high: part, bound: 'exact' };
  const made = figureOf(
    { label: text(`${name}, ${period}: ${nl}`, `${name}, ${period}: ${en}`) },
    value,
    {},
    '1',
  );
  return { ...made, origin: { place: indicator.place, source: indicator.source } };
}

const STATES: Readonly<Record<TargetReached['state'], Text>> = {
  reached: text('gehaald', 'reached'),
  missed: text('gemist', 'missed'),
  running: text('loopt nog', 'still running'),
  unknown: text('niet bekend of het is gehaald', 'not known whether it was reached'),
};

const NOT_TOLD = text('Hier is niet bekend wat er is gemeten.', 'What was measured is not known here.');
const NO_TARGETS = text(
  'Aan dit geld hangt geen indicator met een streefwaarde. Hoe ver de resultaten zijn, is dus niet te zeggen.',
  'No indicator with a target hangs on this money. There is no telling how far its results are.',
);
const NOT_KNOWN = text(
  'Van een of meer streefwaarden is de periode voorbij en is niet bekend of ze zijn gehaald: nog niet gemeten, niet goedgekeurd, of zonder streefwaarde.',
  'Of one or more targets the period is over and it is not known whether they were reached: not measured yet, not approved, or without a target.',
);
