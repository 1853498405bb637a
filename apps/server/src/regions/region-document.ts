import type { RegionDto } from '@kapstok/contract';
import { isPublished, listPlans, type Reader, readRegionTitle } from '@kapstok/store';
import { keptPlanDto } from '../kept-plans/plan-id.ts';
import type { Standing } from '../kept-plans/standing.ts';

/** A region as whoever reads may see it: what it is called, its plans, and whether everybody may read it. */
export async function regionDocument(reader: Reader, { region }: Standing): Promise<RegionDto> {
  const { code } = region;
  // The title may have changed since it was found out where who asks stands.
  const title = (await readRegionTitle(reader)) ?? region.title;
  const plans = await listPlans(reader);
  return {
    code,
    title,
    published: await isPublished(reader),
    plans: plans.map((plan) => keptPlanDto({ code, title }, plan)),
  };
}
