import { type RawBuilder, sql } from 'kysely';
import { BOARD, COORDINATOR } from './log-world.ts';
import { idOf, REGION } from './rights-world.ts';
import { HERE, rowTampering } from './row-tampering.ts';
import type { Tampering } from './tamperings.ts';

function done(name: string, command: RawBuilder<unknown>): Tampering {
  return { name, tamper: (trx) => command.execute(trx) };
}

/** A role that nobody gave. */
function given(name: string, from: RawBuilder<unknown>, made: RawBuilder<unknown>): Tampering {
  return {
    name,
    tamper: (trx, seq) =>
      sql`
        insert into kapstok.assignment (region_id, id, account_id, role, within_kind, starts_at, made_seq)
        values (${REGION}::uuid, ${idOf(9_000_000 + seq)}::uuid, ${COORDINATOR}::uuid, 'board', 'region', ${from}, ${made})
      `.execute(trx),
  };
}

const ROLE = sql`update kapstok.assignment set`;
const KEY = sql`update kapstok.api_key set`;
/** Roles that the log tells of; those of the installation are over as they begin. */
const TOLD = sql`made_seq is not null and ended_seq is null`;
const ENDED = sql`ended_seq is not null`;

/** Ways to tamper with who has which role, with keys, with rights and with what a region and its plans are called. */
export const ROLE_TAMPERINGS: readonly Tampering[] = [
  given('somebody has a role that nobody gave', sql`now()`, sql`null`),
  given('somebody has a role of long ago that nobody gave', sql`'2020-01-01'::timestamptz`, sql`null`),
  given('somebody has a role by an entry that gave another', sql`now()`, sql`1`),
  rowTampering(
    'a role is another',
    'assignment',
    sql`${ROLE} role = 'coordinator'`,
    sql`
    ${TOLD} and within_kind = 'region' and role <> 'coordinator'`,
  ),
  rowTampering(
    'a role is of another account',
    'assignment',
    sql`${ROLE} account_id = ${BOARD}::uuid`,
    sql`
    ${TOLD} and account_id <> ${BOARD}::uuid`,
  ),
  rowTampering(
    'a role is about something else',
    'assignment',
    sql`
    ${ROLE} role = 'controller', within_kind = 'organisation', within_code = 'x',
      plan_id = (select plan.id from kapstok.plan where plan.region_id = assignment.region_id order by plan.id limit 1)`,
    TOLD,
  ),
  rowTampering('a role has an end', 'assignment', sql`${ROLE} ends_at = now()`, TOLD),
  rowTampering(
    'a role has no end any more',
    'assignment',
    sql`${ROLE} ends_at = null`,
    sql`${TOLD} and ends_at is not null`,
  ),
  rowTampering(
    'a role ends later',
    'assignment',
    sql`${ROLE} ends_at = ends_at + interval '1 microsecond'`,
    sql`
    ${TOLD} and ends_at is not null`,
  ),
  rowTampering(
    'the end of a role was taken away',
    'assignment',
    sql`${ROLE} ends_at = null, ended_seq = null`,
    ENDED,
  ),
  rowTampering(
    'a role that was ended counts again',
    'assignment',
    sql`${ROLE} ends_at = now() + interval '1 day'`,
    ENDED,
  ),
  rowTampering(
    'a role was ended by another entry',
    'assignment',
    sql`${ROLE} ended_seq = ended_seq - 1`,
    ENDED,
  ),
  rowTampering('a role begins later', 'assignment', sql`${ROLE} starts_at = now() + interval '1 day'`, TOLD),
  rowTampering('a role is of another entry', 'assignment', sql`${ROLE} made_seq = made_seq + 1`, TOLD),
  rowTampering('a role is of no entry', 'assignment', sql`${ROLE} made_seq = null`, TOLD),
  rowTampering(
    'a role is gone',
    'assignment',
    sql`delete from kapstok.assignment`,
    sql`made_seq is not null`,
  ),
  rowTampering(
    'a role of the installation goes on',
    'assignment',
    sql`${ROLE} ends_at = null`,
    sql`made_seq is null`,
  ),
  rowTampering(
    'a key that was ended counts again',
    'api_key',
    sql`${KEY} ended_at = null, ended_seq = null`,
    ENDED,
  ),
  rowTampering('a key may write', 'api_key', sql`${KEY} scope = 'write'`),
  rowTampering('a key is of another maker', 'api_key', sql`${KEY} made_by = ${BOARD}::uuid`),
  rowTampering('a key lasts longer', 'api_key', sql`${KEY} ends_at = ends_at + interval '1 day'`),
  done(
    'a region is called otherwise',
    sql`update kapstok.region set title = title || '.' where id = ${REGION}::uuid`,
  ),
  done(
    'a plan is called otherwise',
    sql`
    update kapstok.plan set title = title || '.' where ${HERE} and code = 'derde'`,
  ),
  done(
    'a plan has another code',
    sql`update kapstok.plan set code = 'vierde' where ${HERE} and code = 'derde'`,
  ),
  done('a role may do more', sql`insert into kapstok.role_right values ('public', 'edit', '*', 'region')`),
  done(
    'a role may do less',
    sql`delete from kapstok.role_right where role = 'board' and action = 'adoptVersion'`,
  ),
  done(
    'a right reaches further',
    sql`
    update kapstok.role_right set reach = 'region' where role = 'controller' and action = 'readWorking'`,
  ),
  done('a role may be about more', sql`insert into kapstok.role_within values ('coordinator', 'pillar')`),
];
