import { type Nation, nationRemarks, nationTotal } from '@kapstok/contract';
import type { Keeping } from '../kept-plans/keeping.ts';
import type { Standing } from '../kept-plans/standing.ts';
import { adoptedPlans } from './adopted-plan.ts';

/**
 * What the adopted plans of the regions come to together, for who reads for the nation.
 * @param at what was adopted then
 */
export async function nationDocument(
  keeping: Keeping,
  standings: readonly Standing[],
  at?: Date,
): Promise<Nation> {
  const found = await adoptedPlans(keeping, standings, at);
  const told = [...found.values()].flat();
  const without = standings
    .filter((standing) => found.get(standing)?.length === 0)
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
