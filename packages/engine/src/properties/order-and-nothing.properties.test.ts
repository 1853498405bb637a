import fc from 'fast-check';
import { describe, it } from 'vitest';
import { converted, difference, discountFactor, shareOf, sum } from '../graph/build.ts';
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

/** Up to ten million euros either way. */
const MOST = 1_000_000_000;
const NAME = named('som');
const seeds = fc.nat();

function ofEuros(parts: readonly Node<'EUR'>[]): Node<'EUR'> {
  return sum('EUR', NAME, parts);
}

/** Amounts, the same in another order, and after how many of those a group ends. */
function orders(kind: 'both' | 'ranges') {
  return severalFrom(amountsFrom(-MOST, MOST, kind), 8).chain((amounts) =>
    fc.tuple(
      fc.constant(amounts),
      fc.shuffledSubarray([...amounts], { minLength: amounts.length, maxLength: amounts.length }),
      fc.nat({ max: amounts.length }),
    ),
  );
}

/** A sum, the same in another order, and the same by way of two groups. */
function threeSums([amounts, other, at]: readonly [readonly Amount[], readonly Amount[], number]) {
  const cells = amounts.map((amount) => amountCell('EUR', amount));
  const turned = other.map((amount) => amountCell('EUR', amount));
  const groups = [turned.slice(0, at), turned.slice(at)].filter((group) => group.length > 0);
  return [ofEuros(cells), ofEuros(turned), ofEuros(groups.map(ofEuros))] as const;
}

describe('sums', PATIENCE, () => {
  it(
    'a sum is the same to the bit in any order and by any groups, computed',
    tried(160, orders('both'), (one) => {
      const [plain, turned, grouped] = computed(...threeSums(one));
      insist(plain?.low === turned?.low && plain?.high === turned?.high, plain, turned);
      insist(plain?.low === grouped?.low && plain?.high === grouped?.high, plain, grouped);
    }),
  );

  it(
    'a sum is the same to the bit in any order and by any groups, in every draw',
    tried(80, fc.tuple(orders('ranges'), seeds), ([one, seed]) => {
      const columns = drawn(seed, ...threeSums(one));
      insist(
        always((plain, turned, grouped) => plain === turned && plain === grouped, ...columns),
        columns,
      );
    }),
  );
});

describe('differences', PATIENCE, () => {
  const amount = (kind: 'points' | 'ranges') => severalFrom(amountsFrom(-MOST, MOST, kind), 3);
  const lessItself = (amounts: readonly Amount[]) => {
    const whole = ofEuros(amounts.map((one) => amountCell('EUR', one)));
    const half = amountCell('1', { input: 0, low: 50, high: 50 });
    return [
      difference(NAME, whole, whole),
      difference(NAME, shareOf(NAME, whole, half), shareOf(NAME, whole, half)),
    ];
  };

  it(
    'something less itself is nothing, computed',
    tried(60, amount('points'), (amounts) => {
      for (const { low, high } of computed(...lessItself(amounts)))
        insist(low === 0 && high === 0, low, high);
    }),
  );

  it(
    'something less itself is nothing, in every draw',
    tried(60, fc.tuple(amount('ranges'), seeds), ([amounts, seed]) => {
      for (const column of drawn(seed, ...lessItself(amounts)))
        insist(
          always((one) => one === 0, column),
          column,
        );
    }),
  );
});

describe('discounting', PATIENCE, () => {
  const cases = (kind: 'both' | 'ranges') =>
    fc.tuple(amountsFrom(-MOST, MOST, kind), fc.integer({ min: -30, max: 30 }), seeds);
  const presentOf = (bounds: Omit<Amount, 'input'>, years: number, rate: Node<'1/year'>) => {
    const gross = amountCell('EUR', { ...bounds, input: 0 });
    return [gross, converted(NAME, gross, discountFactor(NAME, rate, years))] as const;
  };
  const nothing = amountCell('1/year', { input: 1, low: 0, high: 0 });

  it(
    'an amount discounted at nothing is that amount, computed',
    tried(60, cases('both'), ([bounds, years]) => {
      const [gross, present] = computed(...presentOf(bounds, years, nothing));
      insist(gross?.low === present?.low && gross?.high === present?.high, gross, present);
    }),
  );

  it(
    'an amount discounted at nothing is that amount, in every draw',
    tried(60, cases('ranges'), ([bounds, years, seed]) => {
      const columns = drawn(seed, ...presentOf(bounds, years, nothing));
      insist(
        always((gross, present) => gross === present, ...columns),
        columns,
      );
    }),
  );
});
