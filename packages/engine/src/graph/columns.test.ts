import { type KnownEstimate, lowOf, point, range } from '@kapstok/quantity';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf, named } from '../testing/nodes.ts';
import type { Algebra } from './algebra.ts';
import { converted, difference, discountFactor, dividedBy, largest, ratio, sum } from './build.ts';
import { Evaluator } from './evaluate.ts';
import { exactSum } from './exact-sum.ts';
import { intervals } from './interval.ts';
import type { AnyNode, Node } from './node.ts';
import { keptInSteps, portionInSteps, togetherInSteps } from './overlap-in-steps.ts';

const DRAWS = 50;

function column(of: (draw: number) => number): Float64Array {
  return Float64Array.from({ length: DRAWS }, (_, draw) => of(draw));
}

function at(values: Float64Array, draw: number): number {
  return values[draw] ?? Number.NaN;
}

/** A second algebra, for the promise that a whole vector of draws can flow through the same graph. */
const columns: Algebra<Float64Array> = {
  from: (estimate: KnownEstimate) => {
    const width = estimate.kind === 'range' ? estimate.high - estimate.low : 0;
    return column((draw) => lowOf(estimate) + (width * draw) / (DRAWS - 1));
  },
  add: (parts, steps) =>
    column((draw) =>
      exactSum(
        parts.map((part) => at(part, draw)),
        steps,
      ),
    ),
  subtract: (from, less) => column((draw) => at(from, draw) - at(less, draw)),
  multiply: (a, b) => column((draw) => at(a, draw) * at(b, draw)),
  divide: (over, under) =>
    under.includes(0) ? undefined : column((draw) => at(over, draw) / at(under, draw)),
  discount: (rate, years) => column((draw) => (1 + at(rate, draw)) ** -years),
  largest: (of) => column((draw) => Math.max(...of.map((one) => at(one, draw)))),
  smallest: (of) => column((draw) => Math.min(...of.map((one) => at(one, draw)))),
  kept: (of) => keptInSteps(columns, of),
  together: (of) => togetherInSteps(columns, of),
  portion: (of) => portionInSteps(columns, of),
  sign: (values) => {
    if (values.every((value) => value === 0)) return 'zero';
    if (values.every((value) => value >= 0)) return 'positive';
    return values.every((value) => value <= 0) ? 'negative' : 'either';
  },
};

/** The numbers in a graph that looks like a small plan. */
interface Numbers {
  readonly money: KnownEstimate;
  readonly rate: KnownEstimate;
  readonly perFte: KnownEstimate;
  readonly staff: KnownEstimate;
  readonly partTime: KnownEstimate;
  readonly discount: KnownEstimate;
}

const label = named('proef');

/** A line of time gained and one of staff against a shortage, and the money in today's value. */
function graphOf(numbers: Numbers): readonly AnyNode[] {
  const money = cellOf('EUR', numbers.money);
  const time = dividedBy(
    label,
    dividedBy(label, money, cellOf('EUR/hour', numbers.rate)),
    cellOf('hour/FTE', numbers.perFte),
  );
  const staff = converted(label, cellOf('person', numbers.staff), cellOf('FTE/person', numbers.partTime));
  const shortage: Node<'FTE'> = cellOf('FTE', point(1568));
  const capacity = sum('FTE', label, [time, staff]);
  const present = converted(label, money, discountFactor(label, cellOf('1/year', numbers.discount), 4));
  return [
    capacity,
    ratio(label, capacity, shortage),
    difference(label, shortage, capacity),
    largest('FTE', label, [time, staff]),
    present,
  ];
}

const exactly = (value: number): KnownEstimate => ({ kind: 'point', value });

const EXAMPLE: Numbers = {
  money: exactly(886_332),
  rate: exactly(91),
  perFte: exactly(1872),
  staff: exactly(117),
  partTime: exactly(0.68),
  discount: exactly(0.035),
};

describe('a column of draws through the graph', () => {
  it('of points is the same number in every draw, the one that points give', () => {
    const amounts = fc.integer({ min: 1, max: 1e7 }).map(exactly);
    const numbers = fc.record({
      money: amounts,
      rate: amounts,
      perFte: amounts,
      staff: amounts,
      partTime: amounts,
      discount: fc.constant(exactly(0.035)),
    });
    fc.assert(
      fc.property(numbers, (made) => {
        for (const node of graphOf(made)) {
          const [draws, points] = [new Evaluator(columns).of(node), new Evaluator(intervals).of(node)];
          expect([draws.kind, points.kind]).toEqual(['known', 'known']);
          if (draws.kind !== 'known' || points.kind !== 'known') return;
          expect(draws.value).toEqual(column(() => points.value.low));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('of ranges stays between the least and the most that ranges give', () => {
    const numbers: Numbers = { ...EXAMPLE, money: { kind: 'range', low: 500_000, high: 900_000 } };
    for (const node of graphOf(numbers)) {
      const [draws, bounds] = [new Evaluator(columns).of(node), new Evaluator(intervals).of(node)];
      expect([draws.kind, bounds.kind]).toEqual(['known', 'known']);
      if (draws.kind !== 'known' || bounds.kind !== 'known') return;
      const { low, high } = bounds.value;
      expect(draws.value.filter((value) => value < low - 1e-6 || value > high + 1e-6)).toEqual(
        new Float64Array(),
      );
    }
  });

  it('knows what is not known as ranges do', () => {
    const open = sum('EUR', label, [cellOf('EUR', range(1, 2)), cellOf('EUR', { kind: 'atLeast', low: 5 })]);
    expect(new Evaluator(columns).of(open)).toMatchObject({ kind: 'known', bound: 'atLeast' });
  });
});
