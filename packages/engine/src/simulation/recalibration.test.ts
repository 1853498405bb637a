import { describe, expect, it } from 'vitest';
import { medianOf, recalibrated } from './recalibration.ts';

describe('what an observation does to what was thought before', () => {
  it('weighs a normal prior and a normal measurement by how sure each is', () => {
    // Prior 100 with deviation 10, measured 120 with deviation 20: weights 4 to 1, so 104; variance 1 / (1/100 + 1/400) = 80.
    const { mean, deviation, weight, after } = recalibrated(
      { kind: 'normal', mean: 100, deviation: 10 },
      { value: 120, deviation: 20 },
    );
    expect(mean[0]).toBeCloseTo(100, 2);
    expect(mean[1]).toBeCloseTo(104, 1);
    expect(deviation[1]).toBeCloseTo(Math.sqrt(80), 1);
    expect(weight).toBeCloseTo(0.2, 2);
    expect(after.p90).toBeCloseTo(104 + 1.28155 * Math.sqrt(80), 0);
  });

  it('weighs by how sure each is, also where what was measured is what was thought', () => {
    // Uniform from 0,4 to 1,2: mean 0,8 and variance 0,64 / 12, against 0,04: 57% and 43%.
    const { weight } = recalibrated(
      { kind: 'uniform', low: 0.4, high: 1.2 },
      { value: 0.8 + 1e-9, deviation: 0.2 },
    );
    expect(weight).toBeCloseTo(0.64 / 12 / (0.64 / 12 + 0.04), 3);
  });

  it('holds no more possible than all of a part', () => {
    const part = { least: 0, most: 1 };
    const measured = { value: 1.1, deviation: 0.2 };
    const { before, after, mean } = recalibrated({ kind: 'uniform', low: 0.4, high: 1.2 }, measured, part);
    expect([before.p90, after.p90]).toEqual([1, 1]);
    // Three quarters lie evenly from 0,4 to 1, and one quarter at 1.
    expect(mean[0]).toBeCloseTo(0.75 * 0.7 + 0.25, 4);
    expect(mean[1]).toBeLessThan(1);
  });

  it('leaves a prior between bounds between its bounds, whatever was measured', () => {
    const { after, isSurprise } = recalibrated(
      { kind: 'uniform', low: 5, high: 50 },
      { value: 80, deviation: 1 },
    );
    expect(after.p90).toBeLessThanOrEqual(50);
    expect(after.p10).toBeGreaterThan(45);
    expect(isSurprise).toBe(true);
  });

  it('says next to nothing new when the measurement is next to worthless', () => {
    const { before, after, isSurprise } = recalibrated(
      { kind: 'pert', low: 0.5, likely: 1, high: 1.2 },
      { value: 0.9, deviation: 100 },
    );
    expect(after.p10).toBeCloseTo(before.p10, 3);
    expect(after.p90).toBeCloseTo(before.p90, 3);
    expect(isSurprise).toBe(false);
  });

  it('is a surprise from so far off that one in a hundred would be, on either side', () => {
    // Deviations 10 and 9 together are 13,45: two sides of one in a hundred lie at 34,65.
    const prior = { kind: 'normal', mean: 100, deviation: 10 } as const;
    const surprise = (value: number): boolean => recalibrated(prior, { value, deviation: 9 }).isSurprise;
    expect([60, 64, 67, 80, 120, 133, 136, 140].map(surprise)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  it('tells of a prior the least value at or below which its share lies', () => {
    // 10 000 equally likely values: 0,5, 1,5 and so on.
    const { before } = recalibrated(
      { kind: 'uniform', low: 0, high: 10_000 },
      { value: 5000, deviation: 1e6 },
    );
    expect(before.p10).toBeCloseTo(999.5, 6);
    expect(before.p50).toBeCloseTo(4999.5, 6);
    expect(before.p90).toBeCloseTo(8999.5, 6);
  });

  it('takes the nearest that was held possible, however far off the measurement', () => {
    const { after } = recalibrated({ kind: 'uniform', low: 5, high: 50 }, { value: 5000, deviation: 1 });
    expect(after.p10).toBeGreaterThan(49.9);
    expect(after.p90).toBeLessThanOrEqual(50);
  });

  it('refuses a measurement that can not be off at all', () => {
    expect(() => recalibrated({ kind: 'uniform', low: 0, high: 1 }, { value: 0.5, deviation: 0 })).toThrow(
      'a deviation of 0',
    );
  });
});

it.each([
  [{ kind: 'uniform', low: 5, high: 50 }, 27.5],
  [{ kind: 'triangular', low: 0, likely: 1, high: 2 }, 1],
  [{ kind: 'lognormal', median: 7, spread: 0.8 }, 7],
  [{ kind: 'normal', mean: 100, deviation: 10 }, 100],
  [{ kind: 'point', value: 3 }, 3],
] as const)('the median of %j is %d', (distribution, median) => {
  expect(medianOf(distribution)).toBeCloseTo(median, 3);
});
