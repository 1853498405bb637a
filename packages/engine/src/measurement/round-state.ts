import type { Row } from '@kapstok/plan';
import { roundDue } from '../steering/gate-falls.ts';
import { firstDayOf } from '../steering/last-day.ts';

/** How far a round of measuring is as a whole: it has not begun, figures can be given, or it is closed. */
export type RoundState = 'not_begun' | 'open' | 'closed';

/**
 * The day on which a round begins: the one that the plan says it opens, else the first of its period. Before it nothing is
 * asked, nobody is late and nothing can be given (`docs/adr/0020`).
 */
export function roundBegins({ opens, period }: Row<'measurementRounds'>): string | undefined {
  return opens ?? (period === undefined ? undefined : firstDayOf(period));
}

/** How far a round is on a day (`2026-12-31`), by whether it was closed. */
export function roundState(
  row: Row<'measurementRounds'>,
  { isClosed, today }: { readonly isClosed: boolean; readonly today: string },
): RoundState {
  if (isClosed) return 'closed';
  const begins = roundBegins(row);
  return begins !== undefined && today < begins ? 'not_begun' : 'open';
}

interface RoundInOrder {
  readonly row: Row<'measurementRounds'>;
  readonly state: RoundState;
}

/** Rounds as one looks at them: what is open and due first, then what is still to begin, then what is closed, the last first. */
export function roundsInOrder<Round extends RoundInOrder>(rounds: readonly Round[]): readonly Round[] {
  return rounds.toSorted((a, b) => {
    if (a.state !== b.state) return PLACE[a.state] - PLACE[b.state];
    const order = byWord(dueOf(a), dueOf(b)) || byWord(a.row.code, b.row.code);
    return a.state === 'closed' ? -order : order;
  });
}

const PLACE: Readonly<Record<RoundState, number>> = { open: 0, not_begun: 1, closed: 2 };

function dueOf({ row }: RoundInOrder): string {
  return roundDue(row) ?? '';
}

function byWord(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
