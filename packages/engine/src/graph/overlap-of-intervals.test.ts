import { describe, expect, it } from 'vitest';
import { keptOfIntervals, portionOfIntervals, togetherOfIntervals } from './overlap-of-intervals.ts';

const point = (value: number) => ({ low: value, high: value });
const of = (parts: readonly number[], stepsPerUnit: number | undefined) => ({
  parts: parts.map(point),
  open: 0,
  overlap: point(0.5),
  limit: undefined,
  stepsPerUnit,
});

describe('amounts that overlap and are not counted in steps', () => {
  it('are together half of their sum and half of the largest: 25 of 10 and 20', () => {
    expect(togetherOfIntervals(of([10, 20], undefined)).low).toBeCloseTo(25, 12);
    expect(togetherOfIntervals(of([10, 20], undefined)).high).toBeCloseTo(25, 12);
    expect(togetherOfIntervals(of([10, 20], 1e4))).toEqual(point(25));
  });

  it('are so too where they are too large to count', () => {
    expect(togetherOfIntervals(of([1e15, 2e15], 1e4))).toEqual(point(2.5e15));
  });

  it('have an amount below nothing beside them', () => {
    expect(togetherOfIntervals(of([10, 20, -4], 1e4))).toEqual(point(21));
  });

  it('fall to each by its share of what is kept: five sixths', () => {
    expect(keptOfIntervals(of([10, 20], 1e4)).low).toBeCloseTo(5 / 6, 12);
    const shared = { kept: point(0.5), before: [point(10)], among: () => undefined };
    expect(portionOfIntervals({ part: point(20), ...shared, stepsPerUnit: undefined })).toEqual(point(10));
    expect(portionOfIntervals({ part: point(20), ...shared, stepsPerUnit: 1e4 })).toEqual(point(10));
    expect(portionOfIntervals({ part: point(2e15), ...shared, stepsPerUnit: 1e4 })).toEqual(point(1e15));
    expect(portionOfIntervals({ part: point(-3), ...shared, stepsPerUnit: 1e4 })).toEqual(point(-3));
  });
});
