import { sql } from 'kysely';
import type { Head } from './chain.ts';
import type { Entry, NewEntry } from './entry.ts';
import { hashOf } from './entry-hash.ts';
import { assertIds, assertStorable } from './storable.ts';
import type { Reader, Writer } from './writer.ts';

/**
 * Takes the end of the log of the region that is acted in, and holds it until the transaction ends: whoever else writes
 * there waits, and sees then what this one wrote.
 */
export async function lockHead({ trx }: Reader): Promise<Head> {
  const { rows } = await sql<{ seq: string; hash: string }>`
    select seq::text as seq, encode(hash, 'hex') as hash from kapstok.lock_head()`.execute(trx);
  const [head] = rows;
  if (head === undefined) throw new Error('the log of the region has no end');
  return { seq: Number(head.seq), hash: head.hash };
}

/**
 * Adds an entry to the log, in the transaction of what it tells about.
 * @throws {Unstorable} when it holds what no database keeps
 */
export async function append(writer: Writer, told: NewEntry): Promise<Entry> {
  assertIds([told.id]);
  assertStorable([told.reason, told.body]);
  const { seq: last, hash: beforeHash } = await lockHead(writer);
  const { region, account, role } = writer;
  const at = writer.now().toISOString().replace('Z', '000Z');
  const entry = { ...told, region, account, role, at, seq: last + 1, beforeHash };
  const made: Entry = { ...entry, hash: hashOf(entry) };
  await insertEntry(writer, made);
  return made;
}

async function insertEntry({ trx }: Writer, entry: Entry): Promise<void> {
  const { region, seq, id, at, account, role, kind, plan, reason, body, beforeHash, hash } = entry;
  await sql`
    insert into kapstok.entry
      (region_id, seq, id, at, account_id, role, kind, plan_id, reason, body, before_hash, hash)
    values (
      ${region}::uuid, ${seq}::bigint, ${id}::uuid, ${at}::text::timestamptz, ${account}::uuid, ${role}, ${kind},
      ${plan ?? null}::uuid, ${reason}, ${JSON.stringify(body)}::text::jsonb,
      decode(${beforeHash}, 'hex'), decode(${hash}, 'hex')
    )`.execute(trx);
}
