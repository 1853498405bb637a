import type { EditDto, RecordDto } from '@kapstok/contract';
import { describe, expect, it } from 'vitest';
import { type Draft, drafted, draftedFields, setOf, underDraft } from './draft.ts';

const row = (id: string, position: string, cells: Record<string, string>): RecordDto => ({
  id,
  table: 'projects',
  position,
  cells,
});
const FIRST = row('a', 'a0', { code: '1.1', name: 'Nachtzorg' });
const SECOND = row('b', 'a1', { code: '1.2' });
const ROWS = [FIRST, SECOND];
const all = (...edits: readonly EditDto[]): Draft => edits.reduce<Draft>(drafted, []);

describe('edits that are not yet kept', () => {
  it('hold a cell once, from what stood there to what was typed last', () => {
    expect(all(setOf(FIRST, 'name', 'Nacht'), setOf(FIRST, 'name', 'Avondzorg'))).toEqual([
      setOf(FIRST, 'name', 'Avondzorg'),
    ]);
  });

  it('are none once the old words are back', () => {
    expect(all(setOf(FIRST, 'name', 'Nacht'), setOf(FIRST, 'name', 'Nachtzorg'))).toEqual([]);
  });

  it('keep cells of one row apart', () => {
    expect(all(setOf(FIRST, 'name', 'X'), setOf(FIRST, 'phase', 'Y'))).toHaveLength(2);
  });

  it('put words in a new row into that row', () => {
    const added = row('c', 'a2', {});
    expect(all({ kind: 'add', record: added }, setOf(added, 'code', '1.3'))).toEqual([
      { kind: 'add', record: { ...added, cells: { code: '1.3' } } },
    ]);
  });

  it('forget a new row that is removed again', () => {
    const record = row('c', 'a2', {});
    expect(all({ kind: 'add', record }, { kind: 'remove', record })).toEqual([]);
  });

  it('forget what was typed in a row that is removed', () => {
    expect(all(setOf(FIRST, 'name', 'X'), { kind: 'remove', record: FIRST })).toEqual([
      { kind: 'remove', record: FIRST },
    ]);
  });

  it('show the rows as they would be, in their order', () => {
    const draft = all(
      setOf(FIRST, 'name', ''),
      { kind: 'move', id: 'a', table: 'projects', before: 'a0', after: 'a5' },
      { kind: 'add', record: row('c', 'a3', { code: '1.3' }) },
      { kind: 'add', record: { ...row('d', 'a0', {}), table: 'kpis' } },
    );
    expect(underDraft('projects', ROWS, draft)).toEqual([
      SECOND,
      row('c', 'a3', { code: '1.3' }),
      row('a', 'a5', { code: '1.1' }),
    ]);
    expect([...(draftedFields(draft).get('a') ?? [])]).toEqual(['name']);
  });
});
