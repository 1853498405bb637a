import fc from 'fast-check';
import { describe, it } from 'vitest';
import { kept, portion, sum, together, within } from '../graph/build.ts';
import type { AnyNode, Node } from '../graph/node.ts';
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
/**
 * In draws each part is counted in hundredths of a cent, where the share is found and where what is left of it is added: half of
 * one may be off each time. Computed nothing is.
 */
const HALF_STEP = 0.5e-4;
const NAME = named('overlap');

interface Case {
  readonly amounts: readonly Amount[];
  readonly turned: readonly Amount[];
  readonly overlap: Omit<Amount, 'input'>;
  readonly limit: Omit<Amount, 'input'> | undefined;
  readonly seed: number;
}

function cases(kind: 'points' | 'ranges'): fc.Arbitrary<Case> {
  return severalFrom(amountsFrom(0, MOST, kind), 5).chain((amounts) =>
    fc.record({
      amounts: fc.constant(amounts),
      turned: fc.shuffledSubarray([...amounts], { minLength: amounts.length, maxLength: amounts.length }),
      overlap: amountsFrom(0, 100, kind),
      limit: fc.option(amountsFrom(0, 2 * MOST, kind), { nil: undefined }),
      seed: fc.nat(),
    }),
  );
}

/** The amounts within the limit, what they are together, and what falls to each. */
function shared(amounts: readonly Amount[], { overlap, limit }: Case) {
  const most = limit && amountCell('EUR', { ...limit, input: 99 });
  const parts = amounts.map((amount): Node<'EUR'> => {
    const whole = amountCell('EUR', amount);
    return most === undefined ? whole : within(NAME, whole, most);
  });
  const of = { parts, overlap: amountCell('1', { ...overlap, input: 98 }), limit: most };
  const share = kept(NAME, of);
  const portions = parts.map((part, at) => portion(NAME, { part, before: parts.slice(0, at), kept: share }));
  return { parts, whole: together('EUR', NAME, of), portions, most };
}

/** What is asked of a case: together, the other way round, the sum, the sum of the portions, each part and portion. */
function nodesOf(one: Case): readonly AnyNode[] {
  const { parts, whole, portions, most } = shared(one.amounts, one);
  const other = shared(one.turned, one);
  const gross = sum(
    'EUR',
    NAME,
    one.amounts.map((amount) => amountCell('EUR', amount)),
  );
  const net = sum('EUR', NAME, portions);
  return [whole, other.whole, gross, most ?? gross, net, ...parts, ...portions];
}

/** @param slack how far rounding may be off. */
function holdsOf(values: readonly number[], slack: number): boolean {
  const [whole = Number.NaN, turned, gross = Number.NaN, most = Number.NaN, net = Number.NaN, ...each] =
    values;
  const parts = each.slice(0, each.length / 2);
  const portions = each.slice(each.length / 2);
  return (
    whole === turned &&
    whole <= gross + slack &&
    whole <= most + slack &&
    whole >= Math.min(Math.max(...parts), most) - slack &&
    Math.abs(net - whole) <= slack &&
    portions.every((one, at) => one <= (parts[at] ?? Number.NaN) + slack && one >= 0)
  );
}

describe('overlap', PATIENCE, () => {
  it(
    'what overlaps is never more than its parts or the limit, in any order the same to the bit, and falls to its parts, computed',
    tried(120, cases('points'), (one) => {
      const values = computed(...nodesOf(one));
      const lows = values.map(({ low }) => low);
      insist(values.every(({ low, high }) => low === high) && holdsOf(lows, 0), one, lows);
    }),
  );

  it(
    'what overlaps is so in every draw',
    tried(50, cases('ranges'), (one) => {
      const slack = (2 * one.amounts.length + 1) * HALF_STEP;
      const columns = drawn(one.seed, ...nodesOf(one));
      insist(
        always((...values) => holdsOf(values, slack), ...columns),
        one,
      );
    }),
  );
});
