import type { Places } from '../kernel/kernel.ts';
import type { Program } from './program.ts';

/** Where everything stands in the memory of a kernel while a program is run, in bytes. */
export interface Layout extends Places {
  readonly order: number;
  readonly values: number;
  readonly slot: (slot: number) => number;
  readonly bytes: number;
}

/** Columns begin where the processor fetches from. */
const LINE = 64;

/** Lays a program out. */
export function layoutOf(program: Program, draws: number, block: number): Layout {
  let bytes = LINE;
  const take = (size: number): number => {
    const at = bytes;
    bytes += Math.ceil(size / LINE) * LINE;
    return at;
  };
  const words = take(program.words.byteLength);
  const numbers = take(program.numbers.byteLength);
  const slots = take(program.slots * 4);
  const registers = take(program.registers * block * 8);
  const order = take(draws * 2);
  const values = take(draws * 8);
  // A line more than a column, so that columns do not all fall in the same places of the cache.
  const each = Math.ceil((draws * 8) / LINE) * LINE + LINE;
  const columns = take(program.slots * each);
  return { words, numbers, slots, registers, order, values, slot: (slot) => columns + slot * each, bytes };
}
