import type { PlanRecords } from '@kapstok/plan';
import { sql, type Transaction } from 'kysely';
import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { upToDate } from '../keeping/steps-taken.ts';
import type { Writer } from '../log/writer.ts';
import type { Outcome } from '../records/change.ts';
import { recordsAsOf } from '../records/read-records.ts';
import { load } from '../records/restore.ts';

/** A region or a plan by the code that people know it by; the title is used when it is new. */
interface Coded {
  readonly code: string;
  readonly title: string;
}

/** What is loaded by whoever runs the installation, and where. */
export interface PlanToLoad {
  readonly region: Coded;
  readonly plan: Coded;
  readonly reason: string;
  /** The records that the plan is to have, from those it has. */
  readonly records: (current: PlanRecords) => Promise<PlanRecords>;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Who runs the installation: nobody signs in as this account. */
const ISSUER = 'kapstok';
const SUBJECT = 'installation';
const ROLE = 'coordinator';

/**
 * Makes a plan into the records given, as one change in the log of its region; makes region and plan where they are not
 * there yet. It is done in the name of the installation, which coordinates the region for as long as this takes.
 * @throws StoreError `notMigrated` or `otherSchema`
 */
export async function loadPlan(database: Database, of: PlanToLoad): Promise<Outcome> {
  return await asOwner(database, async (trx) => {
    await upToDate(trx);
    const { newId, now } = of;
    const region = await regionOf(trx, of);
    const plan = await planOf(trx, region, of);
    const account = await accountOf(trx, newId());
    const assignment = newId();
    await sql`
      insert into kapstok.assignment (region_id, id, account_id, role, within_kind, starts_at)
      values (${region}::uuid, ${assignment}::uuid, ${account}::uuid, ${ROLE}, 'region', now())`.execute(trx);
    await sql`
      select set_config('role', 'kapstok_app', true), set_config('kapstok.region', ${region}, true),
        set_config('kapstok.account', ${account}, true), set_config('kapstok.role', ${ROLE}, true)`.execute(
      trx,
    );
    const writer: Writer = { trx, region, account, role: ROLE, now };
    const records = await of.records(await recordsAsOf(writer, plan, 'now'));
    const outcome = await load(writer, { id: newId(), plan, reason: of.reason, records });
    await sql`select set_config('role', 'none', true)`.execute(trx);
    await sql`
      update kapstok.assignment set ends_at = now()
      where region_id = ${region}::uuid and id = ${assignment}::uuid`.execute(trx);
    return outcome;
  });
}

async function regionOf(trx: Transaction<Tables>, { region, newId }: PlanToLoad): Promise<string> {
  await sql`
    insert into kapstok.region (id, code, title) values (${newId()}::uuid, ${region.code}, ${region.title})
    on conflict (code) do nothing`.execute(trx);
  return await idIn(
    trx,
    sql<{ id: string }>`select id::text as id from kapstok.region where code = ${region.code}`,
  );
}

async function planOf(
  trx: Transaction<Tables>,
  region: string,
  { plan, newId }: PlanToLoad,
): Promise<string> {
  await sql`
    insert into kapstok.plan (region_id, id, code, title)
    values (${region}::uuid, ${newId()}::uuid, ${plan.code}, ${plan.title})
    on conflict (region_id, code) do nothing`.execute(trx);
  const query = sql<{ id: string }>`
    select id::text as id from kapstok.plan where region_id = ${region}::uuid and code = ${plan.code}`;
  return await idIn(trx, query);
}

async function accountOf(trx: Transaction<Tables>, id: string): Promise<string> {
  await sql`
    insert into kapstok.account (id, issuer, subject, name) values (${id}::uuid, ${ISSUER}, ${SUBJECT}, 'Beheer')
    on conflict (issuer, subject) do nothing`.execute(trx);
  const query = sql<{ id: string }>`
    select id::text as id from kapstok.account where issuer = ${ISSUER} and subject = ${SUBJECT}`;
  return await idIn(trx, query);
}

async function idIn(
  trx: Transaction<Tables>,
  query: ReturnType<typeof sql<{ id: string }>>,
): Promise<string> {
  const { rows } = await query.execute(trx);
  const [found] = rows;
  if (found === undefined) throw new Error('what was made is not there');
  return found.id;
}
