import type { ChangeDto, ExplanationDto, RecordDto, ToldEdit } from '@kapstok/contract';

/** A cell that a figure rests on. */
export interface CellPlace {
  readonly table: string;
  readonly line: number;
  readonly field: string;
}

/** The cells at the ends of an explanation. */
export function cellsOf({ origin, inputs }: ExplanationDto): readonly CellPlace[] {
  const own = origin === null || origin.place.line === 0 ? [] : [origin.place];
  return [...own, ...inputs.flatMap(cellsOf)];
}

/** An edit that touched a cell that a figure rests on, and the change it was part of. */
export interface TouchingEdit {
  readonly change: ChangeDto;
  readonly edit: ToldEdit;
}

/** Edits in a table and column in which a figure has a cell, the latest first; up to an entry of the log. */
export function candidates(
  cells: readonly CellPlace[],
  changes: readonly ChangeDto[],
  upTo: number,
): readonly TouchingEdit[] {
  const columns = new Set(cells.map(({ table, field }) => `${table} ${field}`));
  return changes
    .filter(({ seq, kind }) => seq <= upTo && kind !== 'load')
    .flatMap((change) => change.edits.map((edit) => ({ change, edit })))
    .filter(({ edit }) => columns.has(`${edit.table} ${edit.field ?? ''}`));
}

/** The latest edit whose row stands where one of the cells stands; the head of a table is line 1. */
export function lastOf(
  found: readonly TouchingEdit[],
  cells: readonly CellPlace[],
  rows: ReadonlyMap<string, readonly RecordDto[]>,
): TouchingEdit | undefined {
  const places = new Set(cells.map(({ table, line, field }) => `${table} ${line} ${field}`));
  return found.find(({ edit }) => {
    const index = rows.get(edit.table)?.findIndex(({ id }) => id === edit.record) ?? -1;
    return index >= 0 && places.has(`${edit.table} ${index + 2} ${edit.field ?? ''}`);
  });
}
