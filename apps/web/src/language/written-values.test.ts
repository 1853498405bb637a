import { expect, it } from 'vitest';
import { writtenValues } from './written-values.ts';

it('writes how many as numbers are written, and a year as a year', () => {
  expect(writtenValues({ count: 5000, shown: 1000, year: 2028, name: '1.2' }, 'nl')).toEqual({
    count: '5.000',
    shown: '1.000',
    year: 2028,
    name: '1.2',
  });
  expect(writtenValues({ count: 5000 }, 'en')).toEqual({ count: '5,000' });
});

it('keeps a name by itself that is read from right to left', () => {
  expect(writtenValues({ name: '\u05d0\u05d1 1', count: 2 }, 'nl')).toEqual({
    name: '\u2068\u05d0\u05d1 1\u2069',
    count: '2',
  });
});
