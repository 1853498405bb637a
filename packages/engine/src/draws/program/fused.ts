import type { Item } from './arranged.ts';
import { CODES, type Instruction, MOST_SUMS } from './instruction.ts';

type StepItem = Extract<Item, { kind: 'step' }>;
type CountItem = Extract<Item, { kind: 'count' }>;
type Source = Pick<Instruction, 'a' | 'b' | 'times' | 'by'> & {
  readonly stored: number;
  readonly counted: number;
};

/**
 * The instructions for what is done in a segment: a product with the least of two becomes one instruction, and so does
 * what is made only to be counted, with its counts.
 * @param isKept whether a register is needed outside of the segment
 */
export function fused(items: readonly Item[], isKept: (register: number) => boolean): readonly Instruction[] {
  return new Fused(items, isKept).instructions();
}

class Fused {
  readonly #items: readonly Item[];
  readonly #isKept: (register: number) => boolean;
  readonly #uses = new Map<number, number>();
  readonly #limits = new Map<number, StepItem>();
  readonly #within = new Set<number>();
  readonly #made: Instruction[] = [];

  constructor(items: readonly Item[], isKept: (register: number) => boolean) {
    this.#items = items;
    this.#isKept = isKept;
    for (const item of items) {
      for (const read of readBy(item)) this.#uses.set(read, (this.#uses.get(read) ?? 0) + 1);
      if (item.kind === 'step' && item.step.kind === 'smallerOf') this.#limits.set(item.register, item);
    }
    for (const item of items) {
      const limit = item.kind === 'step' ? this.#limitOf(item) : undefined;
      if (limit !== undefined) this.#within.add(limit.register);
    }
  }

  instructions(): readonly Instruction[] {
    for (let at = 0; at < this.#items.length; ) at = this.#next(at);
    return this.#made;
  }

  #next(at: number): number {
    const item = this.#items[at];
    if (item === undefined) return at + 1;
    if (item.kind === 'begin') {
      this.#made.push({ ...NOTHING, code: CODES.fill, to: item.sum, by: item.start });
      return at + 1;
    }
    const from = item.kind === 'count' ? item.part.a : item.register;
    const counts = this.#countsOf(from, item.kind === 'count' ? at : at + 1);
    if (item.kind === 'count') this.#count(from, counts);
    else if (!this.#within.has(from)) this.#step(item, counts);
    return at + counts.length + (item.kind === 'count' ? 0 : 1);
  }

  /** The counts of one register that stand here together. */
  #countsOf(register: number, from: number): readonly CountItem[] {
    const counts: CountItem[] = [];
    for (let item = this.#items[from]; item?.kind === 'count' && item.part.a === register; ) {
      counts.push(item);
      item = this.#items[from + counts.length];
    }
    return counts;
  }

  #step(item: StepItem, counts: readonly CountItem[]): void {
    const source = this.#sourceOf(item);
    const rounded = counts.filter(({ part }) => !part.whole);
    const isOnlyCounted =
      source.counted >= 0 &&
      rounded.length === counts.length &&
      rounded.length > 0 &&
      rounded.length <= MOST_SUMS &&
      this.#uses.get(item.register) === rounded.length &&
      !this.#isKept(item.register);
    if (isOnlyCounted) {
      this.#made.push({
        ...NOTHING,
        ...source,
        code: source.counted + rounded.length - 1,
        sums: sumsOf(rounded),
      });
      return;
    }
    this.#made.push({ ...NOTHING, ...source, code: source.stored, to: item.register });
    this.#count(item.register, counts);
  }

  #count(from: number, counts: readonly CountItem[]): void {
    const rounded = counts.filter(({ part }) => !part.whole);
    for (let at = 0; at < rounded.length; at += MOST_SUMS) {
      const sums = sumsOf(rounded.slice(at, at + MOST_SUMS));
      this.#made.push({ ...NOTHING, code: CODES.countRegister + sums.length - 1, a: from, sums });
    }
    for (const { sum, part } of counts) {
      if (part.whole)
        this.#made.push({ ...NOTHING, code: CODES.countWhole, a: from, sums: [{ sum, by: 1 }] });
    }
  }

  #sourceOf(item: StepItem): Source {
    const { step } = item;
    const limit = this.#limitOf(item);
    if (step.kind === 'multiply' && limit !== undefined && limit.step.kind === 'smallerOf') {
      const other = step.a === limit.register ? step.b : step.a;
      const { a, times, by } = limit.step;
      const [stored, counted] = [CODES.multiplySmallerOf, CODES.countProductSmallerOf];
      return { stored, counted, a, b: other, times, by };
    }
    const counted = step.kind === 'multiply' ? CODES.countProduct : -1;
    const b = 'b' in step ? step.b : undefined;
    const [times, by] = ['times' in step ? step.times : 1, 'by' in step ? step.by : 0];
    return { stored: CODES[step.kind], counted, a: step.a, b, times, by };
  }

  /** The least of two that is made only for this product. */
  #limitOf({ step }: StepItem): StepItem | undefined {
    if (step.kind !== 'multiply' || step.a === step.b) return undefined;
    for (const factor of [step.a, step.b]) {
      const limit = this.#limits.get(factor);
      if (limit !== undefined && this.#uses.get(factor) === 1 && !this.#isKept(factor)) return limit;
    }
    return undefined;
  }
}

const NOTHING = { to: undefined, a: undefined, b: undefined, times: 1, by: 0, sums: [] };

function sumsOf(counts: readonly CountItem[]): Instruction['sums'] {
  return counts.map(({ sum, part }) => ({ sum, by: part.by }));
}

function readBy(item: Item): readonly number[] {
  if (item.kind === 'begin') return [];
  if (item.kind === 'count') return [item.part.a];
  return 'b' in item.step ? [item.step.a, item.step.b] : [item.step.a];
}
