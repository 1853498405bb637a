import type { ConflictDto } from '@kapstok/contract';
import { expect, it } from 'vitest';
import { conflictTitle } from './conflict-title.ts';

const WORDS = { nl: 'fase', en: 'phase' };
const CONFLICT: ConflictDto = {
  record: 'a',
  table: 'projects',
  tableTitle: WORDS,
  name: '1.1',
  field: 'phase',
  fieldName: WORDS,
  before: 'gestart',
  wanted: 'klaar',
  now: 'gestopt',
  beforeStood: true,
  by: {
    id: 'e',
    seq: 3,
    at: '2026-10-01T12:00:00Z',
    account: { id: 'other', name: 'Datateam' },
    role: WORDS,
    kind: 'change',
    reason: '',
  },
};

it('says that somebody else changed the same only where that is so of each', () => {
  expect(conflictTitle([CONFLICT], 'me')).toBe('conflict.title');
  expect(conflictTitle([CONFLICT, { ...CONFLICT, beforeStood: false }], 'me')).toBe('conflict.titleElse');
  expect(conflictTitle([CONFLICT], 'other')).toBe('conflict.titleElse');
  expect(conflictTitle([{ ...CONFLICT, by: null }], 'me')).toBe('conflict.titleElse');
});
