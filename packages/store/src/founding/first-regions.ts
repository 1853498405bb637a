import type { PlanRecords } from '@kapstok/plan';
import { sql, type Transaction } from 'kysely';
import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { upToDate } from '../keeping/steps-taken.ts';
import { load } from '../records/restore.ts';
import { type Adoption, adoptVersion, draftVersion, freezeVersion, submitVersion } from '../versions/step.ts';
import { asInstallation, type Founding } from './as-installation.ts';
import { type FirstRole, givenRoles, publishedFirst } from './first-roles.ts';
import { type Coded, foundedTold, planOf, regionOf } from './places.ts';

/** A version to begin with: adopted, frozen as it is loaded, or known by its name only. */
export interface FirstVersion {
  readonly name: string;
  readonly held: boolean;
  readonly adoption: Adoption | undefined;
}

/** A plan to begin with. */
export interface FirstPlan extends Coded {
  readonly records: PlanRecords;
  /** The oldest first. */
  readonly versions: readonly FirstVersion[];
}

/** A region to begin with. */
export interface FirstRegion extends Coded {
  readonly plans: readonly FirstPlan[];
  /** Whether everybody may read what was adopted. */
  readonly published: boolean;
  readonly roles: readonly FirstRole[];
  /** Why it is loaded, as its log tells it. */
  readonly reason: string;
}

/** Held by who founds, so that of two who start at once one does. */
const LOCK = 4_927_330_152;

/** Whether a database holds no region yet. */
export async function isWithoutRegions(database: Database): Promise<boolean> {
  return await asOwner(database, hasNone);
}

/**
 * Founds regions in a database that has none, all or nothing.
 * @returns false when there was one already: then nothing is done
 * @throws StoreError `notMigrated` or `otherSchema`
 */
export async function foundRegions(
  database: Database,
  regions: readonly FirstRegion[],
  founding: Founding,
): Promise<boolean> {
  return await asOwner(database, async (trx) => {
    await upToDate(trx);
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx);
    if (!(await hasNone(trx))) return false;
    for (const region of regions) await foundRegion(trx, region, founding);
    return true;
  });
}

async function hasNone(trx: Transaction<Tables>): Promise<boolean> {
  const { rows } = await sql<{ none: boolean }>`
    select not exists (select from kapstok.region) as none`.execute(trx);
  return rows[0]?.none === true;
}

async function foundRegion(trx: Transaction<Tables>, of: FirstRegion, founding: Founding): Promise<void> {
  const place = await regionOf(trx, of, founding);
  const region = place.id;
  const plans = new Map<string, string>();
  for (const plan of of.plans) {
    const kept = await planOf(trx, region, plan, founding);
    plans.set(plan.code, kept.id);
    const tells = foundedTold(place, kept);
    await loadFirst(trx, { region, plan: kept.id, ...plan, tells, reason: of.reason }, founding);
  }
  if (of.published) await publishedFirst(trx, region, of.reason, founding);
  await givenRoles(trx, { region, plans, roles: of.roles, reason: of.reason }, founding);
}

interface ToLoad extends FirstPlan {
  readonly region: string;
  readonly plan: string;
  readonly tells: ReturnType<typeof foundedTold>;
  readonly reason: string;
}

async function loadFirst(trx: Transaction<Tables>, of: ToLoad, founding: Founding): Promise<void> {
  const { region, plan, records, tells, reason } = of;
  const { newId } = founding;
  await asInstallation(trx, { ...founding, region, role: 'coordinator' }, async (writer) => {
    const outcome = await load(writer, { id: newId(), plan, reason, records, tells });
    if (outcome.kind !== 'made') throw new Error(`a first plan was not loaded: ${outcome.kind}`);
  });
  for (const version of of.versions) await makeVersion(trx, of, version, founding);
}

async function makeVersion(
  trx: Transaction<Tables>,
  { region, plan, reason }: ToLoad,
  { name, held, adoption }: FirstVersion,
  founding: Founding,
): Promise<void> {
  const version = founding.newId();
  const step = () => ({ id: founding.newId(), plan, version, reason });
  await asInstallation(trx, { ...founding, region, role: 'coordinator' }, async (writer) => {
    await draftVersion(writer, { ...step(), name, held });
    if (adoption === undefined) await freezeVersion(writer, step());
    else await submitVersion(writer, step());
  });
  if (adoption === undefined) return;
  // Who submits never decides.
  await asInstallation(trx, { ...founding, region, role: 'board' }, (writer) =>
    adoptVersion(writer, { ...step(), ...adoption }),
  );
}
