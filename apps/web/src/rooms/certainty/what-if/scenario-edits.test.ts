import type { RecordList } from '@kapstok/contract';
import { expect, it } from 'vitest';
import { scenarioEdits } from './scenario-edits.ts';

const NOTHING: RecordList = { seq: 0, tables: [], columns: [], records: [], next: null };
const place = { table: 'parameters', line: 2, row: 'hours_per_fte', field: 'value' };
const lever = { label: { nl: '', en: '' }, unit: '', place, now: 1, least: 0, most: 2 };

it('keeps each input that stands at one value, in the order in which they were moved', () => {
  const whatIf = {
    cells: [{ ...lever, input: 0 }],
    assumptions: [
      { ...lever, input: 1, id: 'A1' },
      { ...lever, input: 2, id: 'A2' },
    ],
  };
  const moved = new Map([
    [2, 0.85],
    [0, 1500],
  ]);
  const edits = scenarioEdits(
    whatIf,
    { name: 'Langer werken', about: '', moved },
    { scenarios: NOTHING, settings: NOTHING, decimal: ',' },
  );
  const added = edits.flatMap((edit) => (edit.kind === 'add' ? [edit.record] : []));
  expect(added.map(({ table, cells }) => [table, cells])).toEqual([
    ['scenarios', { code: 'langer-werken', name: 'Langer werken', about: '' }],
    ['scenario-settings', { scenario: 'langer-werken', on: 'assumptions:A2', value: '0,85' }],
    ['scenario-settings', { scenario: 'langer-werken', on: 'parameters:hours_per_fte:value', value: '1500' }],
  ]);
  const [, first, second] = added.map(({ position }) => position);
  expect((first ?? '') < (second ?? '')).toBe(true);
});
