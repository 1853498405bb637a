import { sql } from 'kysely';
import { BOARD } from './log-world.ts';
import { idOf, REGION } from './rights-world.ts';
import { HERE, rowTampering } from './row-tampering.ts';
import type { Tampering } from './tamperings.ts';

function done(name: string, tamper: Tampering['tamper']): Tampering {
  return { name, tamper };
}

const INVITATION = sql`update kapstok.invitation set`;
const WEBHOOK = sql`update kapstok.webhook set`;
/** All but what the log tells of first: of one that nothing stands before, nobody can tell whether it ever came along. */
const LATER = sql`made_seq > (
  select min(first.made_seq) from (
    select made_seq from kapstok.invitation where ${HERE}
    union all select made_seq from kapstok.api_key where ${HERE}
    union all select made_seq from kapstok.webhook where ${HERE}
  ) first
)`;

/** Ways to tamper with invitations, webhooks and the accounts of keys. */
export const WAY_IN_TAMPERINGS: readonly Tampering[] = [
  rowTampering('an invitation is for another role', 'invitation', sql`${INVITATION} role = 'coordinator'`),
  rowTampering(
    'an invitation is about something else',
    'invitation',
    sql`
    ${INVITATION} role = 'controller', within_kind = 'organisation', within_code = 'x',
      plan_id = (select plan.id from kapstok.plan where plan.region_id = invitation.region_id order by plan.id limit 1)`,
  ),
  rowTampering(
    'an invitation is of another maker',
    'invitation',
    sql`${INVITATION} made_by = ${BOARD}::uuid`,
  ),
  rowTampering(
    'an invitation may be taken for longer',
    'invitation',
    sql`${INVITATION} ends_at = ends_at + interval '1 day'`,
  ),
  rowTampering('an invitation says something else', 'invitation', sql`${INVITATION} note = note || '.'`),
  rowTampering('an invitation is of another entry', 'invitation', sql`${INVITATION} made_seq = made_seq + 1`),
  rowTampering(
    'an invitation that was ended is open again',
    'invitation',
    sql`${INVITATION} ended_at = null, ended_seq = null`,
    sql`ended_at is not null`,
  ),
  rowTampering(
    'an invitation that was taken is open again',
    'invitation',
    sql`${INVITATION} taken_by = null, taken_at = null, taken_seq = null`,
    sql`taken_by is not null`,
  ),
  rowTampering(
    'an invitation was taken by another',
    'invitation',
    sql`${INVITATION} taken_by = ${BOARD}::uuid`,
    sql`taken_by is not null`,
  ),
  rowTampering(
    'an invitation was taken that is open',
    'invitation',
    sql`${INVITATION} taken_by = ${BOARD}::uuid, taken_at = now()`,
    sql`taken_by is null`,
  ),
  rowTampering('an invitation is gone', 'invitation', sql`delete from kapstok.invitation`, LATER),
  done('an invitation that nobody made', (trx, seq) =>
    sql`
      insert into kapstok.invitation
        (region_id, id, token_hash, role, within_kind, note, made_by, made_seq, ends_at)
      values (${REGION}::uuid, ${idOf(9_100_000 + seq)}::uuid, sha256('x'), 'coordinator', 'region', '',
        ${BOARD}::uuid, ${seq}::bigint, now() + interval '1 day')`.execute(trx),
  ),
  rowTampering(
    'a webhook tells another address',
    'webhook',
    sql`${WEBHOOK} address = 'https://elders.example/'`,
  ),
  rowTampering('a webhook tells what another may read', 'webhook', sql`${WEBHOOK} made_by = ${BOARD}::uuid`),
  rowTampering('a webhook tells what another role may read', 'webhook', sql`${WEBHOOK} role = 'board'`),
  rowTampering('a webhook is of another entry', 'webhook', sql`${WEBHOOK} made_seq = made_seq - 1`),
  rowTampering(
    'a webhook that was ended goes on',
    'webhook',
    sql`${WEBHOOK} stopped_at = null`,
    sql`ended_seq is not null`,
  ),
  rowTampering(
    'a webhook was never ended',
    'webhook',
    sql`${WEBHOOK} stopped_at = null, ended_seq = null`,
    sql`ended_seq is not null`,
  ),
  rowTampering('a webhook is gone', 'webhook', sql`delete from kapstok.webhook`, LATER),
  done('all webhooks are gone', (trx) => sql`delete from kapstok.webhook where ${HERE}`.execute(trx)),
  done('a webhook that nobody made', (trx, seq) =>
    sql`
      insert into kapstok.webhook (region_id, id, address, secret, made_by, role, made_seq, told_seq)
      values (${REGION}::uuid, ${idOf(9_200_000 + seq)}::uuid, 'https://elders.example/', repeat('x', 32),
        ${BOARD}::uuid, 'board', ${seq}::bigint, ${seq}::bigint)`.execute(trx),
  ),
  rowTampering('a key is gone', 'api_key', sql`delete from kapstok.api_key`, LATER),
  done('a key is called otherwise', (trx) =>
    sql`update kapstok.account set name = name || '.'
      where id in (select id from kapstok.api_key where ${HERE})`.execute(trx),
  ),
  done('a person signs in as a key', (trx) =>
    sql`update kapstok.account set issuer = 'https://aanmelden.example', subject = id::text
      where id in (select id from kapstok.api_key where ${HERE})`.execute(trx),
  ),
];
