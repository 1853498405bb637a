import {
  baselinesOf,
  gateDaysLate,
  gateOutcome,
  isOfEffect,
  periodStandings,
  type SteeringGround,
} from '@kapstok/engine';
import {
  directionOf,
  fieldOf,
  figuresOfIndicator,
  isHeldAt,
  measurementStateInWords,
  monthsUntilEnd,
  type Plan,
  type Row,
  reportingPeriodCode,
  reportingPeriodInWords,
} from '@kapstok/plan';
import { verbatim } from '@kapstok/quantity';
import type { IndicatorPage } from '../../schemas/indicators.ts';
import { placeDto } from '../gaps.ts';
import { effectDecides, gateWhen } from '../steering/effect-decides.ts';
import { outcomeWords } from '../steering/outcome-words.ts';
import { amountOf, baselineDto } from './baseline-dto.ts';
import { definitionDtos } from './definition-dto.ts';
import { figureUnit } from './figure-unit.ts';
import { indicatorRow } from './indicator-list.ts';
import { measuredWords } from './measured-words.ts';
import { periodDto, reporterName } from './period-dto.ts';

const DIRECTIONS = { 1: 'more', [-1]: 'less', 0: 'within' } as const;

/** Everything about one indicator; undefined when the plan has no such indicator. */
export function indicatorPage(ground: SteeringGround, code: string): IndicatorPage | undefined {
  const { plan } = ground.calculation;
  const indicator = plan.kpis.find((row) => row.code === code);
  if (indicator === undefined) return undefined;
  const standings = periodStandings(ground, indicator);
  return {
    day: ground.day,
    row: indicatorRow(ground, indicator, standings),
    pillarName: plan.pillars.find((row) => row.code === indicator.pillar)?.name ?? '',
    projectName: plan.projects.find((row) => row.code === indicator.project)?.name ?? '',
    direction: DIRECTIONS[directionOf(indicator)],
    population: indicator.denominator.printed,
    shape: indicator.shape,
    printedBaseline: indicator.baseline,
    definitions: definitionDtos(plan, code),
    baselines: baselinesOf(ground, code).map((standing) => baselineDto(plan, indicator, standing)),
    periods: standings.map((standing, at) =>
      periodDto({ plan, indicator }, standing, standings.slice(0, at)),
    ),
    measurements: measurementRows(ground, indicator),
    judgements: judgementsOf(plan, code),
    references: referencesOf(plan, indicator),
    decidedAt: decidedAt(ground, indicator),
  };
}

function measurementRows({ calculation: { plan }, measurements }: SteeringGround, indicator: Row<'kpis'>) {
  return figuresOfIndicator(measurements, indicator.code)
    .toSorted(
      (a, b) => monthsUntilEnd(a.period) - monthsUntilEnd(b.period) || (a.reporter < b.reporter ? -1 : 1),
    )
    .map(({ because = '', ...figure }) => ({ ...figure, because, unit: figureUnit(plan, figure) }))
    .map(({ period, reporter, about, measured, state, definition, because, unit }) => ({
      period: reportingPeriodCode(period),
      periodName: reportingPeriodInWords(period),
      reporter,
      name: reporterName(plan, about),
      words: measuredWords(measured, unit),
      state: measurementStateInWords(state),
      definition,
      because,
    }));
}

function judgementsOf(plan: Plan, code: string): IndicatorPage['judgements'] {
  return plan.judgements
    .filter(({ indicator }) => indicator === code)
    .map((row) => ({
      code: row.code,
      period: row.period === undefined ? verbatim('') : reportingPeriodInWords(row.period),
      statement: row.statement,
      role: row.role,
      ground: row.ground,
      judgedOn: row.judgedOn ?? null,
      source: row.source,
      place: placeDto(row.place),
    }));
}

function referencesOf(plan: Plan, indicator: Row<'kpis'>): IndicatorPage['references'] {
  return plan.referenceFigures.flatMap((row) => {
    if (row.indicator !== indicator.code || row.period === undefined) return [];
    return [
      {
        area: row.area,
        period: reportingPeriodCode(row.period),
        periodName: reportingPeriodInWords(row.period),
        until: monthsUntilEnd(row.period) / 12,
        amount: amountOf(row.value, row.unit || indicator.unit),
        meaning: row.meaning,
        source: row.source,
        place: placeDto(fieldOf(row.place, 'value')),
      },
    ];
  });
}

function decidedAt(ground: SteeringGround, indicator: Row<'kpis'>): IndicatorPage['decidedAt'] {
  const { plan } = ground.calculation;
  const { project } = indicator;
  const held = plan.gateConditions.filter((condition) => isHeldAt(plan, condition, indicator));
  const hanging = new Set(held.map(({ gate }) => gate));
  const byEffect = new Set(held.filter((row) => isOfEffect(plan, row)).map(({ gate }) => gate));
  return plan.gates
    .filter((gate) => hanging.has(gate.code) || (project !== '' && gate.project === project))
    .map((gate) => {
      const outcome = gateOutcome(ground, gate);
      return {
        gate: gate.code,
        name: gate.name,
        when: gateWhen(gate),
        effect: byEffect.has(gate.code) ? effectDecides(gate, outcome) : null,
        outcomeWords: outcomeWords(outcome),
        daysLate: gateDaysLate(ground, gate) ?? null,
        byTarget: hanging.has(gate.code),
        place: placeDto(gate.place),
      };
    });
}
