import type { Standing } from '../kept-plans/standing.ts';

/** How many regions are looked up, and where need be computed, at once. */
const AT_ONCE = 4;

/** Does some work for each region, a few at once, in their order. */
export async function sideBySide<Done>(
  standings: readonly Standing[],
  work: (standing: Standing) => Promise<Done>,
): Promise<readonly Done[]> {
  const done: Done[] = [];
  const left = standings.entries();
  const line = async (): Promise<void> => {
    for (const [n, standing] of left) done[n] = await work(standing);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
  return done;
}
