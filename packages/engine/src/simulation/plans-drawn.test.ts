import { planOf } from '@kapstok/plan';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import { JsKernel } from '../draws/kernel/js-kernel.ts';
import type { Kernel } from '../draws/kernel/kernel.ts';
import { WasmKernel } from '../draws/kernel/wasm-kernel.ts';
import type { DrawnOutput } from '../draws/program/drawn-output.ts';
import { Recalculation } from '../draws/program/recalculation.ts';
import { run } from '../draws/program/run.ts';
import { dealt, finish, runShare } from '../draws/program/shares.ts';
import { countOf, patienceFor, proved } from '../testing/proof.ts';
import { uncertainTables } from '../testing/uncertain-plan.ts';
import type { WhatIf } from './what-if.ts';

/** A twentieth of the proof. */
const PLANS = countOf('KAPSTOK_PLANS', 50);
const DRAWS = 200;

const NOWHERE = { low: 0, high: 0 };

type Columns = readonly (Float64Array | undefined)[];

/** What is shown of each output in the end. */
function columnsOf(show: (keep: (drawn: DrawnOutput) => void) => void): Columns {
  const columns: (Float64Array | undefined)[] = [];
  show(({ output, draws }) => {
    columns[output] = draws.slice();
  });
  return columns;
}

function ran({ program, inputs, seed, draws }: WhatIf, kernel: Kernel): Columns {
  return columnsOf((keep) => run(program, inputs, { seed, draws, kernel }, keep));
}

/** By two workers that each get a copy of everything. */
function byTwo({ program, inputs, seed, draws }: WhatIf): Columns {
  return columnsOf((keep) => {
    const shares = dealt(program, 2).map((segments) => {
      const sent = structuredClone({ program, inputs });
      return structuredClone(runShare(sent.program, sent.inputs, { seed, draws, segments }, keep));
    });
    finish(program, inputs, { seed, draws, shares: shares.toReversed() }, keep);
  });
}

/** By a slider for each input: away from where it is, to a point, and back. */
function bySliders({ program, inputs, seed, draws }: WhatIf): Columns {
  return columnsOf((keep) => {
    const recalculation = new Recalculation(program, inputs, { seed, draws });
    recalculation.all(keep);
    inputs.forEach(({ distribution }, input) => {
      const { low, high } = program.bounds[input] ?? NOWHERE;
      for (const value of [low, (low + high) / 2]) {
        recalculation.change(input, { kind: 'point', value }, keep);
      }
      recalculation.change(input, distribution, keep);
    });
  });
}

describe('any plan with uncertain inputs', () => {
  it(
    'has the same draws to the bit by JavaScript, WebAssembly, two workers, sliders and all at once',
    () => {
      proved('plans made by chance', PLANS, 'no bit of any draw of any figure differs', () =>
        fc.assert(
          fc.property(uncertainTables, (tables) => {
            const calculation = calculate(planOf(tables));
            const figures = calculation.ids('');
            const made = calculation.whatIf({ figures, cells: [], draws: DRAWS });
            // A plan of which nothing is drawn proves nothing.
            fc.pre(made.program.outputs.some(({ kind }) => kind === 'drawn'));
            const expected = ran(made, new JsKernel());
            expect(ran(made, new WasmKernel())).toEqual(expected);
            expect(byTwo(made)).toEqual(expected);
            expect(bySliders(made)).toEqual(expected);
            const simulation = calculation.simulate({ figures, kept: figures, draws: DRAWS });
            for (const { id, value } of made.figures) {
              const column = value.kind === 'known' ? expected[value.output] : undefined;
              expect(simulation.column(id)).toEqual(column);
            }
          }),
          { numRuns: PLANS },
        ),
      );
    },
    patienceFor(PLANS, 1000),
  );
});
