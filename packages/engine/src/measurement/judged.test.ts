import { describe, expect, it } from 'vitest';
import type { Bound } from '../graph/bound.ts';
import { type Direction, judged } from './judged.ts';
import type { MeasuredTotal } from './measured-total.ts';

const known = (value: number, bound: Bound = 'exact'): MeasuredTotal => ({
  kind: 'known',
  value,
  denominator: undefined,
  bound,
  parts: [],
  missing: [],
});
/** `600 (±20%)`. */
const BAND = { low: 480, high: 720 };

describe('a measurement against the band of its target', () => {
  it.each<[number, Direction, string]>([
    [480, 1, 'reached'],
    [479.99, 1, 'missed'],
    [5000, 1, 'reached'],
    [720, -1, 'reached'],
    [720.01, -1, 'missed'],
    [0, -1, 'reached'],
    [0, 1, 'missed'],
    [600, 0, 'reached'],
    [479, 0, 'missed'],
    [721, 0, 'missed'],
  ])('of %d, where the better way is %d, is %s', (value, direction, judgement) => {
    expect(judged(known(value), BAND, direction)).toBe(judgement);
  });

  it.each<[number, Bound, Direction, string]>([
    // Organisations are still to come: enough is enough, and short is not yet short.
    [480, 'atLeast', 1, 'reached'],
    [100, 'atLeast', 1, 'open'],
    [721, 'atLeast', -1, 'missed'],
    [100, 'atLeast', -1, 'open'],
    [600, 'atLeast', 0, 'open'],
    [479, 'atMost', 1, 'missed'],
    [721, 'atMost', -1, 'open'],
    [600, 'atMost', 0, 'open'],
    [600, 'partial', 1, 'open'],
    [600, 'partial', -1, 'open'],
  ])('of %d that is %s, where the better way is %d, is %s', (value, bound, direction, judgement) => {
    expect(judged(known(value, bound), BAND, direction)).toBe(judgement);
  });

  it('is open without a figure, and nothing where it does not apply', () => {
    expect(judged({ kind: 'unknown', missing: [] }, BAND, 1)).toBe('open');
    expect(judged({ kind: 'notCounted', why: 'break' }, BAND, 1)).toBe('open');
    expect(judged({ kind: 'notApplicable' }, BAND, 1)).toBe('not_applicable');
  });

  it('has an open top', () => {
    const atLeast = { low: 20_000, high: Number.POSITIVE_INFINITY };
    expect(judged(known(20_000), atLeast, 1)).toBe('reached');
    expect(judged(known(19_999), atLeast, 1)).toBe('missed');
  });
});
