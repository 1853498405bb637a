import { describe, expect, it } from 'vitest';
import type { DrawnInput } from './drawn-input.ts';
import { JsKernel } from './kernel/js-kernel.ts';
import { WasmKernel } from './kernel/wasm-kernel.ts';
import { orderOf } from './orders/orders.ts';
import { rankCorrelations } from './rank-correlations.ts';
import { ranksOf } from './ranks.ts';

const DRAWS = 1000;
const SEED = 3;
const distribution = { kind: 'uniform', low: 0, high: 1 } as const;
const inputs: readonly DrawnInput[] = [
  { stream: 'reach', distribution },
  { stream: 'price', distribution },
  { stream: 'rate', distribution, group: { name: 'rates', correlation: 0.9 } },
  { stream: 'wage', distribution, group: { name: 'rates', correlation: 0.9 } },
  { stream: 'law', distribution: { kind: 'point', value: 1 } },
];

describe('rank correlations', () => {
  it.each([new JsKernel(), new WasmKernel()])(
    'are one with itself, and that of ranks with others',
    (kernel) => {
      const of = orderOf(inputs[2] ?? raise(), SEED, DRAWS);
      const found = rankCorrelations(inputs, { seed: SEED, kernel }, Float64Array.from(of));
      const expected = inputs.map((input) => {
        const order = orderOf(input, SEED, DRAWS);
        const squares = of.reduce((sum, rank, draw) => sum + (rank - (order[draw] ?? 0)) ** 2, 0);
        return input.distribution.kind === 'point' ? 0 : 1 - (6 * squares) / (DRAWS * (DRAWS ** 2 - 1));
      });
      found.forEach((one, at) => {
        expect(one).toBeCloseTo(expected[at] ?? Number.NaN, 12);
      });
      expect(found[2]).toBeCloseTo(1, 12);
    },
  );

  it.each([10, 1000, 32_000, 32_010, 65_530])(
    'of %d draws are what Spearman has, also of equal draws',
    (draws) => {
      const order = orderOf(inputs[0] ?? raise(), SEED, draws);
      const ranks = ranksOf(
        Float64Array.from(order, (rank, draw) => Math.floor(rank / 7) + ((draw * 31) % 5)),
      );
      const found = rankCorrelations(inputs, { seed: SEED }, ranks);
      inputs.slice(0, 4).forEach((input, at) => {
        expect(found[at]).toBeCloseTo(pearson(Float64Array.from(orderOf(input, SEED, draws)), ranks), 11);
      });
    },
  );

  it('are of the orders that are given, which need not be made again', () => {
    const orders = inputs.map((input) => orderOf(input, SEED, DRAWS));
    const ranks = Float64Array.from(orders[2] ?? raise());
    const made = rankCorrelations(inputs, { seed: SEED }, ranks);
    expect(rankCorrelations(inputs, { seed: SEED, orders }, ranks)).toEqual(made);
    const swapped = orders.with(0, orders[2] ?? raise());
    expect(rankCorrelations(inputs, { seed: SEED, orders: swapped }, ranks)[0]).toBe(made[2]);
  });

  it('are nothing with an outcome that is always the same', () => {
    const ranks = new Float64Array(DRAWS).fill((DRAWS - 1) / 2);
    expect([...rankCorrelations(inputs, { seed: SEED }, ranks)]).toEqual([0, 0, 0, 0, 0]);
  });
});

/** The correlation of two lists, by its definition. */
function pearson(one: Float64Array, other: Float64Array): number {
  const mean = (list: Float64Array): number => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [middle, otherMiddle] = [mean(one), mean(other)];
  const both = one.reduce((sum, value, at) => sum + (value - middle) * ((other[at] ?? 0) - otherMiddle), 0);
  const spread = (list: Float64Array, around: number): number =>
    Math.sqrt(list.reduce((sum, value) => sum + (value - around) ** 2, 0));
  return both / (spread(one, middle) * spread(other, otherMiddle));
}

function raise(): never {
  throw new Error('nothing there');
}
