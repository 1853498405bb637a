import { atRanks } from '../percentiles.ts';

/** The draws of an output, while it is shown: its memory is used again after that. */
export class DrawnOutput {
  /** Which of the outputs that were asked for. */
  readonly output: number;
  readonly #column: Float64Array;
  readonly #times: number;
  readonly #steps: number;
  #draws: Float64Array | undefined;

  constructor(
    output: number,
    column: Float64Array,
    { times, steps }: { readonly times: number; readonly steps: number },
  ) {
    this.output = output;
    this.#column = column;
    this.#times = times;
    this.#steps = steps;
  }

  /** Its draws. */
  get draws(): Float64Array {
    this.#draws ??= this.#isPlain ? this.#column : this.#column.map((drawn) => this.#valueOf(drawn));
    return this.#draws;
  }

  /** The values at these places if the draws `from` up to `to` were sorted. */
  atRanks(ranks: readonly number[], from = 0, to: number = this.#column.length): readonly number[] {
    const among = this.#column.subarray(from, to);
    const places = this.#times < 0 ? ranks.map((rank) => among.length - 1 - rank) : ranks;
    return atRanks(among, places).map((drawn) => this.#valueOf(drawn));
  }

  get #isPlain(): boolean {
    return this.#times === 1 && this.#steps === 1;
  }

  #valueOf(drawn: number): number {
    return (drawn * this.#times) / this.#steps;
  }
}
