import type { Fault } from '@kapstok/engine';
import type { CellErrorDto } from '../schemas/own-plan.ts';

/** What can't be computed, as errors at their cell; `files` tells which file each table was read from. */
export function faultErrors(faults: readonly Fault[], files: ReadonlyMap<string, string>): CellErrorDto[] {
  return faults.map(({ place, found, expected, message }) => ({
    file: files.get(place.table) ?? place.table,
    row: place.line,
    column: place.field,
    found,
    expected: { ...expected },
    message: { ...message },
  }));
}
