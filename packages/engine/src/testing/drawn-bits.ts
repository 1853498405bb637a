import { type Plan, planOf } from '@kapstok/plan';
import fc from 'fast-check';
import { calculate } from '../calculate.ts';
import { JsKernel } from '../draws/kernel/js-kernel.ts';
import type { Kernel } from '../draws/kernel/kernel.ts';
import { WasmKernel } from '../draws/kernel/wasm-kernel.ts';
import { compile } from '../draws/program/compile.ts';
import { run } from '../draws/program/run.ts';
import { type Column, highOf, lowOf } from '../draws/tape/column.ts';
import { anyTape, type Written } from '../draws/testing/any-tape.ts';
import { DRAWING_ENGINE } from '../simulation/simulate.ts';
import type { WhatIf } from '../simulation/what-if.ts';
import { Digest } from './digest.ts';
import { uncertainTables } from './uncertain-plan.ts';

/** What of draws may not change unless the drawing engine gets another name, each as a digest. */
export interface DrawnBits {
  /** Every figure of the plan that is given. */
  readonly plan: string;
  /** Every figure of plans made by chance, in which inputs are uncertain in every way there is. */
  readonly plans: string;
  /** Programs made by chance. */
  readonly programs: string;
}

const SEED = 1;
const PLANS = 20;
const PROGRAMS = 200;
/** Draws of a plan made by chance, and of a program. */
const FEW = 500;

type Runnable = Pick<WhatIf, 'program' | 'inputs'>;
type Columns = readonly Float64Array[];

/**
 * What is drawn here, by both kernels, and of which engine and plan. Runs in Node and in a browser alike.
 * @param written the plan as JSON, with `{ entries: [...] }` for a map
 */
export function drawnBits(written: string): {
  readonly engine: string;
  readonly seed: number;
  readonly planVersion: string;
  readonly js: DrawnBits;
  readonly wasm: DrawnBits;
} {
  const version = new Digest();
  version.addText(written);
  const [of, plans, programs] = [madeOf(read(written)), somePlans(), somePrograms()];
  const by = (kernel: Kernel): DrawnBits => ({
    plan: digestOf([of], kernel, of.draws),
    plans: digestOf(plans, kernel, FEW),
    programs: digestOf(programs, kernel, FEW),
  });
  return {
    engine: DRAWING_ENGINE,
    seed: SEED,
    planVersion: version.text,
    js: by(new JsKernel()),
    wasm: by(new WasmKernel()),
  };
}

function read(written: string): Plan {
  return JSON.parse(written, (_, value) =>
    Array.isArray(value?.entries) && Object.keys(value).length === 1 ? new Map(value.entries) : value,
  );
}

function madeOf(plan: Plan, draws?: number): WhatIf {
  const calculation = calculate(plan);
  const some = draws === undefined ? {} : { draws };
  return calculation.whatIf({ figures: calculation.ids(''), cells: [], seed: SEED, ...some });
}

function somePlans(): readonly Runnable[] {
  return fc
    .sample(uncertainTables, { seed: SEED, numRuns: PLANS })
    .map((tables) => madeOf(planOf(tables), FEW));
}

/** Those whose amounts are as those of plans: past that sums are not exact, and nothing is promised. */
function somePrograms(): readonly Runnable[] {
  const kernel = new JsKernel();
  return fc
    .sample(anyTape, { seed: SEED, numRuns: PROGRAMS })
    .filter(({ outputs }) => outputs.every(isOrdinary))
    .map(({ tape, outputs, inputs }: Written) => ({ program: compile(tape, outputs), inputs }))
    .filter((made) => columnsOf(made, kernel, FEW).every((column) => column.every(Number.isFinite)));
}

function isOrdinary(column: Column): boolean {
  return Math.max(Math.abs(lowOf(column)), Math.abs(highOf(column))) < 1e12;
}

function columnsOf({ program, inputs }: Runnable, kernel: Kernel, draws: number): Columns {
  const columns = program.outputs.map(() => new Float64Array(0));
  run(program, inputs, { seed: SEED, draws, kernel }, (drawn) => {
    columns[drawn.output] = drawn.draws.slice();
  });
  return columns;
}

function digestOf(all: readonly Runnable[], kernel: Kernel, draws: number): string {
  const digest = new Digest();
  for (const one of all) for (const column of columnsOf(one, kernel, draws)) digest.add(column);
  return digest.text;
}
