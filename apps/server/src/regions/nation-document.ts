import { type Nation, nationRemarks, nationTotal } from '@kapstok/contract';
import type { Keeping } from '../kept-plans/keeping.ts';
import type { Standing } from '../kept-plans/standing.ts';
import { type AdoptedPlan, adoptedPlans } from './adopted-plan.ts';

/** How many regions are looked up, and where need be computed, at once. */
const AT_ONCE = 4;

/** What the adopted plans of the regions come to together, for who reads for the nation. */
export async function nationDocument(keeping: Keeping, standings: readonly Standing[]): Promise<Nation> {
  const found = await sideBySide(standings, (standing) => adoptedPlans(keeping, standing));
  const told = found.flat();
  const without = standings
    .filter((_, n) => found[n]?.length === 0)
    .map(({ region: { code, title } }) => ({ code, title }));
  const plans = told.map(({ plan }) => plan);
  const years = told.filter(({ plan }) => plan.why === null).map(({ year }) => year);
  return {
    plans,
    without,
    total: nationTotal({ plans, without }),
    remarks: nationRemarks({ plans, without }, years).map((remark) => ({ ...remark })),
  };
}

/** Does some work for each region, a few at once, in their order. */
async function sideBySide(
  standings: readonly Standing[],
  work: (standing: Standing) => Promise<readonly AdoptedPlan[]>,
): Promise<readonly (readonly AdoptedPlan[])[]> {
  const done: (readonly AdoptedPlan[])[] = [];
  const left = standings.entries();
  const line = async (): Promise<void> => {
    for (const [n, standing] of left) done[n] = await work(standing);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
  return done;
}
