import type { PlanTold, SummedCertainty } from '@kapstok/contract';
import type { Text } from '@kapstok/quantity';
import { listPlans, type Point, versionStandings } from '@kapstok/store';
import { reading } from '../changes/at-plan.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import { isBeforePlan, noBasis } from '../kept-plans/no-basis.ts';
import { keptPlanId } from '../kept-plans/plan-id.ts';
import type { PlanState } from '../kept-plans/plan-state.ts';
import type { Standing } from '../kept-plans/standing.ts';
import { changesCounted } from '../versions/changes-counted.ts';
import { versionDto } from '../versions/list-versions.ts';
import { adoptedVersions } from './adopted-plan.ts';
import { NOT_ADOPTED } from './figures-of-version.ts';

/** A plan that is to be added up: the state of it that counts, or why there is none. */
export interface ToSum {
  readonly told: PlanTold;
  readonly state: PlanState | Text;
}

/**
 * The plans of a region, each as whoever asks reads it.
 * @param at as they stood then: a plan that was not there yet is left out
 */
export async function plansOfRegion(
  { database, plans }: Keeping,
  standing: Standing,
  at?: Date,
): Promise<readonly ToSum[]> {
  const known = await reading({ database, standing }, async (reader) => {
    const listed = [];
    for (const plan of await listPlans(reader)) {
      listed.push({ plan, versions: await versionStandings(reader, plan.id, changesCounted(database)) });
    }
    return listed;
  });
  const point: Point = at === undefined ? 'first' : { at };
  const found: ToSum[] = [];
  for (const { plan, versions } of known) {
    const id = keptPlanId(standing.region.code, plan.code);
    const state = await plans.stateOf(standing, id, point);
    if (typeof state === 'string' && isBeforePlan(state, point)) continue;
    const shown = typeof state === 'string' ? undefined : state.basis.version?.id;
    const version = versions.find((one) => one.id === shown);
    found.push({
      told: {
        plan: id,
        title: plan.title,
        region: regionOf(standing),
        version: version ? versionDto(version) : null,
        entry: typeof state === 'string' ? null : state.basis.seq,
        mark: null,
      },
      state: typeof state === 'string' ? noBasis(state, point).sentence : state,
    });
  }
  return found;
}

/**
 * The plans of a region, each as it was last adopted.
 * @param at as it was last adopted then
 */
export async function adoptedOfRegion(
  keeping: Keeping,
  standing: Standing,
  at?: Date,
): Promise<readonly ToSum[]> {
  const found: ToSum[] = [];
  for (const { plan, version } of await adoptedVersions(keeping, standing, at)) {
    const id = keptPlanId(standing.region.code, plan.code);
    const state = version && (await keeping.plans.stateOf(standing, id, { version: version.id }));
    const told = {
      plan: id,
      title: plan.title,
      region: regionOf(standing),
      version: version ? versionDto(version) : null,
      entry: state === undefined || typeof state === 'string' ? null : state.basis.seq,
      mark: null,
    };
    if (state === undefined) found.push({ told, state: NOT_ADOPTED });
    else found.push({ told, state: typeof state === 'string' ? noBasis(state).sentence : state });
  }
  return found;
}

/** A region as documents tell of it. */
export function regionOf({ region: { code, title } }: Standing): NonNullable<SummedCertainty['region']> {
  return { code, title };
}
