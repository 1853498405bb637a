import { sql } from 'kysely';
import type { Reader } from '../log/writer.ts';
import { mayAll } from '../rights/may-here.ts';
import { VERSION_COLUMNS, type Version, type VersionRow, versionOf } from './version.ts';

/**
 * The versions of a plan as they stood after an entry of the log, the latest first: to who may read the history as its entries
 * tell of them; to others those that they see now and that were so already then.
 */
export async function versionsThen(reader: Reader, plan: string, seq: number): Promise<readonly Version[]> {
  const rows = (await mayAll(reader, 'readHistory'))
    ? await toldThen(reader, plan, seq)
    : await sameSince(reader, plan, seq);
  return rows.map(versionOf);
}

/** Each as the last entry until then tells of it. */
async function toldThen({ trx, region }: Reader, plan: string, seq: number): Promise<readonly VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select
      told ->> 'id' as id, ${plan}::text as plan, told ->> 'name' as name, told ->> 'state' as state,
      told ->> 'seq' as seq, coalesce((told ->> 'held')::boolean, true) as held, told ->> 'body' as body,
      told ->> 'date' as date, told ->> 'document' as document
    from (
      select distinct on (e.body #>> '{version,id}') e.body -> 'version' as told
      from kapstok.entry e
      where e.region_id = ${region}::uuid and e.plan_id = ${plan}::uuid and e.kind = 'version'
        and e.seq <= ${seq}::bigint and e.body #>> '{version,id}' is not null
      order by e.body #>> '{version,id}', e.seq desc
    ) as last
    order by (told ->> 'seq')::bigint desc, told ->> 'name'`.execute(trx);
  return rows;
}

/** Those that nothing was done with after it. */
async function sameSince({ trx, region }: Reader, plan: string, seq: number): Promise<readonly VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select ${VERSION_COLUMNS} from kapstok.version
    where region_id = ${region}::uuid and plan_id = ${plan}::uuid and changed_seq <= ${seq}::bigint
    order by kapstok.version.seq desc, name`.execute(trx);
  return rows;
}
