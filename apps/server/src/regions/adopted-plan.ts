import type { Nation } from '@kapstok/contract';
import {
  acting,
  adoptedBy,
  type Database,
  listPlans,
  type NationVersion,
  nationVersions,
  type PlanKept,
  type Version,
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
import { figuresOf } from './figures-of-version.ts';
import { sideBySide } from './side-by-side.ts';

/** An adopted plan beside those of other regions. */
export interface AdoptedPlan {
  readonly plan: Nation['plans'][number];
  /** The structural year of the plan; null when it is not known. */
  readonly year: number | null;
}

interface Found {
  readonly plan: PlanKept;
  readonly version: VersionStanding | undefined;
}

/** An adopted version of a region, with its figures where they were kept. */
interface FoundWithFigures {
  readonly plan: PlanKept;
  readonly version: VersionStanding;
  readonly kept: unknown;
}

/** When the plans of versions stood so, by region, plan and entry, of each database: that never changes. */
const momentsKnown = new WeakMap<Database, Map<string, string>>();

/**
 * The last adopted version of each plan, by region, with its figures; or why no figure of it is known.
 * @param standings who reads for the nation, in each region
 * @param at as they were last adopted then
 */
export async function adoptedPlans(
  keeping: Keeping,
  standings: readonly Standing[],
  at?: Date,
): Promise<ReadonlyMap<Standing, readonly AdoptedPlan[]>> {
  const found = await foundInAll(keeping, standings, at);
  const plans = await sideBySide(standings, async (standing) => {
    const versions = await withMoments(keeping, standing, found.get(standing.region.id) ?? []);
    return await Promise.all(versions.map((version) => adoptedPlan(keeping, standing, version)));
  });
  return new Map(standings.map((standing, n) => [standing, plans[n] ?? []]));
}

async function foundInAll(
  { database }: Keeping,
  [first]: readonly Standing[],
  at: Date | undefined,
): Promise<ReadonlyMap<string, readonly NationVersion[]>> {
  if (first === undefined) return new Map();
  const among = at && (await adoptedBy(database, at));
  const { account, role } = first;
  const engine = await engineMark();
  const versions = await acting(database, { account, role, readOnly: true }, (trx) =>
    nationVersions({ trx }, engine, among),
  );
  return Map.groupBy(versions, ({ region }) => region);
}

/** With when each stood so: looked up once, for it never changes. */
async function withMoments(
  { database }: Keeping,
  standing: Standing,
  versions: readonly NationVersion[],
): Promise<readonly FoundWithFigures[]> {
  const known = momentsKnown.get(database) ?? new Map<string, string>();
  momentsKnown.set(database, known);
  const keyOf = ({ plan, seq }: Version): string => `${standing.region.id} ${plan} ${seq}`;
  const asked = versions.filter(({ version }) => version.held && !known.has(keyOf(version)));
  if (asked.length > 0)
    await reading({ database, standing }, async (reader) => {
      for (const { plan } of asked) {
        for (const one of await versionStandings(reader, plan.id))
          if (one.at !== undefined) known.set(keyOf(one), one.at);
      }
    });
  return versions.map(({ plan, version, figures }) => ({
    plan,
    version: {
      ...version,
      at: version.held ? known.get(keyOf(version)) : undefined,
      madeAt: undefined,
      changesSince: undefined,
    },
    kept: figures,
  }));
}

async function adoptedPlan(
  { plans, database }: Keeping,
  standing: Standing,
  { plan, version, kept }: FoundWithFigures,
): Promise<AdoptedPlan> {
  const { code, title } = standing.region;
  const id = keptPlanId(code, plan.code);
  const { figures, year, why } = await figuresOf(
    { plans, database },
    { standing, id, version: version.id, kept },
  );
  const shown = { plan: id, title: plan.title, region: { code, title }, version: versionDto(version) };
  return { plan: { ...shown, figures: [...figures], why: why && { ...why } }, year };
}

/**
 * The plans of a region, each with the adopted version it goes by; none where nothing of it was adopted.
 * @param at the version it went by then
 */
export async function adoptedVersions(
  { database }: Keeping,
  standing: Standing,
  at?: Date,
): Promise<readonly Found[]> {
  const among = at && (await adoptedBy(database, at));
  return await reading({ database, standing }, async (reader) => {
    const found: Found[] = [];
    for (const plan of await listPlans(reader)) {
      const versions = await versionStandings(reader, plan.id, changesCounted(database));
      const version = lastAdopted(versions.filter(({ id }) => among?.has(id) ?? true));
      // How much came after it is told of now, not of then.
      found.push({
        plan,
        version: at === undefined ? version : version && { ...version, changesSince: undefined },
      });
    }
    return found;
  });
}

/** The adopted version that a plan goes by: the last that is held, else one that is known by its name only. */
function lastAdopted(versions: readonly VersionStanding[]): VersionStanding | undefined {
  const adopted = versions.filter(({ state }) => state === 'adopted');
  return adopted.find(({ held }) => held) ?? adopted[0];
}
