import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { BackupRow } from './backup-form.ts';
import type { KeptRow } from './content-digest.ts';
import type { KeptTable } from './kept-tables.ts';
import type { OnRows } from './read-content.ts';

/** At most so many rows and signs at a time. */
const ROWS = 500;
const SIGNS = 4_000_000;

/** Before every transaction: the numbers of those that wrote these rows mean nothing here. */
const NO_TRANSACTION = sql`'0'`;

/** Inserts rows of some tables, as many at a time as stand together. */
export async function insertRows(
  trx: Transaction<Tables>,
  tables: readonly KeptTable[],
  rows: AsyncIterable<BackupRow>,
  onRows: OnRows = () => undefined,
): Promise<void> {
  let done = 0;
  let held: KeptRow[] = [];
  let [at, signs] = [0, 0];
  const insertHeld = async (): Promise<void> => {
    const table = tables[at];
    if (table !== undefined && held.length > 0) await insert(trx, table, held);
    done += held.length;
    onRows(done);
    [held, signs] = [[], 0];
  };
  for await (const [table, row] of rows) {
    if (table !== at || held.length >= ROWS || signs > SIGNS) await insertHeld();
    at = table;
    held.push(row);
    signs += row.reduce((sum, cell) => sum + (cell?.length ?? 0), 0);
  }
  await insertHeld();
}

async function insert(
  trx: Transaction<Tables>,
  { name, columns, local }: KeptTable,
  rows: readonly KeptRow[],
): Promise<void> {
  const names = [...columns, ...local].map((column) => sql.id(column.name));
  const cells = columns.map(({ type }, at) => sql`(given ->> ${sql.lit(at)})::${sql.raw(type)}`);
  const values = [...cells, ...local.map(({ type }) => sql`${NO_TRANSACTION}::${sql.raw(type)}`)];
  await sql`
    insert into ${sql.id('kapstok', name)} (${sql.join(names)})
    select ${sql.join(values)}
    from jsonb_array_elements(${JSON.stringify(rows)}::text::jsonb) as given`.execute(trx);
}
