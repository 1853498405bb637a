import { createHash } from 'node:crypto';

/** One step of the schema. Once it was released it never changes: a later step mends it. */
export interface Migration {
  /** 1 for the first, then one higher each. */
  readonly number: number;
  readonly name: string;
  /** Hand-written, for PostgreSQL 15 and newer and the embedded database alike; several commands may stand in it. */
  readonly sql: string;
}

/** SHA-256 of a step's SQL, in hexadecimals. */
export function checksumOf({ sql }: Migration): string {
  return createHash('sha256').update(sql).digest('hex');
}
