import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOf, patienceFor, proved } from '../../testing/proof.ts';
import { type Distribution, quantiles } from '../distribution.ts';
import type { DrawnInput } from '../drawn-input.ts';
import { JsKernel } from '../kernel/js-kernel.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { WasmKernel } from '../kernel/wasm-kernel.ts';
import { orderOf } from '../orders/orders.ts';
import { type Column, highOf, lowOf } from '../tape/column.ts';
import { anyTape, type Written } from '../testing/any-tape.ts';
import { plainlyPlayed } from '../testing/plainly-played.ts';
import { compile } from './compile.ts';
import type { DrawnOutput } from './drawn-output.ts';
import { Recalculation } from './recalculation.ts';
import { run } from './run.ts';
import { dealt, finish, runShare } from './shares.ts';

const DRAWS = 50;
const SEED = 7;
const PROGRAMS = countOf('KAPSTOK_PROGRAMS', 50);

function drawsOf(input: DrawnInput): Float64Array {
  const values = quantiles(input.distribution, DRAWS);
  return Float64Array.from(orderOf(input, SEED, DRAWS), (rank) => values[rank] ?? 0);
}

/** What was asked for, as the tape gives it step by step. */
function plainly({ tape, outputs, inputs }: Written): readonly Float64Array[] {
  return plainlyPlayed(tape, outputs, inputs.map(drawsOf));
}

function ran({ tape, outputs, inputs }: Written, kernel: Kernel, block?: number): readonly Float64Array[] {
  const program = compile(tape, outputs);
  const columns = program.outputs.map((one) =>
    one.kind === 'number' ? new Float64Array(DRAWS).fill(one.value) : new Float64Array(0),
  );
  run(program, inputs, { seed: SEED, draws: DRAWS, kernel, block }, ({ output, draws }) => {
    columns[output] = draws.slice();
  });
  return columns;
}

/** The same by workers that send each other copies. */
function shared({ tape, outputs, inputs }: Written, workers: number): readonly Float64Array[] {
  const program = structuredClone(compile(tape, outputs));
  const columns = program.outputs.map((one) =>
    one.kind === 'number' ? new Float64Array(DRAWS).fill(one.value) : new Float64Array(0),
  );
  const keep = ({ output, draws }: DrawnOutput): void => {
    columns[output] = draws.slice();
  };
  const options = { seed: SEED, draws: DRAWS };
  const shares = dealt(program, workers).map((segments) =>
    structuredClone(runShare(program, inputs, { ...options, segments }, keep)),
  );
  finish(program, inputs, { ...options, shares: shares.toReversed() }, keep);
  return columns;
}

/** The same by changing one input after another, from other distributions to these. */
function changed({ tape, outputs, inputs }: Written): readonly Float64Array[] {
  const program = compile(tape, outputs);
  const columns = program.outputs.map((one) =>
    one.kind === 'number' ? new Float64Array(DRAWS).fill(one.value) : new Float64Array(0),
  );
  const keep = ({ output, draws }: DrawnOutput): void => {
    columns[output] = draws.slice();
  };
  const others = inputs.map((input) => ({ ...input, distribution: lower(input.distribution) }));
  const recalculation = new Recalculation(program, others, {
    seed: SEED,
    draws: DRAWS,
    kernel: new WasmKernel(),
  });
  recalculation.all(keep);
  inputs.forEach(({ distribution }, at) => {
    recalculation.change(at, pointIn(distribution), keep);
    recalculation.change(at, distribution, keep);
  });
  return columns;
}

function pointIn(distribution: Distribution): Distribution {
  return distribution.kind === 'uniform' ? { kind: 'point', value: distribution.low } : distribution;
}

function lower(distribution: Distribution): Distribution {
  if (distribution.kind !== 'uniform') return distribution;
  const { low, high } = distribution;
  return { kind: 'uniform', low, high: (low + high) / 2 };
}

/** Whether amounts are as those of plans. */
function isOrdinary(column: Column): boolean {
  return Math.max(Math.abs(lowOf(column)), Math.abs(highOf(column))) < 1e12;
}

describe('any program', () => {
  it(
    'gives what its tape gives step by step, to the bit, in both kernels, in blocks of any size, by several workers, and by changes',
    () => {
      const kernels = [new JsKernel(), new WasmKernel()];
      proved('programs made by chance', PROGRAMS, 'no bit differs', () =>
        fc.assert(
          fc.property(anyTape, fc.integer({ min: 1, max: 40 }), (written, half) => {
            const expected = plainly(written);
            // Past 10^12 sums are counted so coarsely that what is divided by one may be nothing.
            fc.pre(written.outputs.every(isOrdinary));
            fc.pre(expected.every((column) => column.every(Number.isFinite)));
            for (const kernel of kernels) {
              expect(ran(written, kernel)).toEqual(expected);
              expect(ran(written, kernel, 2 * half)).toEqual(expected);
            }
            expect(changed(written)).toEqual(expected);
            expect(shared(written, 1 + (half % 3))).toEqual(expected);
          }),
          { numRuns: PROGRAMS },
        ),
      );
    },
    patienceFor(PROGRAMS, 200),
  );
});
