import type { MeasuredSource } from './measured-source.ts';
import type { ThreadOrder } from './messages.ts';

/** Books that a thread keeps: of the plan as it now is, and of some moments. The one asked longest ago is forgotten first. */
const MOST = 6;

/** What a thread was told of what was measured. */
export class KnownBooks {
  readonly #order: (order: ThreadOrder) => void;
  /** Until which entry of the log it knows each. */
  readonly #until = new Map<string, number>();
  readonly #learning = new Map<string, Promise<void>>();

  constructor(order: (order: ThreadOrder) => void) {
    this.#order = order;
  }

  /** Whether the thread knows a book, at least until then. */
  knows({ book, until }: MeasuredSource): boolean {
    return (this.#until.get(book) ?? Number.NEGATIVE_INFINITY) >= until;
  }

  /** Tells the thread what it does not know yet of a book; all who wait for that wait once. */
  async learn(measured: MeasuredSource): Promise<void> {
    const { book } = measured;
    while (!this.knows(measured)) {
      const learning =
        this.#learning.get(book) ?? this.#learn(measured).finally(() => this.#learning.delete(book));
      this.#learning.set(book, learning);
      await learning;
    }
  }

  async #learn({ book, until, read }: MeasuredSource): Promise<void> {
    const since = this.#until.get(book);
    const figures = await read(since);
    // What was forgotten while this was read is no longer there to be added to.
    if (since !== undefined && !this.#until.has(book)) return;
    this.#order({ kind: 'measured', book, figures });
    this.#until.delete(book);
    this.#until.set(book, until);
    this.#forgetOldest();
  }

  #forgetOldest(): void {
    const [oldest] = this.#until.keys();
    if (this.#until.size <= MOST || oldest === undefined) return;
    this.#until.delete(oldest);
    this.#order({ kind: 'forget', book: oldest });
  }
}
