import type { FigureKey } from '@kapstok/plan';
import { sql } from 'kysely';
import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import type { Reader } from '../log/writer.ts';
import type { PlanOfRegion } from '../records/whole-plan.ts';
import type { SomeFigures } from './figures-json.ts';

/** What decides which figures of a plan somebody may see, as the database says: who have the same, see the same. */
export interface Sight {
  /** All of them, whatever their state. */
  readonly all: boolean;
  /** Those that were approved, once their period is closed. */
  readonly closed: boolean;
  /** Those of these reporters, whatever their state. */
  readonly own: readonly string[];
}

/** What whoever acts may see of the figures of a plan. */
export async function sightOf({ trx, region }: Reader, plan: string): Promise<Sight> {
  const may = sql`kapstok.may('readWorking', 'measurement', ${plan}::uuid, null, null, a.within_code)`;
  const { rows } = await sql<Sight>`
    select
      kapstok.may_all('readWorking') or kapstok.may('readWorking', 'measurement', ${plan}::uuid, null, null, null)
        as "all",
      kapstok.may_all('readSubmitted') as closed,
      array(
        select distinct a.within_code from kapstok.assignment a
        where a.region_id = ${region}::uuid and a.account_id = kapstok.account() and a.role = kapstok.role()
          and a.plan_id = ${plan}::uuid and a.within_kind = 'organisation' and ${may}
        order by a.within_code
      ) as own`.execute(trx);
  return rows[0] ?? { all: false, closed: false, own: [] };
}

/**
 * The last entry of the log from which anything about the figures of a region is otherwise, for whoever it may be: also where a
 * figure is no longer to be seen. Not to be told to who may not know of it.
 */
export async function lastMeasuredAtAll(database: Database, region: string): Promise<number> {
  return await asOwner(database, async (trx) => {
    const { rows } = await sql<{ seq: string }>`
      select greatest(
        0,
        (select max(greatest(from_seq, to_seq)) from kapstok.round_closing where region_id = ${region}::uuid),
        (select max(from_seq) from kapstok.measurement where region_id = ${region}::uuid)
      )::text as seq`.execute(trx);
    return Number(rows[0]?.seq ?? 0);
  });
}

/**
 * The figures of a plan that may be others, or no longer to be seen, since an entry: those that were changed, and all of
 * periods that were closed or opened again. Which they are is not to be told: read them as who asks.
 */
export async function touchedSince(
  database: Database,
  { region, plan }: PlanOfRegion,
  seq: number,
): Promise<SomeFigures> {
  return await asOwner(database, async (trx) => {
    const of = sql`region_id = ${region}::uuid and plan_id = ${plan}::uuid`;
    const periods = await sql<{ period: string }>`
      select distinct period from kapstok.round_closing
      where ${of} and (from_seq > ${seq}::bigint or to_seq > ${seq}::bigint)`.execute(trx);
    const keys = await sql<FigureKey>`
      select distinct indicator, period, reporter from kapstok.measurement
      where ${of} and from_seq > ${seq}::bigint`.execute(trx);
    return { periods: periods.rows.map(({ period }) => period), keys: keys.rows };
  });
}
