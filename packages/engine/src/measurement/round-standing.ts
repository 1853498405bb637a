import { type FigureKey, type Measurement, type MeasurementState, reportingPeriodCode } from '@kapstok/plan';
import type { FigureAsked } from './figures-asked.ts';

/** How far a request is: how many figures are asked of a reporter, and how many are in each state. */
export interface RequestStanding {
  readonly reporter: string;
  readonly asked: number;
  readonly absent: number;
  readonly byState: Readonly<Record<MeasurementState, number>>;
  /** Whether something is not handed in, and it was due before the day on which is looked. */
  readonly isLate: boolean;
}

/** Which day it is, and by which figures had to be handed in; days as `2026-12-31`. */
export interface RoundDays {
  readonly today: string;
  readonly due: string | undefined;
}

/** How far each request of a round is, by reporter. */
export function requestStandings(
  asked: readonly FigureAsked[],
  measurements: readonly Measurement[],
  { today, due }: RoundDays,
): readonly RequestStanding[] {
  const stands = new Map(measurements.map((each) => [wordOf(keyOf(each)), each.state]));
  const byReporter = Map.groupBy(asked, ({ reporter }) => reporter);
  const inOrder = [...byReporter].sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder.map(([reporter, own]) => {
    const byState = { draft: 0, submitted: 0, returned: 0, approved: 0 };
    for (const figure of own) {
      const state = stands.get(wordOf(keyOf(figure)));
      if (state !== undefined) byState[state] += 1;
    }
    const { draft, submitted, returned, approved } = byState;
    const absent = own.length - draft - submitted - returned - approved;
    const isOpen = absent + draft + returned > 0;
    const isLate = isOpen && due !== undefined && today > due;
    return { reporter, asked: own.length, absent, byState, isLate };
  });
}

/** Which figure a measurement is, or one that is asked. */
export function keyOf({ indicator, period, reporter }: FigureAsked | Measurement): FigureKey {
  return { indicator, period: reportingPeriodCode(period), reporter };
}

function wordOf({ indicator, period, reporter }: FigureKey): string {
  return JSON.stringify([indicator, period, reporter]);
}
