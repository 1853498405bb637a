import {
  type FigureKey,
  type Measurement,
  type MeasurementState,
  reportingPeriodCode,
  wordOfKey,
} from '@kapstok/plan';
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

/** Which figure it is, and how far. */
export type FigureStated = Pick<Measurement, 'indicator' | 'period' | 'reporter' | 'state'>;

/** Which day it is, and by which figures had to be handed in; days as `2026-12-31`. */
export interface RoundDays {
  readonly today: string;
  readonly due: string | undefined;
  /** On which day the round begins: before it nobody is late. */
  readonly begins: string | undefined;
}

/** How far each request of a round is, by reporter. */
export function requestStandings(
  asked: readonly FigureAsked[],
  measurements: readonly FigureStated[],
  { today, due, begins }: RoundDays,
): readonly RequestStanding[] {
  const isDue = due !== undefined && today > due && (begins === undefined || today >= begins);
  const stands = new Map(measurements.map((each) => [wordOfKey(keyOf(each)), each.state]));
  return wordsAsked(asked).map(([reporter, own]) => {
    const byState = { draft: 0, submitted: 0, returned: 0, approved: 0 };
    for (const word of own) {
      const state = stands.get(word);
      if (state !== undefined) byState[state] += 1;
    }
    const { draft, submitted, returned, approved } = byState;
    const absent = own.length - draft - submitted - returned - approved;
    const isOpen = absent + draft + returned > 0;
    return { reporter, asked: own.length, absent, byState, isLate: isOpen && isDue };
  });
}

type WordsAsked = readonly (readonly [reporter: string, words: readonly string[]])[];

/** What a round asks never changes, and is thousands of figures. */
const words = new WeakMap<readonly FigureAsked[], WordsAsked>();

/** One word for each figure that is asked, by reporter. */
function wordsAsked(asked: readonly FigureAsked[]): WordsAsked {
  const known = words.get(asked);
  if (known !== undefined) return known;
  const byReporter = Map.groupBy(asked, ({ reporter }) => reporter);
  const inOrder = [...byReporter].sort(([a], [b]) => (a < b ? -1 : 1));
  const made = inOrder.map(([reporter, own]) => [reporter, own.map((one) => wordOfKey(keyOf(one)))] as const);
  words.set(asked, made);
  return made;
}

/** Which figure a measurement is, or one that is asked. */
export function keyOf({
  indicator,
  period,
  reporter,
}: Pick<Measurement, 'indicator' | 'period' | 'reporter'>): FigureKey {
  return { indicator, period: reportingPeriodCode(period), reporter };
}
