import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** Who reads in a region, within a transaction that runs as them. */
export interface Reader {
  readonly trx: Kysely<Tables>;
  readonly region: string;
}

/** Who writes in a region, within a transaction that runs as them. */
export interface Writer extends Reader {
  readonly account: string;
  readonly role: string;
  /** The clock: an entry is of the moment it tells when nobody else writes in the region. */
  readonly now: () => Date;
}
