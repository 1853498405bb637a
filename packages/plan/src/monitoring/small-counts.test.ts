import { describe, expect, it } from 'vitest';
import { planOf } from '../example/plan-of.ts';
import { leastCountTold } from './small-counts.ts';

describe('the least count of people that is told outside the region', () => {
  it.each([
    ['10', 10],
    [' 1 ', 1],
    ['', 5],
    ['0', 5],
    ['-3', 5],
    ['veel', 5],
    ['2,5', 5],
  ])('is where a plan says %j: %i', (value, least) => {
    expect(leastCountTold(planOf({ plan: [{ key: 'small_counts_below', value }] }))).toBe(least);
  });

  it('is five where a plan says nothing', () => {
    expect(leastCountTold(planOf({}))).toBe(5);
  });
});
