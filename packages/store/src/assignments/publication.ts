import { sql } from 'kysely';
import { lockHead } from '../log/append.ts';
import { entryById } from '../log/read-log.ts';
import type { Reader, Writer } from '../log/writer.ts';
import { PUBLIC_ACCOUNT } from '../sign-in/own-assignments.ts';
import { endRole, giveRole } from './give-role.ts';

/** Whether everybody may read what was adopted in a region. */
export async function isPublished({ trx }: Pick<Reader, 'trx'>): Promise<boolean> {
  const { rows } = await sql<{ published: boolean }>`select kapstok.published()`.execute(trx);
  return rows[0]?.published === true;
}

/** Lets everybody read what was adopted, from now on; it is told in the log. @returns false when they could already */
export async function publish(
  writer: Writer,
  { id, reason }: { id: string; reason: string },
): Promise<boolean> {
  if (await isPublished(writer)) return false;
  await sql`select kapstok.ensure_public_account()`.execute(writer.trx);
  const within = { kind: 'region', region: writer.region } as const;
  const given = { id, account: PUBLIC_ACCOUNT, role: 'public', within, until: undefined, reason } as const;
  return await giveRole(writer, given);
}

/** That everybody may read is to end. */
export interface Closing {
  /** A UUID that whoever ends it chose: sent twice, it ends once, also when it was opened again in between. */
  readonly id: string;
  /** For the entries of other roles of the public, if it has more than one. */
  readonly newId: () => string;
  readonly reason: string;
}

/** Ends that everybody may read; it is told in the log. @returns false when they could not, or it ended by this id before */
export async function unpublish(writer: Writer, { id, newId, reason }: Closing): Promise<boolean> {
  await lockHead(writer);
  if ((await entryById(writer, id)) !== undefined) return false;
  const { rows } = await sql<{ id: string }>`
    select id::text as id from kapstok.assignment
    where region_id = ${writer.region}::uuid and account_id = ${PUBLIC_ACCOUNT}::uuid
      and starts_at <= now() and (ends_at is null or ends_at > now())`.execute(writer.trx);
  for (const [at, { id: assignment }] of rows.entries())
    await endRole(writer, { id: at === 0 ? id : newId(), assignment, reason });
  return rows.length > 0;
}
