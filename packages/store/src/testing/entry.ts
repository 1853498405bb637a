import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** An entry of who attempts, in any region, that tells something; gives its number. */
export async function entry(
  trx: Transaction<Tables>,
  region: string,
  plan: string,
  kind: string,
  told: object = {},
): Promise<string> {
  const { rows } = await sql<{ seq: string }>`
    insert into kapstok.entry
      (region_id, seq, id, at, account_id, role, kind, plan_id, reason, body, before_hash, hash)
    select ${region}::uuid, h.seq + 1, gen_random_uuid(), now(), kapstok.account(), kapstok.role(), ${kind},
      ${plan}::uuid, 'poging', ${JSON.stringify(told)}::text::jsonb, h.hash, h.hash
    from kapstok.lock_head() h
    returning seq::text as seq`.execute(trx);
  return rows[0]?.seq ?? '';
}
