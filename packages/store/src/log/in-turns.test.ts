import { expect, it } from 'vitest';
import { inTurns } from './in-turns.ts';

/** Keeps the thread at work. */
function work(milliseconds: number): void {
  const start = performance.now();
  while (performance.now() - start < milliseconds);
}

it('leaves the thread to others every few milliseconds, and gives every item in its order', async () => {
  let waiting = true;
  let turns = 0;
  const other = (): void => {
    turns += 1;
    if (waiting) setImmediate(other);
  };
  setImmediate(other);
  const given: number[] = [];
  for await (const item of inTurns(Array.from({ length: 60 }, (_, n) => n))) {
    given.push(item);
    work(1);
  }
  waiting = false;
  expect(given).toEqual(Array.from({ length: 60 }, (_, n) => n));
  expect(turns).toBeGreaterThanOrEqual(10);
});
