import type { Fault } from '@kapstok/engine';
import type { CellErrorDto } from '../schemas/own-plan.ts';

/** What can't be computed, as errors at their cell; the file is called as its table is. */
export function faultErrors(faults: readonly Fault[]): CellErrorDto[] {
  return faults.map(({ place, found, expected, message }) => ({
    file: place.table,
    row: place.line,
    column: place.field,
    found,
    expected: { ...expected },
    message: { ...message },
  }));
}
