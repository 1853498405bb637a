import type { ChangeDto, ToldEdit } from '@kapstok/contract';
import { describe, expect, it } from 'vitest';
import { isShown, serverFilter } from './change-filter.ts';

const EDIT: ToldEdit = {
  kind: 'set',
  record: 'a',
  table: 'projects',
  tableTitle: { nl: 'projecten', en: 'projects' },
  name: '1.1',
  pillar: '1',
  project: '1.1',
  field: 'name',
  fieldName: null,
  before: '',
  after: 'x',
};
const CHANGE: ChangeDto = {
  id: 'c',
  seq: 4,
  at: '2026-11-22T09:00:00.000Z',
  account: null,
  role: { nl: 'projectleider', en: 'project leader' },
  kind: 'change',
  reason: '',
  edits: [EDIT],
  editCount: 1,
  undoes: null,
  undoneBy: null,
  mayUndo: false,
};

describe('what one wants to see of the history', () => {
  it.each([
    [{}, true],
    [{ table: 'projects' }, true],
    [{ table: 'kpis' }, false],
    [{ pillar: '1' }, true],
    [{ pillar: '1.1' }, true],
    [{ table: 'projects', pillar: '2' }, false],
  ])('%o: %s', (search, expected) => {
    expect(isShown(CHANGE, search)).toBe(expected);
  });

  it('asks for whole days, and leaves out what is none', () => {
    const asked = serverFilter({ from: '2026-11-01', to: '2026-11-01', account: 'x', table: 'kpis' });
    expect(Object.keys(asked)).toEqual(['account', 'from', 'to']);
    expect(Date.parse(asked.to ?? '') - Date.parse(asked.from ?? '')).toBe(24 * 3_600_000);
    expect(serverFilter({ from: 'gisteren' })).toEqual({});
  });
});
