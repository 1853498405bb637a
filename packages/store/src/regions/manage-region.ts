import type { PlanRecords } from '@kapstok/plan';
import { sql } from 'kysely';
import { append } from '../log/append.ts';
import { entryById } from '../log/read-log.ts';
import { assertIds, assertStorable } from '../log/storable.ts';
import type { Reader, Writer } from '../log/writer.ts';
import type { PlanKept } from '../plans/find-plan.ts';
import { IdTaken } from '../records/change.ts';
import { load } from '../records/restore.ts';
import { NotAllowed } from '../records/write-rows.ts';

/** What a region is called; undefined when whoever acts does not see it. */
export async function readRegionTitle({ trx, region }: Reader): Promise<string | undefined> {
  const { rows } = await sql<{ title: string }>`
    select title from kapstok.region where id = ${region}::uuid`.execute(trx);
  return rows[0]?.title;
}

/**
 * Calls a region by another title, and tells it in the log.
 * @returns false when it was called so already
 * @throws {NotAllowed} when whoever acts does not manage the region; so does the database
 */
export async function renameRegion(
  writer: Writer,
  { id, title, reason }: { readonly id: string; readonly title: string; readonly reason: string },
): Promise<boolean> {
  assertStorable(title);
  const before = await readRegionTitle(writer);
  if (before === title) return false;
  const body = { what: 'region', before: before ?? '', after: title };
  await append(writer, { id, kind: 'plan', plan: undefined, reason, body });
  const { numAffectedRows } = await sql`
    update kapstok.region set title = ${title} where id = ${writer.region}::uuid`.execute(writer.trx);
  if (numAffectedRows !== 1n) throw new NotAllowed('this region may not be changed');
  return true;
}

/** A plan to be kept from now on. */
export interface PlanToKeep extends PlanKept {
  /** A UUID for the entry that tells what it begins with. */
  readonly loadId: string;
  readonly reason: string;
  readonly records: PlanRecords;
}

/**
 * Keeps a new plan in the region, and tells it in the log. Its id is also that of the entry: sent twice, it is one plan.
 * @returns false when it was made before
 * @throws {IdTaken} when another plan or entry has this id or this code
 */
export async function keepPlan(writer: Writer, plan: PlanToKeep): Promise<boolean> {
  const { id, code, title, loadId, reason, records } = plan;
  assertIds([id, loadId]);
  assertStorable([code, title]);
  if (await isThere(writer, plan)) return false;
  await sql`
    insert into kapstok.plan (region_id, id, code, title)
    values (${writer.region}::uuid, ${id}::uuid, ${code}, ${title})`.execute(writer.trx);
  await append(writer, { id, kind: 'plan', plan: id, reason, body: { what: 'plan', code, title } });
  await load(writer, { id: loadId, plan: id, reason, records });
  return true;
}

async function isThere(writer: Writer, { id, code, title }: PlanToKeep): Promise<boolean> {
  const { trx, region } = writer;
  const { rows } = await sql<PlanKept>`
    select id::text as id, code, title from kapstok.plan
    where region_id = ${region}::uuid and (code = ${code} or id = ${id}::uuid)`.execute(trx);
  const [found] = rows;
  if (found === undefined && (await entryById(writer, id)) === undefined) return false;
  if (found?.id === id && found.code === code && found.title === title) return true;
  throw new IdTaken(`another plan is called ${code}`);
}
