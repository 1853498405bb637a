import { text } from '@kapstok/quantity';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { MIGRATIONS } from '../migrations/migrations.ts';
import { asTaken, holdAgainst } from '../migrations/taken.ts';
import { StoreError } from '../store-error.ts';
import type { StepTaken } from './backup-form.ts';

/** The steps of the schema that a database has taken; none when it was never migrated. */
export async function stepsIn(trx: Transaction<Tables>): Promise<readonly StepTaken[]> {
  const there = await sql<{ there: boolean }>`
    select to_regclass('kapstok.migration') is not null as there`.execute(trx);
  if (there.rows[0]?.there !== true) return [];
  const { rows } = await sql<StepTaken>`
    select number, name, checksum from kapstok.migration order by number`.execute(trx);
  return rows;
}

/**
 * As `stepsIn`, of a database that was migrated.
 * @throws StoreError `notMigrated`
 */
export async function stepsTaken(trx: Transaction<Tables>): Promise<readonly StepTaken[]> {
  const steps = await stepsIn(trx);
  if (steps.length > 0) return steps;
  throw new StoreError(
    'notMigrated',
    text(
      'Hier staan nog geen gegevens van Kapstok. Begin met `kapstok db migrate`, of zet een reservekopie terug met `kapstok db restore`.',
      'There is no data of Kapstok here yet. Begin with `kapstok db migrate`, or restore a backup with `kapstok db restore`.',
    ),
  );
}

/**
 * How many steps a database has taken that has taken all of ours.
 * @throws StoreError `notMigrated`, or `otherSchema` where it has taken others
 */
export async function upToDate(trx: Transaction<Tables>): Promise<number> {
  const steps = await stepsTaken(trx);
  holdAgainst(MIGRATIONS, steps);
  const asNow = asTaken(MIGRATIONS, steps).every((step, at) => step === MIGRATIONS[at]);
  if (steps.length === MIGRATIONS.length && asNow) return steps.length;
  throw new StoreError(
    'notMigrated',
    text(
      'Deze gegevens zijn bewaard door een oudere Kapstok. Maak een reservekopie (`kapstok db backup`) en doe dan `kapstok db migrate`.',
      'This data was kept by an older Kapstok. Make a backup (`kapstok db backup`) and then do `kapstok db migrate`.',
    ),
  );
}
