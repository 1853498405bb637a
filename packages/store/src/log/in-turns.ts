import { setImmediate } from 'node:timers/promises';

/** How long is gone on at a time, in milliseconds: short beside what anybody waits for a screen. */
const TURN = 4;

/** Items one after another, with the thread left to others every few milliseconds: for work on many that is not waited for. */
export async function* inTurns<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  let since = performance.now();
  for (const item of items) {
    if (performance.now() - since > TURN) {
      await setImmediate();
      since = performance.now();
    }
    yield item;
  }
}
