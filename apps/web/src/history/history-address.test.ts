import { expect, it } from 'vitest';
import { type HistoryOf, historyAddress, readHistoryAddress } from './history-address.ts';

const RECORD = '0191d3a0-1111-7000-8000-000000000001';

it.each<HistoryOf>([
  { record: RECORD, field: 'name' },
  { record: RECORD, field: '' },
  { record: RECORD, field: 'eigen: kolom' },
  { table: 'budget-lines', line: 7, field: 'y2026' },
  { table: 'budget-lines', line: 7, field: '' },
])('reads back the address of %o', (of) => {
  expect(readHistoryAddress(historyAddress(of))).toEqual(of);
});

it.each(['plan/fte', 'row:decisions:3', 'history:', 'history:decisions', 'history:decisions:0'])(
  'takes %s for no history',
  (address) => {
    expect(readHistoryAddress(address)).toBeUndefined();
  },
);
