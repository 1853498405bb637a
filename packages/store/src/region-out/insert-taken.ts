import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { insertRows } from '../keeping/insert-rows.ts';
import { type KeptTable, keptTables } from '../keeping/kept-tables.ts';
import { sqlStateOf } from '../store-error.ts';
import { notWhole } from './not-whole.ts';
import type { TableTaken } from './region-tables.ts';

/**
 * Inserts what was taken out in the tables of the same schema, as the owner of the tables: what guards them against other
 * changes lets these rows through.
 * @throws StoreError `otherContent` when a table or a column is not there
 */
export async function insertTaken(trx: Transaction<Tables>, taken: readonly TableTaken[]): Promise<void> {
  const kept = await keptTables(trx);
  const tables = kept.flatMap((table): KeptTable[] => {
    const found = taken.find(({ name }) => name === table.name);
    if (found === undefined) return [];
    const columns = found.columns.map((name) => table.columns.find((column) => column.name === name));
    const known = columns.filter((column) => column !== undefined);
    if (known.length !== found.columns.length) throw notWhole();
    return [{ ...table, columns: known }];
  });
  if (tables.length !== taken.length) throw notWhole();
  const named = tables.map(({ name }) => sql.id('kapstok', name));
  for (const table of named) await sql`alter table ${table} disable trigger user`.execute(trx);
  await insertRows(trx, tables, rowsIn(tables, taken));
  await sql`set constraints all immediate`.execute(trx);
  for (const table of named) await sql`alter table ${table} enable trigger user`.execute(trx);
}

async function* rowsIn(
  tables: readonly KeptTable[],
  taken: readonly TableTaken[],
): AsyncGenerator<readonly [number, readonly (string | null)[]]> {
  for (const [at, { name }] of tables.entries()) {
    for (const row of taken.find((table) => table.name === name)?.rows ?? []) yield [at, row];
  }
}

/** Throws on what inserting threw: rows that don't fit together and cells that hold no such value tell it is not whole. */
export function brokenAsNotWhole(error: unknown): never {
  throw isBroken(error) ? notWhole() : error;
}

/** Rows that do not fit together, or cells that hold no such value. */
function isBroken(error: unknown): boolean {
  return error instanceof SyntaxError || /^2[23]/.test(sqlStateOf(error) ?? '');
}
