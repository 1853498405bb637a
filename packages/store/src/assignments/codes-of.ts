import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../log/writer.ts';
import { NAMED, type PartKind } from './about.ts';

/** The codes that a plan has for a kind of part, as it stands now and as far as who acts may read it. */
export async function codesOf(
  { trx, region }: Reader,
  { plan, kind }: { readonly plan: string; readonly kind: PartKind },
): Promise<readonly string[]> {
  const parts = NAMED.filter(([one]) => one === kind).map(
    ([, table, key]): RawBuilder<unknown> => sql`
      select r.cells ->> ${key} as code from kapstok.record_state r
      where r.region_id = ${region}::uuid and r.plan_id = ${plan}::uuid and r.to_seq is null
        and r.table_name = ${table}`,
  );
  const { rows } = await sql<{ code: string }>`
    select distinct code from (${sql.join(parts, sql` union all `)}) part
    where code <> '' order by code`.execute(trx);
  return rows.map(({ code }) => code);
}
