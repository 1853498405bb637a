import type { MeasuredSource } from './measured-source.ts';
import type { ThreadOrder } from './messages.ts';

/** Books that a thread keeps at most. */
const MOST = 40;

interface Known {
  /** Until which entry of the log. */
  readonly until: number;
  /** How much was told of it, in characters: memory goes by it. */
  readonly weight: number;
}

/** What a thread was told of what was measured. */
export class KnownBooks {
  readonly #order: (order: ThreadOrder) => void;
  readonly #most: number;
  /** The one asked longest ago first: that is forgotten first. */
  readonly #known = new Map<string, Known>();
  readonly #learning = new Map<string, Promise<void>>();

  /** @param most how many characters a thread keeps of what it was told */
  constructor(order: (order: ThreadOrder) => void, most: number) {
    this.#order = order;
    this.#most = most;
  }

  /** Whether the thread knows a book, at least until then. */
  knows({ book, until }: MeasuredSource): boolean {
    return (this.#known.get(book)?.until ?? Number.NEGATIVE_INFINITY) >= until;
  }

  /** Tells the thread what it does not know yet of a book; all who wait for that wait once. */
  async learn(measured: MeasuredSource): Promise<void> {
    const { book } = measured;
    const known = this.#known.get(book);
    if (known !== undefined) {
      this.#known.delete(book);
      this.#known.set(book, known);
    }
    while (!this.knows(measured)) {
      const learning =
        this.#learning.get(book) ?? this.#learn(measured).finally(() => this.#learning.delete(book));
      this.#learning.set(book, learning);
      await learning;
    }
  }

  async #learn({ book, until, read }: MeasuredSource): Promise<void> {
    const before = this.#known.get(book);
    const told = await read(before?.until);
    const weight = told.figures.reduce((sum, { length }) => sum + length, before?.weight ?? 0);
    // What was forgotten while this was read is no longer there to be added to.
    if (before !== undefined && !this.#known.has(book)) return;
    this.#order({ kind: 'measured', book, read: told });
    this.#known.delete(book);
    this.#known.set(book, { until, weight });
    this.#forget(book);
  }

  #forget(newest: string): void {
    let weight = [...this.#known.values()].reduce((sum, known) => sum + known.weight, 0);
    for (const [book, known] of this.#known) {
      if (this.#known.size <= MOST && weight <= this.#most) return;
      if (book === newest) return;
      this.#known.delete(book);
      this.#order({ kind: 'forget', book });
      weight -= known.weight;
    }
  }
}
