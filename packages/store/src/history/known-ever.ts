import { sql } from 'kysely';
import type { Reader } from '../log/writer.ts';

/** What rows of a plan belong to, by a code or name. */
export type NamedLevel = 'pillar' | 'project' | 'table';

const COLUMNS = {
  pillar: sql.ref('s.pillar'),
  project: sql.ref('s.project'),
  table: sql.ref('s.table_name'),
} as const;

/** Whether any row of a plan ever belonged to this, as far as whoever acts may see what stood there. */
export async function wasThere(
  { trx, region }: Reader,
  plan: string,
  level: NamedLevel,
  name: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from kapstok.record_state s
    where s.region_id = ${region}::uuid and s.plan_id = ${plan}::uuid and ${COLUMNS[level]} = ${name}
    limit 1`.execute(trx);
  return rows.length > 0;
}

/** All that rows of a plan ever belonged to, in the order of their letters; only of rows of one table where that is named. */
export async function namesEver(
  { trx, region }: Reader,
  plan: string,
  level: NamedLevel,
  table?: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct ${COLUMNS[level]} collate "C" as name from kapstok.record_state s
    where s.region_id = ${region}::uuid and s.plan_id = ${plan}::uuid and ${COLUMNS[level]} is not null
      and (${table ?? null}::text is null or s.table_name = ${table ?? null})
    order by name`.execute(trx);
  return rows.map(({ name }) => name);
}

/** Whether an account is known in the region, or made an entry of its log, as far as whoever acts may know. */
export async function isKnownAccount({ trx, region }: Reader, account: string): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select exists (select from kapstok.account a where a.id = ${account}::uuid)
      or exists (
        select from kapstok.entry e where e.region_id = ${region}::uuid and e.account_id = ${account}::uuid
      ) as known`.execute(trx);
  return rows[0]?.known === true;
}

/** The accounts that are known in the region, as far as whoever acts may know. */
export async function knownAccounts({ trx }: Reader): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id::text as id from kapstok.account order by kapstok.account.id`.execute(trx);
  return rows.map(({ id }) => id);
}
