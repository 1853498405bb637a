import { type CurvePlaces, GRID_LIST, OWN, type Places, SCRATCH } from '../kernel/kernel.ts';
import { knotsOf } from '../quantiles/knots.ts';
import type { Program } from './program.ts';

/** Where everything stands in the memory of a kernel while a program is run, in bytes. */
export interface Layout extends Places {
  readonly order: number;
  readonly values: number;
  readonly curve: CurvePlaces;
  readonly roots: number;
  readonly scratch: number;
  readonly slot: (slot: number) => number;
  readonly bytes: number;
}

/** Columns begin where the processor fetches from. */
const LINE = 64;

/** Lays a program out, with room for so many columns besides its own. */
export function layoutOf(program: Program, draws: number, block: number, spare: number): Layout {
  const { places: knotPlaces } = knotsOf(draws);
  let bytes = OWN;
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
  const knots = knotPlaces.length;
  // Knots are taken two at a time: there is room for one more.
  const list = (): number => take((knots + 1) * 8);
  const curve = {
    places: take(knots * 4),
    values: list(),
    slopes: list(),
    knots,
    probabilities: list(),
    normals: list(),
    normalSlopes: list(),
    grid: take(GRID_LIST * 5),
  };
  const roots = take(draws * 8);
  const scratch = take(SCRATCH + draws * 10);
  // A line more than a column, so that columns do not all fall in the same places of the cache.
  const each = Math.ceil((draws * 8) / LINE) * LINE + LINE;
  const columns = take((program.slots + spare) * each);
  const slot = (at: number): number => columns + at * each;
  return { words, numbers, slots, registers, order, values, curve, roots, scratch, slot, bytes };
}
