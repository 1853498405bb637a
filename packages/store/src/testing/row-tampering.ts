import { type RawBuilder, sql } from 'kysely';
import { REGION } from './rights-world.ts';
import type { Tampering } from './tamperings.ts';

/** What is of the region that is tampered with. */
export const HERE: RawBuilder<unknown> = sql`region_id = ${REGION}::uuid`;

/** Something done to one row of a table of the region, to another each time. */
export function rowTampering(
  name: string,
  table: 'assignment' | 'api_key' | 'plan' | 'invitation' | 'webhook',
  command: RawBuilder<unknown>,
  where: RawBuilder<unknown> = sql`true`,
): Tampering {
  return {
    name,
    tamper: (trx, seq) =>
      sql`${command} where ctid = (
        select ctid from ${sql.id('kapstok', table)}
        where ${HERE} and (${where}) order by md5(id::text || ${String(seq)}::text) limit 1
      )`.execute(trx),
  };
}
