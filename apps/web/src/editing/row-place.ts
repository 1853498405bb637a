import type { EditDto, RecordDto } from '@kapstok/contract';
import { generateKeyBetween } from 'fractional-indexing';

/** A new row behind one of these, or at the end; the rows stand in the order of their places. */
export function newRowAfter(
  rows: readonly RecordDto[],
  table: string,
  after: string,
  id: string,
  cells: RecordDto['cells'] = {},
): EditDto {
  const index = rows.findIndex((row) => row.id === after);
  const at = index < 0 ? rows.length - 1 : index;
  return { kind: 'add', record: { id, table, position: placeBehind(rows, at), cells } };
}

/** Puts a row one place up (-1) or down (1); undefined where there is no such place. */
export function movedRow(rows: readonly RecordDto[], record: RecordDto, by: -1 | 1): EditDto | undefined {
  const others = rows.filter((row) => row.id !== record.id);
  const index = rows.findIndex((row) => row.id === record.id);
  const to = index + by;
  if (index < 0 || to < 0 || to >= rows.length) return undefined;
  const after = placeBehind(others, to - 1);
  return { kind: 'move', id: record.id, table: record.table, before: record.position, after };
}

/** A place behind the row at an index (-1 is the beginning), before the next row that has another place. */
function placeBehind(rows: readonly RecordDto[], index: number): string {
  const after = rows[index]?.position ?? null;
  const next = rows.slice(index + 1).find((row) => after === null || row.position > after);
  return generateKeyBetween(after, next?.position ?? null);
}
