import type { Role, Within } from '@kapstok/plan';
import { sql } from 'kysely';
import { endKeysAt, keysWith } from '../keys/keys-of-maker.ts';
import { append, lockHead } from '../log/append.ts';
import { entryById } from '../log/read-log.ts';
import type { Reader, Writer } from '../log/writer.ts';
import { NotAllowed } from '../records/write-rows.ts';
import { PUBLIC_ACCOUNT } from '../sign-in/own-assignments.ts';
import { cellsOfWithin, toldWithin, type WithinRow, withinColumns, withinOf } from './within.ts';

/** A role to give. */
export interface RoleToGive {
  /** A UUID that whoever gives it chose: sent twice, it is given once. */
  readonly id: string;
  readonly account: string;
  readonly role: Role;
  readonly within: Within;
  readonly until: Date | undefined;
  readonly reason: string;
}

/** What is not there, or not to be seen by whoever acts. */
export class NotThere extends Error {
  override name = 'NotThere';
}

/**
 * Gives a role to somebody who is known in the region, and tells it in the log.
 * @returns false when it was given before, by this id
 * @throws {NotThere} when the account is not known in the region
 * @throws {NotAllowed} when one gives it to oneself
 */
export async function giveRole(writer: Writer, given: RoleToGive): Promise<boolean> {
  if (given.account === writer.account) throw new NotAllowed('nobody gives a role to themself');
  if (!(await isKnown(writer, given.account))) throw new NotThere('no such account here');
  await lockHead(writer);
  if ((await entryById(writer, given.id)) !== undefined) return false;
  await insertAssignment(writer, given);
  return true;
}

async function isKnown({ trx }: Writer, account: string): Promise<boolean> {
  if (account === PUBLIC_ACCOUNT) return true;
  const { rows } = await sql`
    select from kapstok.account where id = ${account}::uuid and kind = 'person'`.execute(trx);
  return rows.length > 0;
}

async function insertAssignment(writer: Writer, given: RoleToGive): Promise<void> {
  const { id, account, role, within, until, reason } = given;
  const [kind, plan, code] = cellsOfWithin(within);
  const end = until?.toISOString() ?? null;
  const body = { what: 'given', assignment: id, account, role, within: toldWithin(within), until: end };
  const { seq } = await append(writer, { id, kind: 'assignment', plan: plan ?? undefined, reason, body });
  await sql`
    insert into kapstok.assignment
      (region_id, id, account_id, role, within_kind, plan_id, within_code, starts_at, ends_at, made_seq)
    values (
      ${writer.region}::uuid, ${id}::uuid, ${account}::uuid, ${role}, ${kind}, ${plan}::uuid, ${code}, now(),
      ${end}::text::timestamptz, ${seq}::bigint
    )`.execute(writer.trx);
}

/** An assignment to end. */
export interface RoleToEnd {
  /** A UUID for the entry of the log. */
  readonly id: string;
  readonly assignment: string;
  readonly reason: string;
}

/**
 * Ends a role of somebody else, with the keys that they could only make by it, and tells it in the log.
 * @returns false when it had ended before
 * @throws {NotThere} when there is no such assignment to be seen
 * @throws {NotAllowed} when it is one's own
 */
export async function endRole(writer: Writer, { id, assignment, reason }: RoleToEnd): Promise<boolean> {
  await lockHead(writer);
  const found = await findAssignment(writer, assignment);
  if (found === undefined) throw new NotThere('no such assignment here');
  if (found.over) return false;
  if (found.account === writer.account) throw new NotAllowed('nobody takes a role away from themself');
  const { account, role, plan } = found;
  const within = toldWithin(withinOf(found));
  const keys = await keysWith(writer, { account, assignment });
  const told = keys.length === 0 ? {} : { keys: keys.map(({ name }) => name) };
  const body = { what: 'ended', assignment, account, role, within, ...told };
  const { seq } = await append(writer, { id, kind: 'assignment', plan: plan ?? undefined, reason, body });
  const { numAffectedRows } = await sql`
    update kapstok.assignment set ends_at = now(), ended_seq = ${seq}::bigint
    where region_id = ${writer.region}::uuid and id = ${assignment}::uuid`.execute(writer.trx);
  if (numAffectedRows !== 1n) throw new NotAllowed('this role may not be ended');
  await endKeysAt(writer, keys, seq);
  return true;
}

interface FoundAssignment extends WithinRow {
  readonly account: string;
  readonly role: string;
  readonly over: boolean;
}

async function findAssignment({ trx, region }: Reader, id: string): Promise<FoundAssignment | undefined> {
  const { rows } = await sql<FoundAssignment>`
    select h.account_id::text as account, h.role, ${withinColumns('h')},
      coalesce(h.ends_at <= now(), false) as over
    from kapstok.assignment h
    join kapstok.account a on a.id = h.account_id and a.kind in ('person', 'public')
    where h.region_id = ${region}::uuid and h.id = ${id}::uuid`.execute(trx);
  return rows[0];
}
