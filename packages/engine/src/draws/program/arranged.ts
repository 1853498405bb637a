import type { Step, SumPart } from '../tape/step.ts';
import { AFTER, UNUSED } from './homes.ts';

/** What is done in a segment, in order. */
export type Item =
  | {
      readonly kind: 'step';
      readonly register: number;
      readonly step: Exclude<Step, { kind: 'input' | 'sum' }>;
    }
  /** Sets a sum to what it begins with. */
  | { readonly kind: 'begin'; readonly sum: number; readonly start: number }
  | { readonly kind: 'count'; readonly sum: number; readonly part: SumPart };

/**
 * The steps of each home, in the order of the tape; but each part of a sum is counted as soon as it is there, so that it
 * need not be kept until all parts are. Counting is exact, so the sum is the same to the bit.
 * @param isDrawn whether a register is drawn, so that no step makes it
 */
export function arranged(
  steps: readonly Step[],
  homes: Int32Array,
  isDrawn: (register: number) => boolean,
): ReadonlyMap<number, readonly Item[]> {
  return new Arranged(steps, homes).items(isDrawn);
}

class Arranged {
  readonly #steps: readonly Step[];
  readonly #homes: Int32Array;
  readonly #items = new Map<number, Item[]>();
  /** What is counted once a register is there. */
  readonly #counted: Map<number, Extract<Item, { kind: 'count' }>[]>;
  readonly #begun = new Set<number>();

  constructor(steps: readonly Step[], homes: Int32Array) {
    this.#steps = steps;
    this.#homes = homes;
    this.#counted = new Map();
    steps.forEach((step, sum) => {
      if (step.kind !== 'sum' || homes[sum] === UNUSED) return;
      for (const part of step.parts) {
        if (this.#isAtOnce(sum, part)) listed(this.#counted, part.a).push({ kind: 'count', sum, part });
      }
    });
  }

  items(isDrawn: (register: number) => boolean): ReadonlyMap<number, readonly Item[]> {
    this.#steps.forEach((step, register) => {
      const home = this.#homes[register] ?? UNUSED;
      if (home === UNUSED) return;
      const items = listed(this.#items, home);
      const counts = this.#counted.get(register) ?? [];
      for (const { sum } of counts) this.#begin(items, sum);
      if (step.kind === 'sum') this.#sum(items, register, step.parts);
      else if (step.kind !== 'input' && !isDrawn(register)) items.push({ kind: 'step', register, step });
      items.push(...counts);
    });
    return this.#items;
  }

  /** A part is counted where it is made, when the sum is made there too, or after all segments. */
  #isAtOnce(sum: number, { a }: SumPart): boolean {
    const [home, own] = [this.#homes[sum], this.#homes[a] ?? UNUSED];
    return home === own || (home === AFTER && own >= 0);
  }

  #sum(items: Item[], sum: number, parts: readonly SumPart[]): void {
    this.#begin(items, sum);
    for (const part of parts) {
      if (!this.#isAtOnce(sum, part)) items.push({ kind: 'count', sum, part });
    }
  }

  /** A sum over segments begins before all of them. */
  #begin(items: Item[], sum: number): void {
    const step = this.#steps[sum];
    if (step?.kind !== 'sum' || this.#homes[sum] === AFTER || this.#begun.has(sum)) return;
    this.#begun.add(sum);
    items.push({ kind: 'begin', sum, start: step.start });
  }
}

function listed<T>(lists: Map<number, T[]>, key: number): T[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const made: T[] = [];
  lists.set(key, made);
  return made;
}
