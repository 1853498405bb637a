import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Overlapping } from './algebra.ts';
import { type Interval, intervals } from './interval.ts';
import { keptInSteps, portionInSteps, togetherInSteps } from './overlap-in-steps.ts';

const STEPS = 1e6;

function at(value: number): Interval {
  return { low: value, high: value };
}

const amounts = fc.array(fc.integer({ min: -1_000_000, max: 2_000_000_000 }), { minLength: 1, maxLength: 6 });
const groups = fc
  .record({
    parts: amounts.map((all) => all.map((steps) => at(steps / STEPS))),
    open: fc.integer({ min: 0, max: 3 }),
    overlap: fc.double({ min: 0, max: 1, noNaN: true }).map(at),
    limit: fc.option(fc.integer({ min: 1, max: 2_000_000_000 })),
  })
  .map((group): Overlapping<Interval> => {
    const limit = group.limit === null ? undefined : at(group.limit / STEPS);
    const within = group.parts.map(({ low }) => at(Math.min(low, limit?.low ?? low)));
    return { ...group, parts: within, limit, stepsPerUnit: STEPS };
  });

function isPositive({ low }: Interval): boolean {
  return low > 0;
}

describe('an overlap in steps', () => {
  it('keeps the share that the definition keeps, where there is anything to share', () => {
    fc.assert(
      fc.property(groups, (group) => {
        const [inSteps, asDefined] = [keptInSteps(intervals, group), intervals.kept(group)];
        if (!group.parts.some(isPositive)) return;
        expect(inSteps?.low).toBeCloseTo(asDefined?.low ?? Number.NaN, 9);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps at most all of it, and never less than nothing', () => {
    fc.assert(
      fc.property(groups, (group) => {
        const kept = keptInSteps(intervals, group);
        expect(kept?.low).toBeGreaterThanOrEqual(0);
        expect(kept?.high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('gives of each amount what the definition gives, within a step', () => {
    fc.assert(
      fc.property(groups, (group) => {
        const kept = keptInSteps(intervals, group) ?? at(Number.NaN);
        group.parts.forEach((part, place) => {
          const of = {
            part,
            before: group.parts.slice(0, place),
            kept,
            among: () => undefined,
            stepsPerUnit: STEPS,
          };
          const [inSteps, asDefined] = [portionInSteps(intervals, of), intervals.portion(of)];
          expect(Math.abs((inSteps?.low ?? Number.NaN) - (asDefined?.low ?? 0)) * STEPS).toBeLessThan(1.01);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('comes together to what the definition comes to, within a step for each', () => {
    fc.assert(
      fc.property(groups, (group) => {
        const [inSteps, asDefined] = [togetherInSteps(intervals, group), intervals.together(group)];
        const apart = Math.abs((inSteps?.low ?? Number.NaN) - (asDefined?.low ?? 0)) * STEPS;
        expect(apart).toBeLessThan(group.parts.length + 1);
      }),
    );
  });

  it.each([
    ['without a limit', undefined, 0.75],
    ['within a limit that one of them may fill', at(100), 0.5],
  ])('supposes amounts of which none is known as large as each other: two, %s', (_, limit, share) => {
    const group = { parts: [], open: 2, overlap: at(0.5), limit, stepsPerUnit: STEPS };
    expect(keptInSteps(intervals, group)).toEqual(at(share));
    expect(intervals.kept(group)).toEqual(at(share));
  });

  it('leaves of ranges on both sides of zero what is below it', () => {
    const of = {
      part: { low: -10, high: 20 },
      before: [],
      kept: at(0.5),
      among: () => undefined,
      stepsPerUnit: STEPS,
    };
    expect(portionInSteps(intervals, of)).toEqual({ low: -10, high: 10 });
  });
});
