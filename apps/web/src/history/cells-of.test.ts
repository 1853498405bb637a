import type { ChangeDto, ExplanationDto, RecordDto, ToldEdit } from '@kapstok/contract';
import { describe, expect, it } from 'vitest';
import { candidates, cellsOf, lastOf } from './cells-of.ts';

const WORDS = { nl: '', en: '' };
const LEAF: ExplanationDto = {
  label: WORDS,
  id: null,
  unit: 'EUR',
  value: { kind: 'unknown' },
  words: WORDS,
  formula: WORDS,
  origin: { place: { table: 'budget-lines', line: 3, row: 'x', field: 'y2026' }, source: '' },
  remark: null,
  inputs: [],
  omitted: 0,
};
const SUM: ExplanationDto = { ...LEAF, origin: null, inputs: [LEAF] };
const EDIT: ToldEdit = {
  kind: 'set',
  record: 'b',
  table: 'budget-lines',
  tableTitle: WORDS,
  name: 'x',
  pillar: null,
  project: null,
  field: 'y2026',
  fieldName: WORDS,
  before: '1',
  after: '2',
};
const change = (seq: number, edit: ToldEdit): ChangeDto => ({
  id: String(seq),
  seq,
  at: '2026-11-22T09:00:00.000Z',
  account: null,
  role: WORDS,
  kind: 'change',
  reason: '',
  edits: [edit],
  editCount: 1,
  undoes: null,
  undoneBy: null,
  mayUndo: false,
  version: null,
});
const row = (id: string): RecordDto => ({ id, table: 'budget-lines', position: id, cells: {} });
const ROWS = new Map([['budget-lines', [row('a'), row('b')]]]);

describe('what a figure rests on and was changed last', () => {
  const cells = cellsOf(SUM);

  it('is found down to the cell', () => {
    expect(cells.map(({ table, line, field }) => [table, line, field])).toEqual([
      ['budget-lines', 3, 'y2026'],
    ]);
  });

  it('is the latest edit of a cell of it, up to the state one looks at', () => {
    const changes = [
      change(9, EDIT),
      change(8, { ...EDIT, record: 'a' }),
      change(7, EDIT),
      change(6, { ...EDIT, field: 'y2027' }),
    ];
    expect(lastOf(candidates(cells, changes, 9), cells, ROWS)?.change.seq).toBe(9);
    expect(lastOf(candidates(cells, changes, 8), cells, ROWS)?.change.seq).toBe(7);
    expect(lastOf(candidates(cells, changes, 6), cells, ROWS)).toBeUndefined();
  });
});
