import type { Row } from '@kapstok/plan';
import { isKnown } from '@kapstok/quantity';
import { daysFrom, type SteeringGround } from './steering-ground.ts';

/** How it stands with a baseline that the plan names: it is there, or a task with a day by which it is to be. */
export interface BaselineStanding {
  readonly row: Row<'baselines'>;
  readonly kind: 'measured' | 'task';
  /** Days since it should have been there; undefined where it is not late, or no day was agreed. */
  readonly daysLate: number | undefined;
}

/** The baselines of an indicator, each with whether it is there and how late it is. */
export function baselinesOf(
  { calculation, day }: Pick<SteeringGround, 'calculation' | 'day'>,
  indicator: string,
): readonly BaselineStanding[] {
  return calculation.plan.baselines
    .filter((row) => row.indicator === indicator)
    .map((row) => {
      if (isKnown(row.value)) return { row, kind: 'measured', daysLate: undefined };
      const late = row.due === undefined ? 0 : daysFrom(row.due, day);
      return { row, kind: 'task', daysLate: late > 0 ? late : undefined };
    });
}

/** Whether the baseline of an indicator is there: in its own table, else as a number that the plan prints beside the indicator. */
export function hasBaseline(
  ground: Pick<SteeringGround, 'calculation' | 'day'>,
  indicator: Row<'kpis'>,
): boolean {
  const baselines = baselinesOf(ground, indicator.code);
  if (baselines.length > 0) return baselines.every(({ kind }) => kind === 'measured');
  return /\d/.test(indicator.baseline);
}
