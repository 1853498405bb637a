import { expect, it } from 'vitest';
import { writtenCounts } from './written-counts.ts';

it('writes how many as numbers are written, and a year as a year', () => {
  expect(writtenCounts({ count: 5000, shown: 1000, year: 2028, name: '1.2' }, 'nl')).toEqual({
    count: '5.000',
    shown: '1.000',
    year: 2028,
    name: '1.2',
  });
  expect(writtenCounts({ count: 5000 }, 'en')).toEqual({ count: '5,000' });
});
