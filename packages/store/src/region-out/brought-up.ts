import { text } from '@kapstok/quantity';
import { asOwner } from '../acting/as-owner.ts';
import { openDatabase } from '../database/open-database.ts';
import { migrate } from '../migrations/migrate.ts';
import { MIGRATIONS } from '../migrations/migrations.ts';
import { StoreError } from '../store-error.ts';
import { brokenAsNotWhole, insertTaken } from './insert-taken.ts';
import { notWhole } from './not-whole.ts';
import { type TableTaken, tablesOfRegion } from './region-tables.ts';

/** The first schema of which a region could be taken out. */
const FIRST = 10;

/**
 * Refuses what was taken out of a schema that is not known here.
 * @throws StoreError `otherSchema` when it is of a newer schema, `otherContent` when no region could be taken out of it
 */
export function refuseOtherSchema(schema: number): void {
  if (schema > MIGRATIONS.length) throw newer(schema);
  if (!(Number.isInteger(schema) && schema >= FIRST)) throw notWhole();
}

/**
 * The tables of a region as the schema of now has them: those of an earlier schema are put as they were in a database of
 * that schema in memory, which is brought up to date. What that has of the region then is given, and nothing else.
 * @param region its id
 * @param taken of a schema that is known here
 * @throws StoreError `otherContent` when they are not whole
 */
export async function broughtUp(
  region: string,
  { schema, tables }: { readonly schema: number; readonly tables: readonly TableTaken[] },
): Promise<readonly TableTaken[]> {
  if (schema === MIGRATIONS.length) return tables;
  const aside = await openDatabase({ memory: true });
  try {
    await migrate(aside, MIGRATIONS.slice(0, schema));
    await asOwner(aside, (trx) => insertTaken(trx, tables)).catch(brokenAsNotWhole);
    await migrate(aside);
    return await asOwner(aside, (trx) => tablesOfRegion(trx, region));
  } finally {
    await aside.close();
  }
}

function newer(schema: number): StoreError {
  return new StoreError(
    'otherSchema',
    text(
      `Deze regio is meegenomen uit een nieuwere Kapstok (${schema} stappen; hier ${MIGRATIONS.length}). Werk Kapstok hier bij en zet de regio dan terug.`,
      `This region was taken out of a newer Kapstok (${schema} steps; ${MIGRATIONS.length} here). Bring Kapstok up to date here and then bring the region in.`,
    ),
  );
}
