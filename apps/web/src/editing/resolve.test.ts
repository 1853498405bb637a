import type { ConflictDto, EditDto, RecordDto } from '@kapstok/contract';
import { describe, expect, it } from 'vitest';
import { type Choice, canKeepMine, conflictKey, resolved } from './resolve.ts';

const SET: EditDto = {
  kind: 'set',
  id: 'a',
  table: 'projects',
  field: 'name',
  before: 'Nacht',
  after: 'Avond',
};
const OTHER: EditDto = { ...SET, id: 'b' };
const CONFLICT: ConflictDto = {
  record: 'a',
  table: 'projects',
  tableTitle: { nl: 'projecten', en: 'projects' },
  name: '1.1',
  field: 'name',
  fieldName: { nl: 'naam', en: 'name' },
  before: 'Nacht',
  wanted: 'Avond',
  now: 'Ochtend',
  beforeStood: true,
  by: null,
};
const choose = (choice: Choice, conflict = CONFLICT) => new Map([[conflictKey(conflict), choice]]);
const settle = (edits: readonly EditDto[], choice: Choice, conflict = CONFLICT) =>
  resolved(edits, [conflict], choose(choice, conflict), new Map());

describe('two who changed the same', () => {
  it('keep mine, from what stands there now', () => {
    expect(settle([SET, OTHER], { kind: 'mine' })).toEqual([{ ...SET, before: 'Ochtend' }, OTHER]);
  });

  it('keep theirs, and what was in no conflict', () => {
    expect(settle([SET, OTHER], { kind: 'theirs' })).toEqual([OTHER]);
  });

  it('find other words', () => {
    expect(settle([SET], { kind: 'other', words: 'Dag en nacht' })).toEqual([
      { ...SET, before: 'Ochtend', after: 'Dag en nacht' },
    ]);
    expect(settle([SET], { kind: 'other', words: 'Ochtend' })).toEqual([]);
  });

  it('can not write in a row that is gone', () => {
    const gone = { ...CONFLICT, now: null };
    expect(canKeepMine(gone, [SET])).toBe(false);
    expect(settle([SET], { kind: 'mine' }, gone)).toEqual([]);
  });

  it('remove a row as it now is', () => {
    const record: RecordDto = { id: 'a', table: 'projects', position: 'a0', cells: { name: 'Nacht' } };
    const now: RecordDto = { ...record, cells: { name: 'Ochtend' } };
    const whole: ConflictDto = { ...CONFLICT, field: null, fieldName: null };
    const edits: readonly EditDto[] = [{ kind: 'remove', record }];
    expect(canKeepMine(whole, edits)).toBe(true);
    expect(resolved(edits, [whole], choose({ kind: 'mine' }, whole), new Map([['a', now]]))).toEqual([
      { kind: 'remove', record: now },
    ]);
  });
});
