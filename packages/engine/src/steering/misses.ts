import { monthsUntilEnd, type Row, reportingPeriodCode } from '@kapstok/plan';
import { type PeriodStanding, periodStandings } from './period-standing.ts';
import { daysFrom, type SteeringGround } from './steering-ground.ts';

/**
 * A target that was missed, by the agreed rule: the period is over, and what was approved stands outside the band; or its date is
 * over, and it was not reached by then.
 */
export interface Miss {
  readonly indicator: Row<'kpis'>;
  readonly standing: PeriodStanding;
  /** What is done about it; none: somebody still has to say. */
  readonly actions: readonly Row<'followUpActions'>[];
}

/** Every target that was missed, the earliest period first. */
export function missesOf(ground: SteeringGround): readonly Miss[] {
  const { plan } = ground.calculation;
  const misses = plan.kpis.flatMap((indicator) =>
    periodStandings(ground, indicator)
      .filter(({ judgement }) => judgement === 'missed')
      .map((standing) => ({ indicator, standing, actions: actionsFor(ground, indicator.code, standing) })),
  );
  return misses.toSorted((a, b) => monthsUntilEnd(a.standing.period) - monthsUntilEnd(b.standing.period));
}

function actionsFor(
  { calculation }: SteeringGround,
  indicator: string,
  { period }: PeriodStanding,
): readonly Row<'followUpActions'>[] {
  const code = reportingPeriodCode(period);
  return calculation.plan.followUpActions.filter(
    (row) =>
      row.indicator === indicator && row.period !== undefined && reportingPeriodCode(row.period) === code,
  );
}

/** A follow-up action, and with what it can be closed. */
export interface ActionStanding {
  readonly row: Row<'followUpActions'>;
  /** `unproven`: closed with a measurement that was not approved, or is not there. */
  readonly state: 'open' | 'late' | 'closed' | 'unproven';
  readonly daysLate: number | undefined;
  /** What an action must say and this one does not, as columns of a file have it. */
  readonly lacking: readonly ('role' | 'due' | 'body' | 'expected')[];
  /** The periods after the one that was missed of which enough was approved: with each of these it can be closed. */
  readonly newer: readonly PeriodStanding[];
}

/** Every follow-up action, in the order of the plan. */
export function actionStandings(ground: SteeringGround): readonly ActionStanding[] {
  const { plan } = ground.calculation;
  return plan.followUpActions.map((row) => {
    const indicator = plan.kpis.find(({ code }) => code === row.indicator);
    const standings = indicator === undefined ? [] : periodStandings(ground, indicator);
    const newer = standings.filter((standing) => isNewer(standing, row));
    const late = row.due === undefined || row.closedBy !== '' ? 0 : daysFrom(row.due, ground.day);
    return {
      row,
      state: stateOf(row, newer, late),
      daysLate: late > 0 ? late : undefined,
      lacking: LACKING.filter((column) => (row[column] ?? '') === ''),
      newer,
    };
  });
}

const LACKING = ['role', 'due', 'body', 'expected'] as const;

/** A year that ends later holds nothing newer as long as only the missed quarter of it was measured. */
function isNewer({ total }: PeriodStanding, { period: missed }: Row<'followUpActions'>): boolean {
  if (total.kind !== 'known') return false;
  return (
    missed === undefined || total.parts.some(({ period }) => monthsUntilEnd(period) > monthsUntilEnd(missed))
  );
}

function stateOf(
  { closedBy, closedPeriod }: Row<'followUpActions'>,
  newer: readonly PeriodStanding[],
  late: number,
): ActionStanding['state'] {
  if (closedBy === '') return late > 0 ? 'late' : 'open';
  if (closedBy !== 'measurement' || closedPeriod === undefined) return 'closed';
  const code = reportingPeriodCode(closedPeriod);
  return newer.some(({ period }) => reportingPeriodCode(period) === code) ? 'closed' : 'unproven';
}
