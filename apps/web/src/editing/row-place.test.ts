import type { EditDto, RecordDto } from '@kapstok/contract';
import { inOrder } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { movedRow, newRowAfter } from './row-place.ts';

const row = (id: string, position: string): RecordDto => ({ id, table: 'kpis', position, cells: {} });
const ROWS = [row('a', 'a0'), row('b', 'a1'), row('c', 'a2')];

function idsAfter(edit: EditDto | undefined, rows: readonly RecordDto[] = ROWS): readonly string[] {
  if (edit?.kind === 'add') return inOrder([...rows, edit.record]).map(({ id }) => id);
  if (edit?.kind !== 'move') return [];
  return inOrder(rows.map((one) => (one.id === edit.id ? { ...one, position: edit.after } : one))).map(
    ({ id }) => id,
  );
}

describe('places of rows', () => {
  it.each([
    ['a', ['a', 'new', 'b', 'c']],
    ['c', ['a', 'b', 'c', 'new']],
    ['', ['a', 'b', 'c', 'new']],
  ])('puts a new row behind "%s"', (after, expected) => {
    expect(idsAfter(newRowAfter(ROWS, 'kpis', after, 'new'))).toEqual(expected);
  });

  it('puts the first row in an empty table', () => {
    expect(idsAfter(newRowAfter([], 'kpis', '', 'new'), [])).toEqual(['new']);
  });

  it('moves a row up and down, and not out of the table', () => {
    const [first, second, third] = ROWS;
    expect(idsAfter(second && movedRow(ROWS, second, -1))).toEqual(['b', 'a', 'c']);
    expect(idsAfter(second && movedRow(ROWS, second, 1))).toEqual(['a', 'c', 'b']);
    expect(first && movedRow(ROWS, first, -1)).toBeUndefined();
    expect(third && movedRow(ROWS, third, 1)).toBeUndefined();
  });

  it('finds a place behind rows that stand in one place', () => {
    const rows = [row('a', 'a0'), row('b', 'a0'), row('c', 'a1')];
    expect(idsAfter(newRowAfter(rows, 'kpis', 'a', 'new'), rows).indexOf('new')).toBe(2);
  });
});
