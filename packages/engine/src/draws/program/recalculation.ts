import { type Distribution, endsOf } from '../distribution.ts';
import type { DrawnInput } from '../drawn-input.ts';
import { hangsOn } from './hangs-on.ts';
import type { Program, Segment } from './program.ts';
import type { RunOptions } from './run.ts';
import { type OnOutput, Running } from './running.ts';

/** An input of more segments than this is changed by running everything again. */
const FEW = 8;

/**
 * A program that is kept at hand, so that an input can be changed as fast as a slider moves. Only the segments that hang on
 * the input are run again: what they gave to sums is taken away and what they give now is added, both whole steps, so that
 * the outcome is that of a run of everything, to the bit.
 */
export class Recalculation {
  readonly #program: Program;
  readonly #inputs: DrawnInput[];
  readonly #running: Running;
  /** What a segment gave to each of its sums, where it has been changed before. */
  readonly #given = new Map<Segment, readonly Float64Array[]>();
  /** What stands in the sums that are counted on after all segments, before that. */
  readonly #before = new Map<number, Float64Array>();

  constructor(program: Program, inputs: readonly DrawnInput[], options: RunOptions) {
    this.#program = program;
    this.#inputs = [...inputs];
    const spare = program.segments.reduce((most, { sums }) => Math.max(most, sums.length), 0);
    this.#running = new Running(program, this.#inputs, options, spare);
  }

  /** Runs everything. */
  all(onOutput: OnOutput): void {
    const running = this.#running;
    this.#given.clear();
    running.beginSums();
    running.begin(onOutput);
    for (const segment of this.#program.segments) running.segment(segment, onOutput);
    for (const slot of this.#program.last.sums) this.#before.set(slot, running.column(slot).slice());
    running.end(onOutput);
  }

  /**
   * Gives an input another distribution, and shows the outputs that hang on it. After `all`.
   * @throws RangeError when a draw would lie beyond the bounds for which the program was made
   */
  change(input: number, distribution: Distribution, onOutput: OnOutput): void {
    const given = this.#inputs[input];
    if (given === undefined) throw new RangeError(`no input ${input}`);
    this.#refuseBeyond(input, distribution);
    const { first, segments, last } = this.#program;
    const uses = (segment: Segment): boolean => segment.inputs.some((one) => one.inputs.includes(input));
    const hanging = segments.filter(uses);
    const isEverywhere = uses(first) || hanging.length > FEW;
    if (!isEverywhere) for (const segment of hanging) this.#remember(segment);
    this.#inputs[input] = { ...given, distribution };
    this.#running.forget(input);
    if (isEverywhere) {
      this.all(onOutput);
      return;
    }
    const changed = new Set(last.inputs.flatMap((one) => (one.inputs.includes(input) ? [one.slot] : [])));
    for (const segment of hanging) {
      this.#again(segment, onOutput);
      for (const slot of [...segment.sums, ...segment.keeps]) changed.add(slot);
    }
    this.#end(changed, onOutput);
  }

  #refuseBeyond(input: number, distribution: Distribution): void {
    const bounds = this.#program.bounds[input];
    const { low, high } = endsOf(distribution, this.#running.draws);
    const slack = 1e-9 * Math.max(Math.abs(low), Math.abs(high));
    if (bounds === undefined || low < bounds.low - slack || high > bounds.high + slack)
      throw new RangeError(`input ${input} from ${low} to ${high} is beyond its bounds`);
  }

  /** Keeps what a segment gives to its sums as its inputs are now. */
  #remember(segment: Segment): void {
    if (this.#given.has(segment)) return;
    this.#given.set(
      segment,
      this.#running.apart(segment, () => {}),
    );
  }

  #again(segment: Segment, onOutput: OnOutput): void {
    const gave = this.#given.get(segment) ?? [];
    const gives = this.#running.apart(segment, onOutput);
    segment.sums.forEach((slot, at) => {
      const sum = this.#before.get(slot) ?? this.#running.column(slot);
      const [less, more] = [gave[at], gives[at]];
      for (let draw = 0; draw < sum.length; draw += 1) {
        sum[draw] = (sum[draw] ?? 0) - (less?.[draw] ?? 0) + (more?.[draw] ?? 0);
      }
    });
    this.#given.set(segment, gives);
  }

  #end(changed: ReadonlySet<number>, onOutput: OnOutput): void {
    for (const [slot, draws] of this.#before) this.#running.column(slot).set(draws);
    const all = hangsOn(this.#program, changed);
    this.#running.end((drawn) => {
      const of = this.#program.outputs[drawn.output];
      if (of?.kind === 'drawn' && all.has(of.slot)) onOutput(drawn);
    });
  }
}
