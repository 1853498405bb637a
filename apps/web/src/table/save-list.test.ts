import { expect, it } from 'vitest';
import { saying } from './save-list.ts';

it('says in every row of a file how it came to be', () => {
  const rows = [
    ['Code', 'P50'],
    ['A', 1.5],
    ['B', 2],
  ];
  expect(saying([['Startgetal', 7]], rows)).toEqual([
    ['Code', 'P50', 'Startgetal'],
    ['A', 1.5, 7],
    ['B', 2, 7],
  ]);
  expect(saying([], rows)).toEqual(rows);
});
