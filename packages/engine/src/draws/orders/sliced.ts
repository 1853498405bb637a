import { MOST_DRAWS } from '../permutation.ts';
import type { Random } from '../random.ts';

/** Draws are dealt over so many slices, each by itself a Latin hypercube of a tenth of them. */
export const SLICES = 10;

/**
 * An order of `count` draws, each of which belongs to a slice: draw `d` to slice `floor(d / (count / slices))`. Of every
 * `slices` neighbouring values each slice gets one, by chance, and has them in an order of chance. So the draws of one
 * slice are spread as evenly as all are together, and how much a result differs between slices tells its error (Qian,
 * Journal of the American Statistical Association 107 (2012), sliced Latin hypercube designs). The order is also the rank.
 * @throws RangeError when `count` is no multiple of `slices`, or above `MOST_DRAWS`
 */
export function slicedPermutation(random: Random, count: number, slices: number = SLICES): Uint16Array {
  if (count > MOST_DRAWS) throw new RangeError(`${count} draws: at most ${MOST_DRAWS}`);
  if (count % slices !== 0) throw new RangeError(`${count} draws: no multiple of ${slices}`);
  const each = count / slices;
  const order = new Uint16Array(count);
  for (let group = 0; group < each; group += 1) deal(random, order, group, slices);
  for (let slice = 0; slice < slices; slice += 1) {
    shuffle(random, order.subarray(slice * each, (slice + 1) * each));
  }
  return order;
}

/** Deals a group of neighbouring values, one to each slice. */
function deal(random: Random, order: Uint16Array, group: number, slices: number): void {
  const each = order.length / slices;
  for (let slice = 0; slice < slices; slice += 1) order[slice * each + group] = group * slices + slice;
  for (let last = slices - 1; last > 0; last -= 1) {
    exchange(order, last * each + group, random.below(last + 1) * each + group);
  }
}

function shuffle(random: Random, order: Uint16Array): void {
  for (let last = order.length - 1; last > 0; last -= 1) exchange(order, last, random.below(last + 1));
}

function exchange(order: Uint16Array, one: number, other: number): void {
  const held = order[one] ?? 0;
  order[one] = order[other] ?? 0;
  order[other] = held;
}
