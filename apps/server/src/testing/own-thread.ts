/**
 * The longest that this thread itself was at work between two looks while something was done, in milliseconds: however
 * much else the machine does.
 */
export async function longestTurn(
  done: Promise<unknown>,
  look: () => Promise<unknown>,
): Promise<{ readonly looks: number; readonly longest: number }> {
  let busy = true;
  void done.finally(() => {
    busy = false;
  });
  let looks = 0;
  let longest = 0;
  while (busy) {
    const start = process.threadCpuUsage();
    await look();
    const { user, system } = process.threadCpuUsage(start);
    longest = Math.max(longest, (user + system) / 1000);
    looks += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { looks, longest };
}
