import { type Instruction, touchedBy, WORDS } from './instruction.ts';
import type { Program } from './program.ts';

/**
 * Lists instructions as words. A register that stands in a slot is named by an odd word, one that lives for a block by an
 * even one; the latter is used again once nothing reads it any more, so that few stay near the processor.
 */
export class Listing {
  readonly #words: number[] = [];
  readonly #numbers: number[] = [];
  readonly #places = new Map<number, number>();
  #registers = 0;

  /** The most registers of a block that any segment needs. */
  get registers(): number {
    return this.#registers;
  }

  /** Adds a segment; registers for which `slotOf` gives nothing live in it only. */
  add(
    instructions: readonly Instruction[],
    slotOf: (register: number) => number | undefined,
  ): { readonly from: number; readonly to: number } {
    const from = this.#words.length / WORDS;
    const lastUse = new Map<number, number>();
    instructions.forEach((one, at) => {
      for (const register of touchedBy(one)) lastUse.set(register, at);
    });
    const near = new Near();
    const nameOf = (register: number | undefined): number => {
      if (register === undefined) return 0;
      const slot = slotOf(register);
      return slot === undefined ? near.of(register) * 2 : slot * 2 + 1;
    };
    instructions.forEach((one, at) => {
      this.#write(one, nameOf);
      for (const register of new Set(touchedBy(one))) {
        if (lastUse.get(register) === at && slotOf(register) === undefined) near.free(register);
      }
    });
    this.#registers = Math.max(this.#registers, near.count);
    return { from, to: this.#words.length / WORDS };
  }

  code(): Pick<Program, 'words' | 'numbers'> {
    return { words: Int32Array.from(this.#words), numbers: Float64Array.from(this.#numbers) };
  }

  #write(one: Instruction, nameOf: (register: number | undefined) => number): void {
    const { sums } = one;
    const sumOf = (at: number): number => nameOf(sums[at]?.sum);
    const factorOf = (at: number): number => this.#placeOf(sums[at]?.by ?? 0);
    const reads = [nameOf(one.a), nameOf(one.b)] as const;
    // In the order of `AT`.
    this.#words.push(one.code, nameOf(one.to), ...reads, this.#placeOf(one.times), this.#placeOf(one.by));
    this.#words.push(sumOf(0), factorOf(0), sumOf(1), factorOf(1), sumOf(2), factorOf(2));
  }

  #placeOf(number: number): number {
    const known = this.#places.get(number);
    if (known !== undefined) return known;
    this.#numbers.push(number);
    this.#places.set(number, this.#numbers.length - 1);
    return this.#numbers.length - 1;
  }
}

/** Registers near the processor: which are in use, and which are free again. */
class Near {
  readonly #places = new Map<number, number>();
  readonly #free: number[] = [];
  count = 0;

  of(register: number): number {
    const held = this.#places.get(register);
    if (held !== undefined) return held;
    const place = this.#free.pop() ?? this.#more();
    this.#places.set(register, place);
    return place;
  }

  free(register: number): void {
    this.#free.push(this.of(register));
  }

  #more(): number {
    this.count += 1;
    return this.count - 1;
  }
}
