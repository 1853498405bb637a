import type { Text } from '@kapstok/quantity';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { inSnapshot } from '../keeping/in-snapshot.ts';

/** Something that was refused and is about no region: such as who did not get in. */
export interface RefusalOfNoRegion {
  readonly at: Date;
  /** Id of the account; undefined for who has not signed in. */
  readonly account: string | undefined;
  readonly request: string;
  readonly status: number;
  readonly why: Text;
  readonly times: number;
  readonly lastAt: Date;
}

/**
 * What was refused and belongs to the log of no region, the latest first: for who runs the installation, at the database.
 * @throws StoreError `notAll` when row-level security would hide rows from whoever logged in
 */
export async function refusalsOfNoRegion(
  database: Database,
  most: number,
): Promise<readonly RefusalOfNoRegion[]> {
  const { rows } = await inSnapshot(database, (trx) =>
    sql<Omit<RefusalOfNoRegion, 'account'> & { readonly account: string | null }>`
      select r.at, a.id::text as account, r.request, r.status::int as status, r.why, r.times::int as times,
        coalesce(r.last_at, r.at) as "lastAt"
      from kapstok.refusal r
      left join kapstok.account a on a.id = r.account_id and a.kind in ('person', 'key')
      where r.region_id is null
      order by r.at desc, r.id desc
      limit ${most}::int`.execute(trx),
  );
  return rows.map((row) => ({ ...row, account: row.account ?? undefined }));
}
