import type { Estimate, Text } from '@kapstok/quantity';
import { fieldOf, type Place } from './place.ts';

/** A cell that says what can't be: where it stands, what it holds, what was expected, and what to do about it. */
export interface CellFault {
  readonly place: Place;
  readonly found: string;
  readonly expected: Text;
  /** What happened, what it means and what to do. */
  readonly message: Text;
  /** The table in which a row that is named is not found; of a plan in part, it may stand in what is not there. */
  readonly missingFrom?: string;
}

/** What was expected in a cell, and what happened, what it means and what to do. */
export type Wrong = readonly [expected: Text, message: Text];

/** A fault in one column of a row. */
export function faultAt(
  { place }: { readonly place: Place },
  column: string,
  found: string,
  [expected, message]: Wrong,
): CellFault {
  return { place: fieldOf(place, column), found, expected, message };
}

/** Whether nothing is printed; `n.t.b.` is something. */
export function isBlank(estimate: Estimate): boolean {
  return estimate.kind === 'unknown' && estimate.reason === 'blank';
}

/** An estimate as a file may print it, for a message. */
export function printed(estimate: Estimate): string {
  switch (estimate.kind) {
    case 'point':
      return String(estimate.value);
    case 'range':
      return `${estimate.low}..${estimate.high}`;
    case 'atLeast':
      return `>${estimate.low}`;
    case 'notApplicable':
      return 'n.v.t.';
    case 'unknown':
      return estimate.reason === 'blank' ? '' : 'n.t.b.';
  }
}
