import { expect, it } from 'vitest';
import { compared, readSort, writeSort } from './sort.ts';

it('reads and writes the sort of an address', () => {
  expect(readSort('-fte')).toEqual([{ id: 'fte', desc: true }]);
  expect(writeSort(readSort('-fte'))).toBe('-fte');
  expect(writeSort(readSort('code'))).toBe('code');
  expect(writeSort(readSort(undefined))).toBeUndefined();
});

it('puts 5.2 before 5.10, as a reader does', () => {
  expect(['5.10', '5.2', '1.1'].sort(compared)).toEqual(['1.1', '5.2', '5.10']);
  expect([10, 9, 100].sort(compared)).toEqual([9, 10, 100]);
});
