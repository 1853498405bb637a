import type { Distribution } from '@kapstok/engine';
import { describe, expect, it } from 'vitest';
import { densityOf } from './density.ts';

const SHAPES: readonly Distribution[] = [
  { kind: 'uniform', low: 5, high: 50 },
  { kind: 'triangular', low: 1, likely: 2, high: 6 },
  { kind: 'pert', low: 1, likely: 2, high: 6 },
  { kind: 'beta', a: 2, b: 5, low: 0, high: 1 },
  { kind: 'lognormal', median: 10, spread: 0.5 },
  { kind: 'normal', mean: 1, deviation: 0.1 },
];

describe('how likely which value is', () => {
  it.each(SHAPES)('is within its ends, in their order: $kind', (distribution) => {
    const { parts, least, low, middle, high, most } = densityOf(distribution);
    expect(Math.max(...parts)).toBe(1);
    expect([least, low, middle, high, most]).toEqual(
      [least, low, middle, high, most].toSorted((a, b) => a - b),
    );
    expect(least).toBeLessThan(most);
  });

  it('is the same everywhere between bounds, with eight in ten between the tenths', () => {
    const { parts, low, middle, high } = densityOf({ kind: 'uniform', low: 0, high: 100 });
    expect(Math.min(...parts)).toBeGreaterThan(0.9);
    expect(low).toBeCloseTo(10, 0);
    expect(middle).toBeCloseTo(50, 0);
    expect(high).toBeCloseTo(90, 0);
  });

  it('lies within what it can be, and tells how often it would not', () => {
    const of = { kind: 'uniform', low: -20, high: 80 } as const;
    const density = densityOf(of, { least: 0, most: Number.POSITIVE_INFINITY });
    expect([density.least, density.low]).toEqual([0, 0]);
    expect(density.below).toBeCloseTo(0.2, 2);
    expect(density.above).toBe(0);
    expect(density.parts.indexOf(1)).toBe(0);
    const part = densityOf({ ...of, low: 0.5, high: 1.5 }, { least: 0, most: 1 });
    expect(part.most).toBe(1);
    expect(part.above).toBeCloseTo(0.5, 2);
    expect(densityOf(of).least).toBeCloseTo(-20, 0);
  });

  it('has some width where every draw is the same', () => {
    const { parts, least, most } = densityOf({ kind: 'uniform', low: 2, high: 3 }, { least: 0, most: 1 });
    expect(parts.every((part) => Number.isFinite(part))).toBe(true);
    expect(least).toBeLessThan(most);
  });

  it('is highest where it is likely', () => {
    const { parts } = densityOf({ kind: 'triangular', low: 0, likely: 25, high: 100 });
    expect(parts.indexOf(1) / parts.length).toBeCloseTo(0.25, 1);
  });
});
