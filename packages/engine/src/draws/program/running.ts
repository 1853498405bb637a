import { curveOf, type Table, tableOf } from '../distribution.ts';
import type { DrawnInput } from '../drawn-input.ts';
import { GRID_LIST, type Kernel } from '../kernel/kernel.ts';
import { usualKernel } from '../kernel/usual-kernel.ts';
import { orderOf } from '../orders/orders.ts';
import { FEW, gridOf, isEven } from '../quantiles/beta.ts';
import { cutAtZero } from '../quantiles/cut-normal.ts';
import { type Knots, knotsOf } from '../quantiles/knots.ts';
import { fillTail } from '../quantiles/lognormal.ts';
import { rootsOf } from '../quantiles/roots.ts';
import { Random } from '../random.ts';
import { DrawnOutput, type Select } from './drawn-output.ts';
import { type Layout, layoutOf } from './memory.ts';
import type { Program, ProgramOutput, Segment, SlotOf } from './program.ts';
import type { RunOptions } from './run.ts';

/** Few enough that the registers stay near the processor. */
const BLOCK = 512;
/** Kernels raise e to powers up to this. */
const MOST_POWER = 700;

/** Shows an output. */
export type OnOutput = (drawn: DrawnOutput) => void;

/** A program on its way: what stands in the memory of the kernel, and which draws. */
export class Running {
  readonly program: Program;
  readonly draws: number;
  readonly #inputs: readonly DrawnInput[];
  readonly #seed: number;
  readonly #block: number;
  readonly #kernel: Kernel;
  readonly #layout: Layout;
  readonly #memory: ArrayBuffer;
  /** What stands in a slot: draws of an input, or of several multiplied. */
  readonly #drawn = new Map<number, SlotOf>();

