import type { Role, Within } from '@kapstok/plan';
import { sql } from 'kysely';
import { acting } from '../acting/acting.ts';
import type { Database } from '../database/database.ts';
import { append, lockHead } from '../log/append.ts';
import { entryById } from '../log/read-log.ts';
import type { Reader, Writer } from '../log/writer.ts';
import { NotAllowed } from '../records/write-rows.ts';
import { hashOfSecret } from '../sign-in/secret.ts';
import { aboutOf } from './about.ts';
import { NotThere } from './give-role.ts';
import { takeNation } from './nation-invitation.ts';
import type { ListPage } from './read-assignments.ts';
import { cellsOfWithin, toldWithin, type WithinRow, withinColumns, withinOf } from './within.ts';

/** An invitation to make. */
export interface NewInvitation {
  /** A UUID that whoever makes it chose: sent twice, it is made once. */
  readonly id: string;
  /** In the address that somebody opens. */
  readonly secret: string;
  readonly role: Role;
  readonly within: Within;
  readonly note: string;
  readonly endsAt: Date;
  /** Why, as the log tells it; else the note. */
  readonly reason?: string | undefined;
}

/** An invitation as a region has it. */
export interface Invitation {
  readonly id: string;
  readonly role: string;
  readonly within: Within;
  readonly about: string;
  readonly note: string;
  readonly madeAt: Date;
  readonly endsAt: Date;
  readonly state: 'open' | 'used' | 'ended' | 'expired';
}

/** Makes an invitation, and tells it in the log. @returns false when it was made before, by this id */
export async function makeInvitation(writer: Writer, given: NewInvitation): Promise<boolean> {
  if ((await entryById(writer, given.id)) !== undefined) return false;
  await insertInvitation(writer, given, await tellInvitation(writer, given));
  return true;
}

/** Tells of an invitation in the log; gives the place of the entry. */
export async function tellInvitation(writer: Writer, given: NewInvitation): Promise<number> {
  const { id, role, within, note, endsAt, reason = note } = given;
  const [, plan] = cellsOfWithin(within);
  const until = endsAt.toISOString();
  const body = { what: 'invited', invitation: id, role, within: toldWithin(within), until, note };
  const told = { id, kind: 'assignment', plan: plan ?? undefined, reason, body } as const;
  return (await append(writer, told)).seq;
}

/** Keeps an invitation that an entry of the log tells of. */
export async function insertInvitation(
  { trx, region, account }: Pick<Writer, 'trx' | 'region' | 'account'>,
  { id, secret, role, within, note, endsAt }: NewInvitation,
  seq: number,
): Promise<void> {
  const [kind, plan, code] = cellsOfWithin(within);
  await sql`
    insert into kapstok.invitation
      (region_id, id, token_hash, role, within_kind, plan_id, within_code, note, made_by, made_seq, ends_at)
    values (
      ${region}::uuid, ${id}::uuid, decode(${hashOfSecret(secret)}, 'hex'), ${role}, ${kind},
      ${plan}::uuid, ${code}, ${note}, ${account}::uuid, ${seq}::bigint,
      ${endsAt.toISOString()}::text::timestamptz
    )`.execute(trx);
}

interface Row extends Omit<Invitation, 'within'>, WithinRow {}

const COLUMNS = sql`
  i.id::text as id, i.role, ${withinColumns('i')}, ${aboutOf('i')} as about, i.note, i.made_at as "madeAt", i.ends_at as "endsAt",
  case when i.taken_by is not null then 'used' when i.ended_at is not null then 'ended'
    when i.ends_at <= now() then 'expired' else 'open' end as state`;

function invitationOf({ region, within_kind, plan, within_code, ...row }: Row): Invitation {
  return { ...row, within: withinOf({ region, within_kind, plan, within_code }) };
}

/** Invitations of a region, by id. */
export async function readInvitations(
  { trx, region }: Reader,
  { after, limit }: ListPage,
): Promise<readonly Invitation[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from kapstok.invitation i
    where i.region_id = ${region}::uuid and (${after ?? null}::uuid is null or i.id > ${after ?? null}::uuid)
    order by i.id
    limit ${limit}::int`.execute(trx);
  return rows.map(invitationOf);
}

/** One invitation; undefined when there is none to be seen. */
export async function readInvitation({ trx, region }: Reader, id: string): Promise<Invitation | undefined> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from kapstok.invitation i
    where i.region_id = ${region}::uuid and i.id = ${id}::uuid`.execute(trx);
  return rows.map(invitationOf)[0];
}

/**
 * Ends an invitation that was not used, and tells it in the log.
 * @returns false when it was over already
 * @throws {NotThere} when there is none
 */
export async function endInvitation(
  writer: Writer,
  {
    id,
    invitation,
    reason = '',
  }: { readonly id: string; readonly invitation: string; readonly reason?: string },
): Promise<boolean> {
  await lockHead(writer);
  const found = await readInvitation(writer, invitation);
  if (found === undefined) throw new NotThere('no such invitation here');
  if (found.state !== 'open') return false;
  const body = { what: 'uninvited', invitation, role: found.role, within: toldWithin(found.within) };
  const { seq } = await append(writer, { id, kind: 'assignment', plan: undefined, reason, body });
  const { numAffectedRows } = await sql`
    update kapstok.invitation set ended_at = now(), ended_seq = ${seq}::bigint
    where region_id = ${writer.region}::uuid and id = ${invitation}::uuid`.execute(writer.trx);
  if (numAffectedRows !== 1n) throw new NotAllowed('this invitation may not be ended');
  return true;
}

/** An invitation that somebody opens. */
export interface InvitationToTake {
  readonly account: string;
  readonly secret: string;
  /** A UUID for the assignment and its entry in the log. */
  readonly id: string;
  /** Why, as the log tells it. */
  readonly reason?: string | undefined;
  readonly now: () => Date;
}

/** What the invitation gave: a role, in a region or for the nation. */
export interface TakenInvitation {
  /** Undefined for the nation. */
  readonly region: string | undefined;
  readonly role: string;
}

/**
 * Takes an invitation: the account has its role then. The log of the region tells it; of the nation, the invitation.
 * @returns undefined when it is not to be taken: used, ended, expired, one's own, or of who may give no roles any more
 */
export async function takeInvitation(
  database: Database,
  { account, secret, id, reason = '', now }: InvitationToTake,
): Promise<TakenInvitation | undefined> {
  return await acting(database, { account }, async (trx) => {
    const { rows } = await sql<TakenRow>`
      select region_id::text as region, id::text as invitation, role, within_kind, plan_id::text as plan, within_code
      from kapstok.take_invitation(decode(${hashOfSecret(secret)}, 'hex'), ${id}::uuid)`.execute(trx);
    const [taken] = rows;
    if (taken === undefined) return await takeNation(trx, secret, id);
    const { region, role, invitation, plan } = taken;
    await sql`
      select set_config('kapstok.region', ${region}, true), set_config('kapstok.role', ${role}, true)`.execute(
      trx,
    );
    const within = toldWithin(withinOf(taken));
    const body = { what: 'taken', invitation, assignment: id, account, role, within, until: null };
    const told = { id, kind: 'assignment', plan: plan ?? undefined, reason, body } as const;
    await append({ trx, region, account, role, now }, told);
    return { region, role };
  });
}

interface TakenRow extends Omit<WithinRow, 'region'> {
  readonly region: string;
  readonly role: string;
  readonly invitation: string;
}
