import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { DEFINED, GRANTED } from './guard-queries.ts';

/** What kind of thing guards the rows of the database. */
export type GuardKind =
  | 'schema'
  | 'relation'
  | 'column'
  | 'constraint'
  | 'index'
  | 'trigger'
  | 'rule'
  | 'policy'
  | 'function'
  | 'grant'
  | 'default'
  | 'role';

/** One thing that guards the rows of the database, as the steps of the schema made it or as it stands. */
export interface Guard {
  readonly kind: GuardKind;
  /** The only one of its kind that is called so. */
  readonly name: string;
  /** All that it says, the same on every server. */
  readonly says: string;
}

/**
 * All that guards the rows of a database: tables with their columns, constraints and row-level security, policies, triggers,
 * functions, who may do what with them, and what the roles may that requests run as. Who owns the database may do all
 * with it in any case, and is called "owner" in each. Anybody may read this.
 */
export async function readGuards(trx: Transaction<Tables>): Promise<readonly Guard[]> {
  // Names are written out in full only where nobody finds them without.
  const { rows } = await sql<{ path: string }>`
    select current_setting('search_path') as path, set_config('search_path', 'pg_catalog', true)`.execute(
    trx,
  );
  const guards = await sql.raw<Guard>(DEFINED).execute(trx);
  const granted = await sql.raw<Guard>(GRANTED).execute(trx);
  await sql`select set_config('search_path', ${rows[0]?.path ?? ''}, true)`.execute(trx);
  return [...guards.rows, ...granted.rows];
}
