import { describe, expect, it } from 'vitest';
import type { DrawnInput } from './drawn-input.ts';
import { effectsOf, PARTS } from './effects.ts';
import { JsKernel } from './kernel/js-kernel.ts';
import { WasmKernel } from './kernel/wasm-kernel.ts';
import { orderOf } from './orders/orders.ts';
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
      const found = effectsOf(inputs, { seed: SEED, kernel }, Float64Array.from(of)).correlations;
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
      const column = Float64Array.from(order, (rank, draw) => Math.floor(rank / 7) + ((draw * 31) % 5));
      const ranks = ranksOf(column);
      const found = effectsOf(inputs, { seed: SEED }, column).correlations;
      inputs.slice(0, 4).forEach((input, at) => {
        expect(found[at]).toBeCloseTo(pearson(Float64Array.from(orderOf(input, SEED, draws)), ranks), 11);
      });
    },
  );

  it('are of the orders of a group that are given, which need not be made again', () => {
    const orders = inputs.map((input) => orderOf(input, SEED, DRAWS));
    const column = Float64Array.from(orders[2] ?? raise());
    const made = effectsOf(inputs, { seed: SEED }, column);
    expect(effectsOf(inputs, { seed: SEED, orderAt: (at) => orders[at] ?? raise() }, column)).toEqual(made);
    const swapped = effectsOf(inputs, { seed: SEED, orderAt: () => orders[2] ?? raise() }, column);
    expect(swapped.correlations[3]).toBe(made.correlations[2]);
  });

  it('are nothing with an outcome that is always the same', () => {
    const { correlations, sums } = effectsOf(inputs, { seed: SEED }, new Float64Array(DRAWS).fill(7));
    expect([...correlations]).toEqual([0, 0, 0, 0, 0]);
    expect(sums.every((sum) => sum === 0)).toBe(true);
  });
});

describe('sums over the parts of an input', () => {
  it.each([10, 130, 1000, 65_530])('are the same by both kernels, and those of their draws: %d', (draws) => {
    const column = Float64Array.from({ length: draws }, (_, draw) => ((draw * 7919) % 1000) / 7);
    const [js, wasm] = [new JsKernel(), new WasmKernel()].map((kernel) =>
      effectsOf(inputs, { seed: SEED, kernel }, column),
    );
    expect(wasm).toEqual(js);
    const mean = column.reduce((sum, value) => sum + value, 0) / draws;
    inputs.slice(0, 4).forEach((input, at) => {
      const expected = new Float64Array(PARTS);
      orderOf(input, SEED, draws).forEach((rank, draw) => {
        const part = Math.floor((rank * PARTS) / draws);
        expected[part] = (expected[part] ?? 0) + (column[draw] ?? 0) - mean;
      });
      expected.forEach((sum, part) => {
        expect(js?.sums[at * PARTS + part]).toBeCloseTo(sum, 6);
      });
    });
    expect(js?.counts.reduce((all, one) => all + one, 0)).toBe(draws);
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
