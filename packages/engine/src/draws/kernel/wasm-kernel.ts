import { TEN } from '../orders/sliced.ts';
import { atRanks } from '../percentiles.ts';
import { WORDS } from '../program/instruction.ts';
import type { Spanned } from '../quantiles/beta.ts';
import type { Lognormal } from '../quantiles/lognormal.ts';
import type { Roots } from '../quantiles/roots.ts';
import type { Random } from '../random.ts';
import { KERNEL_IN_WASM } from './generated/kernel-in-wasm.ts';
import { type CurvePlaces, type Kernel, OWN, type Play } from './kernel.ts';
import { compiled, type Exports } from './web-assembly.ts';

const PAGE = 65_536;
const BYTES_OF_WORD = 4;

let made: (() => Exports) | undefined;

/** What makes a kernel, compiled once; undefined where there is no WebAssembly with vectors. */
function maker(): (() => Exports) | undefined {
  made ??= compiled(KERNEL_IN_WASM);
  return made;
}

/** Whether there is WebAssembly with vectors here. */
export function isThereWasm(): boolean {
  return maker() !== undefined;
}

/** The kernel in WebAssembly, with vectors of two numbers. */
export class WasmKernel implements Kernel {
  readonly #in: Exports;

  /** @throws Error where there is no WebAssembly with vectors */
  constructor() {
    const make = maker();
    if (make === undefined) throw new Error('there is no WebAssembly with vectors here');
    this.#in = make();
  }

  reserve(bytes: number): ArrayBuffer {
    const { memory } = this.#in;
    const missing = bytes - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    new Uint8Array(memory.buffer, 0, OWN).set(TEN.table);
    return memory.buffer;
  }

  order(random: Random, to: number, count: number): void {
    const [a = 0, b = 0, c = 0, d = 0] = random.state;
    this.#in.order(a, b, c, d, to, count);
  }

  beta({ a, b, low, width }: Spanned, count: number, curve: CurvePlaces): void {
    const { values, slopes, probabilities, knots, grid } = curve;
    this.#in.beta(values, slopes, probabilities, knots, grid, a, b, low, width, count);
  }

  lognormal({ median, spread }: Lognormal, _count: number, curve: CurvePlaces): void {
    const { values, slopes, normals, normalSlopes, knots } = curve;
    this.#in.lognormal(values, slopes, normals, normalSlopes, knots, median, spread);
  }

  curve(to: number, _count: number, { places, values, slopes, knots }: CurvePlaces): void {
    this.#in.curve(to, places, values, slopes, knots - 1);
  }

  roots(to: number, count: number, table: number, { turn, low, rise, high, fall }: Roots): void {
    this.#in.roots(to, table, count, turn, low, rise, high, fall);
  }

  gather(to: number, values: number, order: number, count: number): void {
    this.#in.gather(to, values, order, count);
  }

  gatherTimes(to: number, values: number, order: number, count: number): void {
    this.#in.gatherTimes(to, values, order, count);
  }

  play({ places, block, instructions, from, count }: Play): void {
    const { words, numbers, slots, registers } = places;
    const [first, end] = [instructions.from, instructions.to].map((at) => words + at * WORDS * BYTES_OF_WORD);
    this.#in.play(first ?? 0, end ?? 0, numbers, slots, registers, block * 8, from * 8, count * 8);
  }

  select(column: number, count: number, ranks: readonly number[], scratch: number): readonly number[] {
    const { memory } = this.#in;
    const sorted = ranks.toSorted((one, other) => one - other);
    new Uint32Array(memory.buffer, scratch, sorted.length).set(sorted);
    const found = scratch + sorted.length * 8;
    const room = found + sorted.length * 8;
    if (!this.#in.select(column, count, scratch, sorted.length, found, Math.ceil(room / 16) * 16))
      return atRanks(new Float64Array(memory.buffer, column, count), ranks);
    const values = new Float64Array(memory.buffer, found, sorted.length);
    return ranks.map((rank) => values[sorted.indexOf(rank)] ?? Number.NaN);
  }

  products(a: number, b: number, count: number): number {
    return this.#in.products(a, b, count);
  }
  partSums(to: number, { order, parts, column }: Parameters<Kernel['partSums']>[1], count: number): void {
    this.#in.partSums(to, order, parts, column, count);
  }
}
