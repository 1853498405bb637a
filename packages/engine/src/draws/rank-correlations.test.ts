import { describe, expect, it } from 'vitest';
import type { DrawnInput } from './drawn-input.ts';
import { JsKernel } from './kernel/js-kernel.ts';
import { WasmKernel } from './kernel/wasm-kernel.ts';
import { orderOf } from './orders/orders.ts';
import { rankCorrelations } from './rank-correlations.ts';

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

  it('are nothing with an outcome that is always the same', () => {
    const ranks = new Float64Array(DRAWS).fill((DRAWS - 1) / 2);
    expect([...rankCorrelations(inputs, { seed: SEED }, ranks)]).toEqual([0, 0, 0, 0, 0]);
  });
});

function raise(): never {
  throw new Error('nothing there');
}
