import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOf, patienceFor, proved } from '../../testing/proof.ts';
import { type Distribution, quantiles } from '../distribution.ts';
import { slicedPermutation } from '../orders/sliced.ts';
import { compile } from '../program/compile.ts';
import { run } from '../program/run.ts';
import { Random } from '../random.ts';
import { Tape } from '../tape/tape.ts';
import { JsKernel } from './js-kernel.ts';
import { type Kernel, OWN, SCRATCH } from './kernel.ts';
import { WasmKernel } from './wasm-kernel.ts';

const KERNELS: readonly Kernel[] = [new JsKernel(), new WasmKernel()];
const COLUMNS = countOf('KAPSTOK_COLUMNS', 5000);

const DISTRIBUTIONS: readonly Distribution[] = [
  { kind: 'uniform', low: -3, high: 4 },
  { kind: 'triangular', low: 0, likely: 3, high: 3 },
  { kind: 'triangular', low: 0, likely: 1, high: 3 },
  { kind: 'pert', low: 5, likely: 6, high: 50 },
  { kind: 'beta', a: 0.7, b: 30, low: 0, high: 1 },
  { kind: 'beta', a: 1, b: 1, low: -1, high: 1 },
  // Of this one the density is too small for a number at one end.
  { kind: 'beta', a: 57, b: 1.5, low: 0, high: 1 },
  { kind: 'lognormal', median: 300, spread: 1.2 },
  { kind: 'lognormal', median: 2, spread: 30 },
  { kind: 'lognormal', median: 1e-9, spread: 37 },
  { kind: 'normal', mean: 1, deviation: 2 },
  { kind: 'point', value: 7 },
];

/** The draws of one input by itself. */
function drawn(distribution: Distribution, draws: number, kernel: Kernel): Float64Array {
  const tape = new Tape();
  const program = compile(tape, [tape.input(0, { low: -1e6, high: 1e6 })]);
  let found = new Float64Array(0);
  run(program, [{ stream: 'x', distribution }], { seed: 2, draws, kernel }, (output) => {
    found = output.draws.slice();
  });
  return found;
}

describe('both kernels', () => {
  it.each(DISTRIBUTIONS)('draw $kind from its values in its order, to the bit', (distribution) => {
    for (const draws of [10, 130, 10_000, 65_530]) {
      const values = quantiles(distribution, draws);
      const order = slicedPermutation(new Random(2, 'input x'), draws);
      const expected = Float64Array.from(order, (rank) => values[rank] ?? Number.NaN);
      for (const kernel of KERNELS) expect(drawn(distribution, draws, kernel)).toEqual(expected);
    }
  });

  it(
    'find what a sort finds, in columns with ties and heavy tails',
    () => {
      proved('columns, with ties and heavy tails', COLUMNS, 'what a sort finds', () =>
        fc.assert(
          fc.property(
            anyColumn,
            fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }),
            (column, at) => {
              const sorted = column.toSorted();
              const ranks = at.map((share) => Math.round(share * (column.length - 1)));
              for (const kernel of KERNELS) {
                const memory = kernel.reserve(OWN + SCRATCH + column.length * 18 + 64);
                new Float64Array(memory, OWN, column.length).set(column);
                const found = kernel.select(
                  OWN,
                  column.length,
                  ranks,
                  OWN + Math.ceil(column.length / 8) * 64,
                );
                expect(found.map((one) => one + 0)).toEqual(ranks.map((rank) => (sorted[rank] ?? 0) + 0));
              }
            },
          ),
          { numRuns: COLUMNS },
        ),
      );
    },
    patienceFor(COLUMNS, 12),
  );
});

/** Up to some thousand values: all over, a few ones again and again, or mostly small with a tail of any length. */
const anyColumn = fc
  .record({
    count: fc.integer({ min: 1, max: 3000 }),
    seed: fc.nat(),
    kind: fc.constantFrom('even', 'ties', 'tail', 'one far', 'signs'),
    power: fc.integer({ min: 1, max: 60 }),
  })
  .map(({ count, seed, kind, power }) => {
    const random = new Random(seed, kind);
    const share = (): number => (random.next() + 1) / 2 ** 32;
    const drawOf: Readonly<Record<typeof kind, (at: number) => number>> = {
      even: share,
      ties: () => Math.floor(share() * power),
      tail: () => share() ** -power,
      'one far': (at) => (at === 0 ? 10 ** (5 * power) : share()),
      signs: () => (share() < 0.5 ? -0 : 0) + (share() < 0.1 ? share() - 0.5 : 0),
    };
    return Float64Array.from({ length: count }, (_, at) => drawOf[kind](at));
  });