  /** @param spare columns beside those of the program, to run segments apart */
  constructor(program: Program, inputs: readonly DrawnInput[], options: RunOptions, spare = 0) {
    this.program = program;
    this.draws = options.draws;
    this.#inputs = inputs;
    this.#seed = options.seed;
    this.#block = options.block ?? BLOCK;
    this.#kernel = options.kernel ?? usualKernel();
    this.#layout = layoutOf(program, options.draws, this.#block, spare);
    this.#memory = this.#kernel.reserve(this.#layout.bytes);
    const { words, numbers, slots } = this.#layout;
    new Int32Array(this.#memory, words, program.words.length).set(program.words);
    new Float64Array(this.#memory, numbers, program.numbers.length).set(program.numbers);
    const places = new Int32Array(this.#memory, slots, program.slots);
    places.forEach((_, slot) => {
      places[slot] = this.#layout.slot(slot);
    });
    this.#keepTables();
    this.beginSums();
  }

  /** What values of all inputs are made of. */
  #keepTables(): void {
    const { curve, roots } = this.#layout;
    const knots = knotsOf(this.draws);
    const [few, keep] = [gridOf(FEW), this.#keep.bind(this)];
    new Int32Array(this.#memory, curve.places).set(knots.places);
    keep(curve.probabilities, knots.probabilities);
    keep(curve.normals, knots.normals);
    keep(curve.normalSlopes, knots.normalSlopes);
    [few.lnX, few.lnRest, few.lnGrowth].forEach((list, at) => {
      keep(curve.grid + at * GRID_LIST, list);
    });
    keep(roots, rootsOf(this.draws));
  }

  #keep(at: number, list: Float64Array): void {
    new Float64Array(this.#memory, at, list.length).set(list);
  }

  /** Sets sums over segments to what they begin with. */
  beginSums(): void {
    for (const { slot, start } of this.program.sums) this.column(slot).fill(start);
  }

  /** Lets an input be drawn again when it is needed. */
  forget(input: number): void {
    for (const [slot, drawn] of this.#drawn) if (drawn.inputs.includes(input)) this.#drawn.delete(slot);
  }

  /** Runs a segment without adding to any sum, and gives what it would have added to each. */
  apart(segment: Segment, onOutput: OnOutput): readonly Float64Array[] {
    const places = new Int32Array(this.#memory, this.#layout.slots, this.program.slots);
    const spare = segment.sums.map((_, at) => this.program.slots + at);
    segment.sums.forEach((slot, at) => {
      places[slot] = this.#layout.slot(spare[at] ?? slot);
    });
    for (const one of spare) this.column(one).fill(0);
    this.segment(segment, onOutput);
    for (const slot of segment.sums) places[slot] = this.#layout.slot(slot);
    return spare.map((one) => this.column(one).slice());
  }

  /** All draws of a slot. */
  column(slot: number): Float64Array {
    return new Float64Array(this.#memory, this.#layout.slot(slot), this.draws);
  }

  /** Adds whole steps to a slot. */
  add(slot: number, draws: Float64Array): void {
    const column = this.column(slot);
    for (let draw = 0; draw < column.length; draw += 1) {
      column[draw] = (column[draw] ?? 0) + (draws[draw] ?? 0);
    }
  }

  /** Runs what segments have in common. */
  begin(onOutput: OnOutput): void {
    this.segment(this.program.first, onOutput);
  }

  /** Runs what needs several segments. */
  end(onOutput: OnOutput): void {
    this.segment(this.program.last, onOutput);
  }

  /** Runs a segment, and shows the outputs that are there after it. */
  segment(segment: Segment, onOutput: OnOutput): void {
    for (const input of segment.inputs) this.#draw(input);
    if (segment.to > segment.from) this.#play(segment);
    for (const output of segment.outputs) {
      const of = this.program.outputs[output];
      if (of?.kind !== 'drawn') continue;
      // In another segment an input may have stood there.
      this.#drawn.delete(of.slot);
      onOutput(this.#shown(output, of));
    }
  }

  #shown(output: number, of: Extract<ProgramOutput, { kind: 'drawn' }>): DrawnOutput {
    const place = this.#layout.slot(of.slot);
    const select: Select = (ranks, from, to) =>
      this.#kernel.select(place + from * 8, to - from, ranks, this.#layout.scratch);
    return new DrawnOutput(output, this.column(of.slot), of, select);
  }

  #play({ from, to }: Segment): void {
    const instructions = { from, to };
    for (let first = 0; first < this.draws; first += this.#block) {
      const count = Math.min(this.#block, this.draws - first);
      this.#kernel.play({ places: this.#layout, block: this.#block, instructions, from: first, count });
    }
  }

  #draw(of: SlotOf): void {
    const drawn = this.#drawn.get(of.slot);
    const isThere =
      drawn?.inputs.length === of.inputs.length && of.inputs.every((one, at) => one === drawn.inputs[at]);
    if (isThere) return;
    this.#drawn.set(of.slot, of);
    of.inputs.forEach((input, at) => {
      this.#drawInto(of.slot, input, at > 0);
    });
  }

  /** Fills a column with the draws of an input, or multiplies it by them. */
  #drawInto(slot: number, input: number, times: boolean): void {
    const given = this.#inputs[input];
    if (given === undefined) throw new RangeError(`no input ${input}`);
    const { order, values } = this.#layout;
    const table = tableOf(given.distribution, this.draws);
    if (table.kind === 'point') {
      const column = this.column(slot);
      if (times)
        for (let draw = 0; draw < column.length; draw += 1) column[draw] = (column[draw] ?? 0) * table.value;
      else column.fill(table.value);
      return;
    }
    if (given.group === undefined) {
      this.#kernel.order(new Random(this.#seed, `input ${given.stream}`), order, this.draws);
    } else {
      new Uint16Array(this.#memory, order, this.draws).set(orderOf(given, this.#seed, this.draws));
    }
    this.#fill(table);
    const place = this.#layout.slot(slot);
    if (times) this.#kernel.gatherTimes(place, values, order, this.draws);
    else this.#kernel.gather(place, values, order, this.draws);
  }

  /** Fills the list of values, from small to large. */
  #fill(table: Exclude<Table, { kind: 'point' }>): void {
    const { values, curve, roots } = this.#layout;
    if (table.kind === 'roots') {
      this.#kernel.roots(values, this.draws, roots, table);
      return;
    }
    this.#makeCurve(table, knotsOf(this.draws));
    this.#kernel.curve(values, this.draws, curve);
    if (table.kind === 'normal') cutAtZero(new Float64Array(this.#memory, values, this.draws), table);
  }

  #makeCurve(table: Exclude<Table, { kind: 'point' | 'roots' }>, knots: Knots): void {
    const { curve } = this.#layout;
    if (table.kind === 'beta' && isEven(table)) {
      this.#kernel.beta(table, this.draws, curve);
    } else if (table.kind === 'lognormal' && table.spread * Math.abs(knots.normals[0] ?? 0) < MOST_POWER) {
      this.#kernel.lognormal(table, this.draws, curve);
      fillTail(new Float64Array(this.#memory, curve.values, curve.knots), table, knots);
    } else {
      const { values, slopes } = curveOf(table, knots);
      this.#keep(curve.values, values);
      this.#keep(curve.slopes, slopes);
    }
  }
}
