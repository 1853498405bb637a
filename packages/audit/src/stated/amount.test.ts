import { expect, it } from 'vitest';
import { exactly, middle, over, plus, times } from './amount.ts';

const UNKNOWN = { kind: 'unknown' } as const;
const NOT_APPLICABLE = { kind: 'notApplicable' } as const;

it('adds what is known, which is at least that when a part is not', () => {
  expect(plus([exactly(2), exactly(3)])).toEqual(exactly(5));
  expect(plus([exactly(2), UNKNOWN])).toEqual({ ...exactly(2), bound: 'atLeast' });
  expect(plus([exactly(2), NOT_APPLICABLE])).toEqual(exactly(2));
  expect(plus([UNKNOWN, NOT_APPLICABLE])).toEqual(UNKNOWN);
  expect(plus([])).toEqual(NOT_APPLICABLE);
});

it('keeps how sure a number is when it is multiplied', () => {
  expect(times({ ...exactly(4), bound: 'atLeast' }, 2)).toEqual({ ...exactly(8), bound: 'atLeast' });
  expect(times(UNKNOWN, 2)).toEqual(UNKNOWN);
});

it('divides ranges so that every value is in it, and nothing by what can be zero', () => {
  const whole = { kind: 'known', bound: 'exact', low: 2, high: 4 } as const;
  expect(over(exactly(8), whole)).toEqual({ kind: 'known', bound: 'exact', low: 2, high: 4 });
  expect(over(exactly(8), exactly(0))).toEqual(UNKNOWN);
  expect(over(UNKNOWN, whole)).toEqual(UNKNOWN);
});

it('takes the middle of a range', () => {
  expect(middle({ low: 2, high: 4 })).toBe(3);
});
