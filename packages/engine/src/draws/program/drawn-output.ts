/** The values at these places if the draws `from` up to `to` were sorted. */
export type Select = (ranks: readonly number[], from: number, to: number) => readonly number[];

/** The draws of an output, while it is shown: its memory is used again after that. */
export class DrawnOutput {
  /** Which of the outputs that were asked for. */
  readonly output: number;
  readonly #column: Float64Array;
  readonly #times: number;
  readonly #steps: number;
  readonly #select: Select;
  #draws: Float64Array | undefined;

  constructor(
    output: number,
    column: Float64Array,
    { times, steps }: { readonly times: number; readonly steps: number },
    select: Select,
  ) {
    this.#select = select;
    this.output = output;
    this.#column = column;
    this.#times = times;
    this.#steps = steps;
  }

  /** Its draws as they are added up: whole steps where it is a sum. Of several programs they add without loss. */
  get steps(): Float64Array {
    return this.#column;
  }

  /** Its draws. */
  get draws(): Float64Array {
    this.#draws ??= this.#isPlain ? this.#column : this.#values();
    return this.#draws;
  }

  /** The values at these places if the draws `from` up to `to` were sorted. */
  atRanks(ranks: readonly number[], from = 0, to: number = this.#column.length): readonly number[] {
    const places = this.#times < 0 ? ranks.map((rank) => to - from - 1 - rank) : ranks;
    // Plus zero: of equal values one may be minus zero, and which of them is found is chance.
    return this.#select(places, from, to).map((drawn) => this.#valueOf(drawn) + 0);
  }

  get #isPlain(): boolean {
    return this.#times === 1 && this.#steps === 1;
  }

  #values(): Float64Array {
    const values = new Float64Array(this.#column.length);
    for (let draw = 0; draw < values.length; draw += 1) values[draw] = this.#valueOf(this.#column[draw] ?? 0);
    return values;
  }

  #valueOf(drawn: number): number {
    return (drawn * this.#times) / this.#steps;
  }
}
