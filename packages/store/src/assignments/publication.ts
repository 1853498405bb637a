import { sql } from 'kysely';
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

/** Ends that everybody may read; it is told in the log. @returns false when they could not */
export async function unpublish(
  writer: Writer,
  { newId, reason }: { newId: () => string; reason: string },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    select id::text as id from kapstok.assignment
    where region_id = ${writer.region}::uuid and account_id = ${PUBLIC_ACCOUNT}::uuid
      and starts_at <= now() and (ends_at is null or ends_at > now())`.execute(writer.trx);
  for (const { id: assignment } of rows) await endRole(writer, { id: newId(), assignment, reason });
  return rows.length > 0;
}
