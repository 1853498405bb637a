import { describe, expect, it } from 'vitest';
import { impliedHours } from './implied-hours.ts';

describe('the hours per FTE behind a printed number of hours', () => {
  it.each([
    // 18.75 x 1 836 = 34 425: 36 hours a week, 51 weeks.
    [34_425, 18.75, 1836],
    // 20 x 1 836 = 36 720, which ends in 0 and is printed to the unit.
    [36_720, 20, 1836],
    // 5 x 1 836 = 9 180.
    [9_180, 5, 1836],
    // 15 x 1 720 = 25 800.
    [25_800, 15, 1720],
    // 12.6 x 1 878 = 23 662.8, rounded: 36 hours a week, 365.25 days.
    [23_663, 12.6, 1878],
    // 131.37 x 1 831 = 240 538.47, no usual number, but 131 numbers lie between two of its kind.
    [240_538, 131.37, 1831],
    // 1 870.1 x 1 836 = 3 433 503.6, rounded to hundreds.
    [3_433_500, 1870.1, 1836],
  ])('%d of %d FTE is %d', (printed, fte, hours) => {
    expect(impliedHours(printed, fte, 1872)).toBe(hours);
  });

  it.each([
    // The plan's own factor.
    ['its own', 37_440, 20],
    // 20 x 1 836.5 lies between two whole numbers.
    ['no whole number', 36_730, 20],
    // 5 x 1 831 = 9 155: of 561 whole numbers one gives every fifth number.
    ['too few FTE for an unusual number', 9_155, 5],
    // 20 x 1 500 = 30 000: a fifth less than 1 872.
    ['too far away', 30_000, 20],
  ])('is not to be told: %s', (_, printed, fte) => {
    expect(impliedHours(printed, fte, 1872)).toBeUndefined();
  });

  it.each([2.5, 5, 7.7, 18.75, 33.3, 120])('seldom comes by chance, of %d FTE', (fte) => {
    const own = 1872;
    const [from, to] = [Math.ceil(fte * own * 0.85), Math.floor(fte * own * 1.15)];
    let hits = 0;
    for (let printed = from; printed <= to; printed += 1) {
      if (impliedHours(printed, fte, own) !== undefined) hits += 1;
    }
    // One in twenty, and some for the ends of the stretch.
    expect(hits / (to - from + 1)).toBeLessThan(0.055);
  });
});
