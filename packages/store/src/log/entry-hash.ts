import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { Entry } from './entry.ts';

/** What stands before the first entry of a region. */
export const BEFORE_ALL: string = '0'.repeat(64);

/** SHA-256 over all that an entry holds, the hash of the entry before it included: a change anywhere shows. */
export function hashOf(entry: Omit<Entry, 'hash'>): string {
  const { region, seq, id, at, account, role, kind, plan, reason, body, beforeHash } = entry;
  return digestOf({
    region,
    seq: String(seq),
    id,
    at,
    account,
    role,
    kind,
    plan: plan ?? null,
    reason,
    body,
    beforeHash,
  });
}

/** SHA-256 over a JSON value, in hexadecimals. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
