import { parseUnit, perUnit, sameUnit, timesUnit, type UnitCode, unit, unitName } from '@kapstok/quantity';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { converted, dividedBy, shareOf, sum } from '../graph/build.ts';
import type { Node } from '../graph/node.ts';
import {
  type Amount,
  always,
  amountCell,
  amountsFrom,
  computed,
  drawn,
  severalFrom,
} from '../testing/both-ways.ts';
import { named } from '../testing/nodes.ts';
import { insist, PATIENCE, tried } from '../testing/tried.ts';

const MOST = 1_000_000_000;
const NAME = named('bedrag');
const seeds = fc.nat();
/** What three roundings of a product and a quotient may leave, as a share. */
const ROUNDING = 4 * Number.EPSILON;

function isNear(one: number | undefined, other: number | undefined): boolean {
  return Math.abs((one ?? Number.NaN) - (other ?? Number.NaN)) <= ROUNDING * Math.abs(other ?? Number.NaN);
}

describe('scale', PATIENCE, () => {
  const cases = (kind: 'both' | 'ranges') =>
    fc.tuple(severalFrom(amountsFrom(0, MOST, kind), 6), fc.integer({ min: 0, max: 6 }), seeds);
  /** A share of a sum, and the same of amounts that are doubled some times. */
  const scaled = (amounts: readonly Amount[], times: number) => {
    const share = amountCell('1', { input: 99, low: 30, high: 30 });
    const by = 2 ** times;
    const ofThose = (some: readonly Amount[]): Node<'EUR'> =>
      shareOf(
        NAME,
        sum(
          'EUR',
          NAME,
          some.map((amount) => amountCell('EUR', amount)),
        ),
        share,
      );
    const more = amounts.map(({ input, low, high }) => ({ input, low: low * by, high: high * by }));
    return { one: ofThose(amounts), many: ofThose(more), by };
  };

  it(
    'so many times the amounts are so many times the sum, computed',
    tried(80, cases('both'), ([amounts, times]) => {
      const { one, many, by } = scaled(amounts, times);
      const [less, more] = computed(one, many);
      insist(
        isNear((less?.low ?? 0) * by, more?.low) && isNear((less?.high ?? 0) * by, more?.high),
        less,
        more,
      );
    }),
  );

  it(
    'so many times the amounts are so many times the sum, in every draw',
    tried(40, cases('ranges'), ([amounts, times, seed]) => {
      const { one, many, by } = scaled(amounts, times);
      const columns = [...drawn(seed, one), ...drawn(seed, many)];
      // Each draw is counted in hundredths of a cent: half of one is off at most, before it is scaled and after.
      const slack = (by + 1) * amounts.length * 0.5e-4;
      insist(
        always((less, more) => Math.abs(less * by - more) <= slack, ...columns),
        columns,
      );
    }),
  );
});

const plain = fc.constantFrom<UnitCode>(
  'person',
  'FTE',
  'hour',
  'EUR',
  'EURnpv',
  'resident',
  'count',
  'year',
  '1',
);

describe('units', PATIENCE, () => {
  it(
    'units are as they were when multiplied and divided by another, and read back as they are written',
    tried(80, fc.tuple(plain, plain), ([a, b]) => {
      const [one, other] = [unit(a), unit(b)];
      insist(sameUnit(perUnit(timesUnit(one, other), other), one), a, b);
      insist(sameUnit(timesUnit(perUnit(one, other), other), one), a, b);
      const both = perUnit(one, other);
      const read = parseUnit(both.code)?.unit;
      insist(read !== undefined && sameUnit(read, both), both);
      insist(unitName(both).nl !== '' || sameUnit(both, unit('1')), both);
    }),
  );

  const rates = { partTime: amountsFrom(1, 200, 'points'), perFte: amountsFrom(1, 300_000, 'points') };
  const cases = (kind: 'both' | 'ranges') =>
    fc.record({ of: amountsFrom(0, MOST, kind), ...rates, seed: seeds });
  /** Persons by way of FTE and hours, and back. */
  const thereAndBack = ({
    of,
    partTime,
    perFte,
  }: Record<'of' | 'partTime' | 'perFte', Omit<Amount, 'input'>>) => {
    const persons = amountCell('person', { ...of, input: 0 });
    const share = amountCell('FTE/person', { ...partTime, input: 1 });
    const hoursEach = amountCell('hour/FTE', { ...perFte, input: 2 });
    const fte = converted(NAME, persons, share);
    const hours = converted(NAME, fte, hoursEach);
    return [persons, dividedBy(NAME, dividedBy(NAME, hours, hoursEach), share)] as const;
  };

  it(
    'persons by way of FTE and hours are as many persons, computed',
    tried(40, cases('both'), (one) => {
      const [persons, back] = computed(...thereAndBack(one));
      insist(isNear(back?.low, persons?.low) && isNear(back?.high, persons?.high), persons, back);
    }),
  );

  it(
    'persons by way of FTE and hours are as many persons, in every draw',
    tried(40, cases('ranges'), (one) => {
      const columns = drawn(one.seed, ...thereAndBack(one));
      insist(
        always((persons, back) => isNear(back, persons), ...columns),
        columns,
      );
    }),
  );
});
