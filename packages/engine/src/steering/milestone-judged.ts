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

/** Why there is no telling whether a milestone was reached, though something was reported of it. */
export type WhyUntold =
  /** How it is measured is not said, and so not of whom a figure is needed. */
  | 'noDefinition'
  /** The plan does not say who gives its figures. */
  | 'noReporters';

/** How a milestone with a date stands. */
export interface MilestoneJudged {
  readonly judgement: Judgement;
  readonly why: WhyUntold | undefined;
}

/**
 * How a milestone with a date stands. It is reached once all who give figures on it have one above zero that was approved, of a
 * period no later than the one in which the date lies. Where figures are there and nobody said of whom they are needed, there is no
 * telling. Where the date is over without any, or without one of somebody who gives them, it is missed, measured or not.
 */
export function milestoneJudged(
  ground: SteeringGround,
  indicator: Row<'kpis'>,
  date: string,
): MilestoneJudged {
  const over = { judgement: date < ground.day ? 'missed' : 'open', why: undefined } as const;
  const month = parseReportingPeriod(date.slice(0, MONTH));
  if (month === undefined) return over;
  const there = reportedBy(ground, indicator, month);
  if (there.size === 0) return over;
  const { plan } = ground.calculation;
  const definition = definitionIn(wholeDefinitions(plan, indicator.code), month);
  if (definition === undefined) return { judgement: 'open', why: 'noDefinition' };
  const expected = reportersOf(plan, indicator, definition.level);
  if (expected.length === 0) return { judgement: 'open', why: 'noReporters' };
  return expected.every((code) => there.has(code)) ? { judgement: 'reached', why: undefined } : over;
}

/** Of whom a figure says that it is there. */
function reportedBy(
  { measurements }: SteeringGround,
  indicator: Row<'kpis'>,
  month: ReportingPeriod,
): ReadonlySet<string> {
  const figures = approvedOf(figuresOfIndicator(measurements, indicator.code));
  return new Set(
    figures.filter((figure) => isThere(figure) && isBy(figure.period, month)).flatMap(({ about }) => about),
  );
}

function isThere({ measured }: Measurement): boolean {
  return measured.kind === 'value' && measured.value > 0;
}

/** Whether a period ends no later than the one of its kind around a month. */
function isBy(period: ReportingPeriod, month: ReportingPeriod): boolean {
  const last = periodAround(month, period.cadence) ?? month;
  return monthsUntilEnd(period) <= monthsUntilEnd(last);
}
