import type { Nation } from '@kapstok/contract';
import {
  listPlans,
  type PlanKept,
  readAdoptedFigures,
  type VersionStanding,
  versionStandings,
} from '@kapstok/store';
import { reading } from '../changes/at-plan.ts';
import { engineMark } from '../kept-plans/engine-mark.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import { keptPlanId } from '../kept-plans/plan-id.ts';
import type { Standing } from '../kept-plans/standing.ts';
import { changesCounted } from '../versions/changes-counted.ts';
import { versionDto } from '../versions/list-versions.ts';
import { type Figures, figuresOf } from './figures-of-version.ts';

/** An adopted plan beside those of other regions. */
export interface AdoptedPlan {
  readonly plan: Nation['plans'][number];
  /** The structural year of the plan; null when it is not known. */
  readonly year: number | null;
}

interface Found {
  readonly plan: PlanKept;
  readonly version: VersionStanding | undefined;
  /** Its figures as they were kept; undefined when they were not. */
  readonly kept: unknown;
}

/** The last adopted version of each plan of a region, with its figures; or why no figure of it is known. */
export async function adoptedPlans(keeping: Keeping, standing: Standing): Promise<readonly AdoptedPlan[]> {
  const told: AdoptedPlan[] = [];
  for (const found of await foundIn(keeping, standing)) {
    const { code, title } = standing.region;
    const id = keptPlanId(code, found.plan.code);
    const { figures, year, why } = await toldOf(keeping, { ...found, standing, id });
    const version = found.version === undefined ? null : versionDto(found.version);
    const shown = { plan: id, title: found.plan.title, region: { code, title }, version };
    told.push({ plan: { ...shown, figures: [...figures], why: why && { ...why } }, year });
  }
  return told;
}

/** The plans of a region, each with the adopted version it goes by; none where nothing of it was adopted. */
export async function adoptedVersions(
  { database }: Keeping,
  standing: Standing,
): Promise<readonly Pick<Found, 'plan' | 'version'>[]> {
  return await reading({ database, standing }, async (reader) => {
    const found: Pick<Found, 'plan' | 'version'>[] = [];
    for (const plan of await listPlans(reader)) {
      found.push({
        plan,
        version: lastAdopted(await versionStandings(reader, plan.id, changesCounted(database))),
      });
    }
    return found;
  });
}

async function foundIn({ database }: Keeping, standing: Standing): Promise<readonly Found[]> {
  const engine = await engineMark();
  return await reading({ database, standing }, async (reader) => {
    const found: Found[] = [];
    for (const plan of await listPlans(reader)) {
      const version = lastAdopted(await versionStandings(reader, plan.id, changesCounted(database)));
      const kept = version && (await readAdoptedFigures(reader, version.id, engine));
      found.push({ plan, version, kept });
    }
    return found;
  });
}

/** The adopted version that a plan goes by: the last that is held, else one that is known by its name only. */
function lastAdopted(versions: readonly VersionStanding[]): VersionStanding | undefined {
  const adopted = versions.filter(({ state }) => state === 'adopted');
  return adopted.find(({ held }) => held) ?? adopted[0];
}

async function toldOf(
  { plans, database }: Keeping,
  { standing, id, version, kept }: Found & { readonly standing: Standing; readonly id: string },
): Promise<Figures> {
  return await figuresOf({ plans, database }, { standing, id, version: version?.id, kept });
}
