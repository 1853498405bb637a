import { fillSliced } from '../orders/sliced.ts';
import { atRanks } from '../percentiles.ts';
import { AT, CODES, WORDS } from '../program/instruction.ts';
import { betaCurve, type Spanned } from '../quantiles/beta.ts';
import { type Curve, fillCurve, knotsOf } from '../quantiles/knots.ts';
import { type Lognormal, lognormalCurve } from '../quantiles/lognormal.ts';
import { fillRoots, type Roots } from '../quantiles/roots.ts';
import type { Random } from '../random.ts';
import { COUNTS } from './counts.ts';
import { type CurvePlaces, type Kernel, OTHER_SUMS, type Play } from './kernel.ts';
import { LOOPS } from './loops.ts';
import type { Loop, Taken } from './taken.ts';

/** The loop of each code. */
const LOOP_OF: readonly Loop[] = listed();

function listed(): readonly Loop[] {
  const loops: Loop[] = [];
  for (const [name, loop] of Object.entries(LOOPS)) {
    const code = codeOf(name);
    if (code !== undefined) loops[code] = loop;
  }
  return [...loops, ...COUNTS];
}

function codeOf(name: string): number | undefined {
  return Object.entries(CODES).find(([known]) => known === name)?.[1];
}

/** The kernel in JavaScript: for where there is no WebAssembly with vectors, and to hold the other one against. */
export class JsKernel implements Kernel {
  #memory = new ArrayBuffer(0);
  #numbers = new Float64Array(0);
  #halfWords = new Uint16Array(0);
  #words = new Int32Array(0);
  readonly #taken: Taken = {
    to: 0,
    a: 0,
    b: 0,
    times: 0,
    by: 0,
    sum1: 0,
    by1: 0,
    sum2: 0,
    by2: 0,
    sum3: 0,
    by3: 0,
    n: 0,
  };

  reserve(bytes: number): ArrayBuffer {
    const memory = new ArrayBuffer(Math.ceil(bytes / 8) * 8);
    this.#memory = memory;
    this.#numbers = new Float64Array(memory);
    this.#halfWords = new Uint16Array(memory);
    this.#words = new Int32Array(memory);
    return memory;
  }

  order(random: Random, to: number, count: number): void {
    fillSliced(random, this.#halfWords.subarray(to / 2, to / 2 + count));
  }

  beta(of: Spanned, count: number, curve: CurvePlaces): void {
    this.#keep(betaCurve(of, knotsOf(count)), curve);
  }

  lognormal(of: Lognormal, count: number, curve: CurvePlaces): void {
    this.#keep(lognormalCurve(of, knotsOf(count)), curve);
  }

  #keep({ values, slopes }: Curve, to: CurvePlaces): void {
    this.#numbers.set(values, to.values / 8);
    this.#numbers.set(slopes, to.slopes / 8);
  }

  curve(to: number, count: number, { places, values, slopes, knots }: CurvePlaces): void {
    const numbers = (from: number): Float64Array => this.#numbers.subarray(from / 8, from / 8 + knots);
    const at = this.#words.subarray(places / 4, places / 4 + knots);
    fillCurve(this.#column(to, count), at, { values: numbers(values), slopes: numbers(slopes) });
  }

  roots(to: number, count: number, table: number, roots: Roots): void {
    fillRoots(this.#column(to, count), this.#column(table, count), roots);
  }

  gather(to: number, values: number, order: number, count: number): void {
    const [f, ranks] = [this.#numbers, this.#halfWords];
    const [into, from, first] = [to / 8, values / 8, order / 2];
    for (let draw = 0; draw < count; draw += 1) f[into + draw] = f[from + (ranks[first + draw] ?? 0)] ?? 0;
  }

  gatherTimes(to: number, values: number, order: number, count: number): void {
    const [f, ranks] = [this.#numbers, this.#halfWords];
    const [into, from, first] = [to / 8, values / 8, order / 2];
    for (let draw = 0; draw < count; draw += 1) {
      f[into + draw] = (f[into + draw] ?? 0) * (f[from + (ranks[first + draw] ?? 0)] ?? 0);
    }
  }

  select(column: number, count: number, ranks: readonly number[]): readonly number[] {
    return atRanks(this.#column(column, count), ranks);
  }

  products(a: number, b: number, count: number): number {
    const [one, other] = [new Int16Array(this.#memory, a, count), new Int16Array(this.#memory, b, count)];
    let sum = 0;
    for (let at = 0; at < count; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
    return sum;
  }

  partSums(to: number, of: Parameters<Kernel['partSums']>[1], count: number): void {
    const [sums, first] = [this.#numbers, to / 8];
    const column = this.#column(of.column, count);
    const order = this.#halfWords.subarray(of.order / 2, of.order / 2 + count);
    const parts = new Uint8Array(this.#memory, of.parts, count);
    for (let draw = 0; draw < count; draw += 1) {
      const part = first + (draw % 2) * OTHER_SUMS + (parts[order[draw] ?? 0] ?? 0);
      sums[part] = (sums[part] ?? 0) + (column[draw] ?? 0);
    }
  }

  #column(at: number, count: number): Float64Array {
    return this.#numbers.subarray(at / 8, at / 8 + count);
  }

  play(of: Play): void {
    const [f, words] = [this.#numbers, this.#words];
    const first = of.places.words / 4;
    for (let at = of.instructions.from; at < of.instructions.to; at += 1) {
      const from = first + at * WORDS;
      this.#take(of, from);
      LOOP_OF[words[from + AT.code] ?? 0]?.(f, this.#taken);
    }
  }

  #take({ places, block, from, count }: Play, at: number): void {
    const [f, words, taken] = [this.#numbers, this.#words, this.#taken];
    const [numbers, slots, registers] = [places.numbers / 8, places.slots / 4, places.registers / 8];
    const column = (word: number): number => {
      const name = words[at + word] ?? 0;
      return name % 2 === 0
        ? registers + (name / 2) * block
        : (words[slots + (name - 1) / 2] ?? 0) / 8 + from;
    };
    const number = (word: number): number => f[numbers + (words[at + word] ?? 0)] ?? 0;
    taken.to = column(AT.to);
    taken.a = column(AT.a);
    taken.b = column(AT.b);
    taken.times = number(AT.times);
    taken.by = number(AT.by);
    taken.sum1 = column(AT.sums);
    taken.by1 = number(AT.sums + 1);
    taken.sum2 = column(AT.sums + 2);
    taken.by2 = number(AT.sums + 3);
    taken.sum3 = column(AT.sums + 4);
    taken.by3 = number(AT.sums + 5);
    taken.n = count;
  }
}
