import { createHash } from 'node:crypto';
import { canonicalJson, canonicalPieces } from './canonical-json.ts';
import type { Entry } from './entry.ts';
import { inTurns } from './in-turns.ts';

/** What stands before the first entry of a region. */
export const BEFORE_ALL: string = '0'.repeat(64);

/** SHA-256 over all that an entry holds, the hash of the entry before it included: a change anywhere shows. */
export function hashOf(entry: Omit<Entry, 'hash'>): string {
  return digestOf(hashed(entry));
}

/** The same of an entry that tells of much, with the thread left to others meanwhile. */
export async function hashInTurns(entry: Omit<Entry, 'hash'>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of inTurns(canonicalPieces(hashed(entry)))) hash.update(piece);
  return hash.digest('hex');
}

function hashed(entry: Omit<Entry, 'hash'>): { readonly [key: string]: unknown } {
  const { region, seq, id, at, account, role, kind, plan, reason, body, beforeHash } = entry;
  const place = { region, seq: String(seq), id, at, plan: plan ?? null };
  return { ...place, account, role, kind, reason, body, beforeHash };
}

/** SHA-256 over a JSON value, in hexadecimals. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
