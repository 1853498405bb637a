import { type Nation, nationRemarks, nationTotal } from '@kapstok/contract';
import { listPlans } from '@kapstok/store';
import { reading } from '../changes/at-plan.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import type { Standing } from '../kept-plans/standing.ts';
import { type AdoptedPlan, adoptedPlan } from './adopted-plan.ts';

/** What the adopted plans of the regions come to together, for who reads for the nation. */
export async function nationDocument(keeping: Keeping, standings: readonly Standing[]): Promise<Nation> {
  const told: AdoptedPlan[] = [];
  const without: Nation['without'] = [];
  for (const standing of standings) {
    const at = { database: keeping.database, standing };
    const plans = await reading(at, (reader) => listPlans(reader));
    for (const plan of plans) told.push(await adoptedPlan(keeping, standing, plan));
    const { code, title } = standing.region;
    if (plans.length === 0) without.push({ code, title });
  }
  const plans = told.map(({ plan }) => plan);
  const years = told.filter(({ plan }) => plan.why === null).map(({ year }) => year);
  return {
    plans,
    without,
    total: nationTotal({ plans, without }),
    remarks: nationRemarks({ plans, without }, years).map((remark) => ({ ...remark })),
  };
}
