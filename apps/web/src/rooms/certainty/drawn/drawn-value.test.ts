import type { DrawnValueDto } from '@kapstok/contract';
import { expect, it } from 'vitest';
import { errorWords, middleOf, spanOf, statisticOf } from './drawn-value.ts';

const DRAWN: DrawnValueDto = {
  kind: 'known',
  bound: 'atLeast',
  isSure: false,
  p5: { value: 210, error: 1 },
  p50: { value: 290, error: 0.5 },
  p95: { value: 380, error: 2 },
  mean: { value: 292, error: 0.4 },
};

it('spans nine in ten draws, and keeps what unknown parts would do', () => {
  expect(spanOf(DRAWN)).toEqual({ kind: 'known', low: 210, high: 380, bound: 'atLeast' });
  expect(middleOf(DRAWN)).toEqual({ kind: 'known', low: 290, high: 290, bound: 'atLeast' });
  expect(statisticOf(DRAWN, 'p95')).toEqual({ value: 380, error: 2 });
});

it('never makes a number of what is not known', () => {
  expect(spanOf({ kind: 'unknown' })).toEqual({ kind: 'unknown' });
  expect(middleOf({ kind: 'notApplicable' })).toEqual({ kind: 'notApplicable' });
  expect(statisticOf({ kind: 'unknown' }, 'p50')).toBeUndefined();
});

it.each([
  [0.0012, '1', '0,1'],
  [0.0004, '1', '0,04'],
  [1.26, 'FTE', '1,3'],
  [0.02, 'FTE', '0,02'],
  [12345.6, 'EUR', '12.346'],
  [0.3, 'EUR', '0,3'],
  [0, 'FTE', '0'],
  [4e-16, 'FTE', '0'],
])('writes an error of %d in %s so that it never looks like none', (error, unit, words) => {
  expect(errorWords(error, unit, 'nl')).toBe(words);
});
