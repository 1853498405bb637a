import type { Entry } from './entry.ts';
import { BEFORE_ALL, hashOf } from './entry-hash.ts';

/** What is wrong with a log. */
export type LogProblem =
  /** It does not hold what it held when it was written. */
  | { readonly kind: 'changed'; readonly seq: number }
  /** Entries that are no longer there, the first and the last of them. */
  | { readonly kind: 'missing'; readonly from: number; readonly to: number }
  /** It was written for another place in the log. */
  | { readonly kind: 'moved'; readonly seq: number }
  /** The log ends before what it is known to have held. */
  | { readonly kind: 'cut-off'; readonly from: number; readonly to: number };

/** The last entry of a log, at some moment. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** Where a walk along a log stands. */
export interface Link extends Head {
  /** Whether this entry was found wrong: what follows it cannot be blamed on it twice. */
  readonly wrong: boolean;
}

/** Before the first entry. */
export const FIRST_LINK: Link = { seq: 0, hash: BEFORE_ALL, wrong: false };

/**
 * Takes the next entry of a log, and says what is wrong between the one before it and this one.
 * @param whole Whether it holds what it was hashed over, where that was found out already.
 */
export function nextLink(
  before: Link,
  entry: Entry,
  whole: boolean = hashOf(entry) === entry.hash,
): { link: Link; problems: readonly LogProblem[] } {
  const gap = entry.seq > before.seq + 1;
  const fits = entry.beforeHash === before.hash;
  const problems: LogProblem[] = [];
  if (gap) problems.push({ kind: 'missing', from: before.seq + 1, to: entry.seq - 1 });
  if (whole && !fits && !gap && !before.wrong) problems.push({ kind: 'changed', seq: before.seq });
  if (!whole) problems.push({ kind: fits || gap ? 'changed' : 'moved', seq: entry.seq });
  return { link: { seq: entry.seq, hash: entry.hash, wrong: !whole }, problems };
}

/** Whether a log ends where it is known to end: at its head, or later than an end that was noted before. */
export function endProblems(last: Link, head: Head): readonly LogProblem[] {
  if (last.seq < head.seq) return [{ kind: 'cut-off', from: last.seq + 1, to: head.seq }];
  if (last.seq === head.seq && last.hash === head.hash) return [];
  return [{ kind: 'changed', seq: last.seq }];
}
