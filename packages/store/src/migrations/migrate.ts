import { sql, type Transaction } from 'kysely';
import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { loadRights } from '../rights/load-rights.ts';
import { earlierText } from './earlier/earlier-texts.ts';
import { checksumOf, type Migration } from './migration.ts';
import { MIGRATIONS } from './migrations.ts';
import { holdAgainst, type TakenStep } from './taken.ts';

/** Held by who migrates, so that two who start at once take every step once. Any number, the same for all. */
const LOCK = 4_927_330_151;

const GROUND = `
  create schema if not exists kapstok;
  create table if not exists kapstok.migration (
    number integer primary key,
    name text not null,
    checksum text not null,
    at timestamptz not null default now()
  )`;

/**
 * Brings the schema up to date: every step that was taken as it stood in an earlier commit is mended, and every step that
 * was not taken yet is, in order, each in a transaction of its own, so that one that fails leaves nothing behind. Gives
 * the steps that were mended or taken now.
 * @throws StoreError `otherSchema` when the database holds steps that are not among these.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<readonly Migration[]> {
  const taken: Migration[] = [];
  for (;;) {
    const step = await asOwner(database, (transaction) => takeNext(transaction, migrations));
    if (step === undefined) return taken;
    taken.push(step);
  }
}

/**
 * Mends the first step that was taken with an earlier text, else takes the first that was not taken, in a transaction of
 * whoever migrates; nothing when all stand as they are now.
 */
export async function takeNext(
  transaction: Transaction<Tables>,
  migrations: readonly Migration[],
): Promise<Migration | undefined> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction);
  await sql.raw(GROUND).execute(transaction);
  const taken = await transaction.selectFrom('migration').selectAll().orderBy('number').execute();
  holdAgainst(migrations, taken);
  const mended = await mendFirst(transaction, migrations, taken);
  if (mended !== undefined) return mended;
  const step = migrations[taken.length];
  if (step === undefined) {
    await loadRights(transaction);
    return undefined;
  }
  await sql.raw(step.sql).execute(transaction);
  const { number, name } = step;
  await transaction
    .insertInto('migration')
    .values({ number, name, checksum: checksumOf(step) })
    .execute();
  return step;
}

/** Makes of the first step with an earlier text what it makes now, and notes it so. */
async function mendFirst(
  transaction: Transaction<Tables>,
  migrations: readonly Migration[],
  taken: readonly TakenStep[],
): Promise<Migration | undefined> {
  for (const [index, { checksum }] of taken.entries()) {
    const step = migrations[index];
    if (step === undefined || checksum === checksumOf(step)) continue;
    const earlier = earlierText(step, checksum);
    if (earlier === undefined) continue;
    await sql.raw(earlier.mend).execute(transaction);
    await transaction
      .updateTable('migration')
      .set({ checksum: checksumOf(step) })
      .where('number', '=', step.number)
      .execute();
    return { ...step, sql: earlier.mend };
  }
  return undefined;
}
