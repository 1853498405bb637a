import { readBy, type Step } from '../tape/step.ts';
import { drawnProducts } from './drawn-products.ts';
import { AFTER, UNUSED } from './homes.ts';

/**
 * Which registers stand in a slot, a column of all draws. What is needed in one segment only gives its slot back: the
 * slots of segments are the same ones.
 */
export class Slots {
  readonly #slots = new Map<number, number>();
  readonly #kept: ReadonlySet<number>;
  /** Products of inputs that are drawn as one; see `drawnProducts`. */
  readonly products: ReadonlyMap<number, readonly number[]>;
  readonly #within: ReadonlySet<number>;
  #count = 0;

  constructor(steps: readonly Step[], homes: Int32Array, wanted: ReadonlySet<number>) {
    this.#kept = readAfter(steps, homes);
    const drawn = drawnProducts(steps, homes, (register) => wanted.has(register) || this.#kept.has(register));
    this.products = drawn.inputsOf;
    this.#within = drawn.within;
    const within = new Set([...this.products.values()].flat());
    const inSegments = new Map<number, number[]>();
    steps.forEach((step, register) => {
      const home = homes[register] ?? UNUSED;
      const isOfSegment = home >= 0 && !this.#kept.has(register);
      const isDrawn = step.kind === 'input' ? !within.has(step.input) : this.products.has(register);
      const isAsked = wanted.has(register) || isDrawn;
      if (home === UNUSED || (isOfSegment && !isAsked)) return;
      if (isOfSegment) inSegments.set(home, [...(inSegments.get(home) ?? []), register]);
      else if (home !== AFTER || isAsked || step.kind === 'sum') this.#take(register);
    });
    const base = this.#count;
    for (const registers of inSegments.values()) {
      registers.forEach((register, at) => {
        this.#slots.set(register, base + at);
      });
      this.#count = Math.max(this.#count, base + registers.length);
    }
  }

  #take(register: number): void {
    this.#slots.set(register, this.#count);
    this.#count += 1;
  }

  get count(): number {
    return this.#count;
  }

  of(register: number): number | undefined {
    return this.#slots.get(register);
  }

  /** Whether a register is drawn, by itself or within a product, so that no step makes it. */
  isDrawn(register: number): boolean {
    return this.products.has(register) || this.#within.has(register);
  }

  /** Whether a register of a segment is read after all segments. */
  isKept(register: number): boolean {
    return this.#kept.has(register);
  }
}

/** What segments make that is read after them, other than to be counted. */
function readAfter(steps: readonly Step[], homes: Int32Array): ReadonlySet<number> {
  return new Set(
    steps.flatMap((step, at) =>
      homes[at] === AFTER && step.kind !== 'sum'
        ? readBy(step).filter((read) => (homes[read] ?? UNUSED) >= 0)
        : [],
    ),
  );
}
