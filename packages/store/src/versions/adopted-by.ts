import { sql } from 'kysely';
import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';

/**
 * Which versions were adopted at a moment, of every region, by their ids. Who reads for the nation may not read when an entry
 * was made; of these ids they are given only those that they may see.
 */
export async function adoptedBy(database: Database, moment: Date): Promise<ReadonlySet<string>> {
  const { rows } = await asOwner(database, (trx) =>
    sql<{ id: string }>`
      select v.id::text as id from kapstok.version v
      where v.state = 'adopted' and exists (
        select from kapstok.entry e
        where e.region_id = v.region_id and e.seq >= v.changed_seq
          and e.at <= ${moment.toISOString()}::text::timestamptz
      )`.execute(trx),
  );
  return new Set(rows.map(({ id }) => id));
}
