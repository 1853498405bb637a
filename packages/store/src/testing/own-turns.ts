/** How a thread was shared while something was done: how often others had their turn, and the longest they had not. */
export interface OwnTurns {
  readonly turns: number;
  /** The most that this thread itself worked between two turns, as a share of all that it worked. */
  readonly longest: number;
}

/** Lets others have every turn there is while something is done: what counts is what this thread works, however much else the machine does. */
export async function ownTurns(work: () => Promise<unknown>): Promise<OwnTurns> {
  const worked = (since?: NodeJS.CpuUsage): number => {
    const { user, system } = process.threadCpuUsage(since);
    return user + system;
  };
  let busy = true;
  let [turns, longest] = [0, 0];
  const whole = process.threadCpuUsage();
  const done = work().finally(() => {
    busy = false;
  });
  while (busy) {
    const start = process.threadCpuUsage();
    await new Promise((resolve) => setImmediate(resolve));
    longest = Math.max(longest, worked(start));
    turns += 1;
  }
  await done;
  return { turns, longest: longest / worked(whole) };
}
