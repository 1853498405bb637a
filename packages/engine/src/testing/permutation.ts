import { MOST_DRAWS } from '../draws/orders/sliced.ts';
import type { Random } from '../draws/random.ts';

/**
 * The numbers 0 up to `count` in an order of chance (Fisher and Yates). Draw `d` of an input is value `order[d]` of its
 * sorted values, so that the order is also the rank, and no sorting is needed to see what goes with what.
 * @throws RangeError when there are more than `MOST_DRAWS`
 */
export function permutation(random: Random, count: number): Uint16Array {
  if (count > MOST_DRAWS) throw new RangeError(`${count} draws: at most ${MOST_DRAWS}`);
  const order = Uint16Array.from({ length: count }, (_, at) => at);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    const held = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = held;
  }
  return order;
}
