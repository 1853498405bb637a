import { text } from '@kapstok/quantity';
import { sql, type Transaction } from 'kysely';
import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { insertRows } from '../keeping/insert-rows.ts';
import { type KeptTable, keptTables } from '../keeping/kept-tables.ts';
import { upToDate } from '../keeping/steps-taken.ts';
import { StoreError, sqlStateOf } from '../store-error.ts';
import { verifyRegion } from '../versions/verify-region.ts';
import { accountsHere } from './accounts-here.ts';
import { notWhole } from './not-whole.ts';
import type { TableTaken } from './region-tables.ts';
import { cellIn } from './taken-log.ts';

/** What was brought in. */
export interface RegionBrought {
  readonly code: string;
  readonly entries: number;
  /** Whether the chain of its log is the one it had; else accounts were known here by other ids, and it was made anew. */
  readonly sameChain: boolean;
}

/**
 * Puts a region that was taken out into another database, with its whole history; all or nothing. Accounts are the same by
 * issuer and subject. What was brought in is held against its log before it stays.
 * @throws StoreError `notEmpty` when the region is there already, `otherSchema` when it is of another schema,
 *   `otherContent` when it is not whole
 */
export async function bringInRegion(
  database: Database,
  taken: { readonly schema: number; readonly tables: readonly TableTaken[] },
): Promise<RegionBrought> {
  return await asOwner(database, async (trx) => {
    if ((await upToDate(trx)) !== taken.schema) throw OTHER_SCHEMA();
    const { id, code } = regionIn(taken.tables);
    await refuseThere(trx, id, code);
    const sameChain = await putIn(trx, taken.tables).catch((error: unknown) => {
      throw isBroken(error) ? notWhole() : error;
    });
    const { head, problems } = await verifyRegion({ trx, region: id });
    if (problems.length > 0) throw notWhole();
    return { code, entries: head.seq, sameChain };
  });
}

/** @returns whether the chain of its log is the one it had */
async function putIn(trx: Transaction<Tables>, taken: readonly TableTaken[]): Promise<boolean> {
  const { tables, sameChain } = await accountsHere(trx, taken);
  await insertAll(trx, tables);
  return sameChain;
}

/** Rows that do not fit together, or cells that hold no such value. */
function isBroken(error: unknown): boolean {
  return error instanceof SyntaxError || /^2[23]/.test(sqlStateOf(error) ?? '');
}

function regionIn(tables: readonly TableTaken[]): { readonly id: string; readonly code: string } {
  const table = tables.find(({ name }) => name === 'region');
  if (table === undefined) throw notWhole();
  const [row] = table.rows;
  const [id, code] = [cellIn(table, row, 'id'), cellIn(table, row, 'code')];
  if (id === '' || code === '') throw notWhole();
  return { id, code };
}

async function refuseThere(trx: Transaction<Tables>, id: string, code: string): Promise<void> {
  const { rows } = await sql`
    select from kapstok.region where id = ${id}::uuid or code = ${code}`.execute(trx);
  if (rows.length === 0) return;
  throw new StoreError(
    'notEmpty',
    text(
      `De regio ${code} staat hier al. Er is niets teruggezet: dat kan alleen waar zij nog niet is.`,
      `The region ${code} is here already. Nothing was brought in: that can only be done where it is not yet.`,
    ),
  );
}

/** As the owner of the tables: what guards them against other changes lets these rows through. */
async function insertAll(trx: Transaction<Tables>, taken: readonly TableTaken[]): Promise<void> {
  const kept = await keptTables(trx);
  const tables = kept.flatMap((table): KeptTable[] => {
    const found = taken.find(({ name }) => name === table.name);
    if (found === undefined) return [];
    const columns = found.columns.map((name) => table.columns.find((column) => column.name === name));
    const known = columns.filter((column) => column !== undefined);
    if (known.length !== found.columns.length) throw notWhole();
    return [{ ...table, columns: known }];
  });
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

const OTHER_SCHEMA = (): StoreError =>
  new StoreError(
    'otherSchema',
    text(
      'Deze regio is meegenomen uit een andere versie van Kapstok. Werk beide bij tot dezelfde versie en neem de regio opnieuw mee.',
      'This region was taken out of another version of Kapstok. Bring both up to the same version and take the region out again.',
    ),
  );
