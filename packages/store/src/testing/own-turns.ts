import { vi } from 'vitest';

/** How a thread was shared while something was done: how often the time was asked, and how often at most without a turn for others. */
export interface OwnTurns {
  readonly asked: number;
  /** The most times the time was asked between two turns of others. */
  readonly most: number;
}

/**
 * Lets others have every turn there is while something is done, by a clock on which whoever asks the time was at work for far
 * longer than a turn: what goes on then, without letting others have theirs first, asks again and again. It is the order of
 * things that counts, however busy the machine is.
 */
export async function ownTurns(work: () => Promise<unknown>): Promise<OwnTurns> {
  const LONG = 1000;
  let [asked, most, atTurn] = [0, 0, 0];
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
    asked += 1;
    most = Math.max(most, asked - atTurn);
    return asked * LONG;
  });
  let busy = true;
  const others = (): void => {
    atTurn = asked;
    if (busy) setImmediate(others);
  };
  setImmediate(others);
  try {
    await work();
  } finally {
    busy = false;
    clock.mockRestore();
  }
  return { asked, most };
}
