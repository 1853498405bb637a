import { sql } from 'kysely';
import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import { CANARY, FOREIGN_REGION, idOf, REGION } from './rights-world.ts';

/** Somebody of the foreign region: who made what stands below, and has a session. */
export const FOREIGNER: string = idOf(190);
export const FOREIGN_SESSION: string = idOf(191);

/** In each region an invitation, a key and a refusal with a word that stands nowhere else; and a session of somebody. */
export async function writeWaysIn(database: Database): Promise<void> {
  await asOwner(database, async (trx) => {
    for (const [n, region] of [REGION, FOREIGN_REGION].entries()) {
      const key = idOf(192 + n);
      await sql`
        insert into kapstok.invitation
          (region_id, id, token_hash, role, within_kind, note, made_by, made_seq, ends_at)
        values (${region}::uuid, ${key}::uuid, sha256(${key}::text::bytea), 'reader', 'region',
          ${`${CANARY}-invitation-${region}`}, ${FOREIGNER}::uuid, 1, now() + interval '1 day')`.execute(trx);
      await sql`
        insert into kapstok.account (id, issuer, subject, name)
        values (${key}::uuid, 'kapstok:key', ${key}, ${`${CANARY}-account-key`})`.execute(trx);
      await sql`
        insert into kapstok.api_key
          (region_id, id, token_hash, role, within_kind, within_code, scope, made_by, made_seq, ends_at)
        values (${region}::uuid, ${key}::uuid, sha256(${key}::text::bytea), 'reader', 'region', ${`${CANARY}-key-${region}`},
          'read', ${FOREIGNER}::uuid, 1, now() + interval '1 day')`.execute(trx);
      await sql`
        insert into kapstok.refusal (id, region_id, account_id, role, request, status, why)
        values (${key}::uuid, ${region}::uuid, ${FOREIGNER}::uuid, 'reader', ${`${CANARY}-refusal-${region}`}, 403,
          '{}')`.execute(trx);
    }
    await sql`
      insert into kapstok.session (id, token_hash, account_id, idle, ends_at, id_token, browser)
      values (${FOREIGN_SESSION}::uuid, sha256('geheim'), ${FOREIGNER}::uuid, interval '1 day',
        now() + interval '1 day', ${`${CANARY}-account-token`}, ${`${CANARY}-account-browser`})`.execute(trx);
  });
}
