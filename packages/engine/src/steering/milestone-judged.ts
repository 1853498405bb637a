import {
  figuresOfIndicator,
  type Measurement,
  monthsUntilEnd,
  parseReportingPeriod,
  periodAround,
  type ReportingPeriod,
  type Row,
  reportersOf,
} from '@kapstok/plan';
import { approvedOf } from '../measurement/figures-in.ts';
import type { Judgement } from '../measurement/judged.ts';
import { definitionIn } from '../measurement/over-time.ts';
import { wholeDefinitions } from './indicator-total.ts';
import type { SteeringGround } from './steering-ground.ts';

const MONTH = 'yyyy-mm'.length;

/**
 * How a milestone with a date stands. It is reached once all who give figures on it have one above zero that was approved, of a
 * period no later than the one in which the date lies. Where the date is over without that it is missed, measured or not.
 */
export function milestoneJudged(ground: SteeringGround, indicator: Row<'kpis'>, date: string): Judgement {
  const month = parseReportingPeriod(date.slice(0, MONTH));
  if (month !== undefined && isReachedBy(ground, indicator, month)) return 'reached';
  return date < ground.day ? 'missed' : 'open';
}

function isReachedBy(
  { calculation: { plan }, measurements }: SteeringGround,
  indicator: Row<'kpis'>,
  month: ReportingPeriod,
): boolean {
  const figures = approvedOf(figuresOfIndicator(measurements, indicator.code));
  const there = new Set(
    figures.filter((figure) => isThere(figure) && isBy(figure.period, month)).flatMap(({ about }) => about),
  );
  const definition = definitionIn(wholeDefinitions(plan, indicator.code), month);
  const expected = definition === undefined ? [] : reportersOf(plan, indicator, definition.level);
  return there.size > 0 && expected.every((code) => there.has(code));
}

function isThere({ measured }: Measurement): boolean {
  return measured.kind === 'value' && measured.value > 0;
}

/** Whether a period ends no later than the one of its kind around a month. */
function isBy(period: ReportingPeriod, month: ReportingPeriod): boolean {
  const last = periodAround(month, period.cadence) ?? month;
  return monthsUntilEnd(period) <= monthsUntilEnd(last);
}
