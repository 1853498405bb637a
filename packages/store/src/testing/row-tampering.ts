import { type RawBuilder, sql } from 'kysely';
import { REGION } from './rights-world.ts';
import type { Tampering } from './tamperings.ts';

/** What is of the region that is tampered with. */
export const HERE: RawBuilder<unknown> = sql`region_id = ${REGION}::uuid`;

type Table =
  | 'assignment'
  | 'api_key'
  | 'plan'
  | 'invitation'
  | 'webhook'
  | 'measurement'
  | 'realisation'
  | 'measured_sum'
  | 'round_closing'
  | 'evidence'
  | 'sent_report'
  | 'reminder';

/** Something done to one row of a table of the region, to another each time. */
export function rowTampering(
  name: string,
  table: Table,
  command: RawBuilder<unknown>,
  where: RawBuilder<unknown> = sql`true`,
): Tampering {
  return {
    name,
    tamper: (trx, seq) =>
      sql`${command} where ctid = (
        select ctid from ${sql.id('kapstok', table)} t
        where ${HERE} and (${where}) order by md5(t::text || ${String(seq)}::text) limit 1
      )`.execute(trx),
  };
}
