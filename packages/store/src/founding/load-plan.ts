import type { PlanRecords } from '@kapstok/plan';
import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import { upToDate } from '../keeping/steps-taken.ts';
import type { Outcome } from '../records/change.ts';
import { recordsAsOf } from '../records/read-records.ts';
import { load } from '../records/restore.ts';
import { asInstallation, type Founding } from './as-installation.ts';
import { type Coded, foundedTold, planOf, regionOf } from './places.ts';

/** What is loaded by whoever runs the installation, and where. */
export interface PlanToLoad extends Founding {
  readonly region: Coded;
  readonly plan: Coded;
  readonly reason: string;
  /** The records that the plan is to have, from those it has. */
  readonly records: (current: PlanRecords) => Promise<PlanRecords>;
}

/**
 * Makes a plan into the records given, as one change in the log of its region; makes region and plan where they are not
 * there yet. It is done in the name of the installation, which coordinates the region for as long as this takes.
 * @throws StoreError `notMigrated` or `otherSchema`
 */
export async function loadPlan(database: Database, of: PlanToLoad): Promise<Outcome> {
  return await asOwner(database, async (trx) => {
    await upToDate(trx);
    const inRegion = await regionOf(trx, of.region, of);
    const region = inRegion.id;
    const ofPlan = await planOf(trx, region, of.plan, of);
    const plan = ofPlan.id;
    const tells = foundedTold(inRegion, ofPlan);
    const { now, newId, reason } = of;
    return await asInstallation(trx, { region, role: 'coordinator', now, newId }, async (writer) => {
      const records = await of.records(await recordsAsOf(writer, plan, 'now'));
      return await load(writer, { id: newId(), plan, reason, records, tells });
    });
  });
}
