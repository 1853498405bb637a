import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { ContentDigest, type KeptRow, type TableContentDigest } from './content-digest.ts';
import { type KeptTable, keptTables } from './kept-tables.ts';

/** Rows at a time: what is in memory, however many there are. */
const PAGE = 200;

/** Is told how many rows were done so far. */
export type OnRows = (done: number) => void;

/** The rows of a table, or only which are asked for, page by page, every cell as PostgreSQL writes it. */
export async function* readRows(
  trx: Transaction<Tables>,
  { name, columns }: KeptTable,
  which: RawBuilder<unknown> = sql``,
): AsyncGenerator<readonly KeptRow[]> {
  const cells = columns.map((column, at) => sql`${sql.id(column.name)}::text as ${sql.id(`c${at}`)}`);
  await writtenAlike(trx);
  await sql`declare kept_rows no scroll cursor for select ${sql.join(cells)} from ${sql.id('kapstok', name)} ${which}`.execute(
    trx,
  );
  for (;;) {
    const query = sql<Record<string, string | null>>`fetch forward ${sql.lit(PAGE)} from kept_rows`;
    const { rows } = await query.execute(trx);
    if (rows.length === 0) break;
    yield rows.map((row) => columns.map((_, at) => row[`c${at}`] ?? null));
  }
  await sql`close kept_rows`.execute(trx);
}

/** Whatever a server is set to: a value is written in one way. */
async function writtenAlike(trx: Transaction<Tables>): Promise<void> {
  await sql`
    select set_config('DateStyle', 'ISO, YMD', true), set_config('TimeZone', 'UTC', true),
      set_config('IntervalStyle', 'postgres', true), set_config('bytea_output', 'hex', true),
      set_config('extra_float_digits', '1', true)`.execute(trx);
}

/** What every table holds, read to its last row. */
export async function contentOfTables(
  trx: Transaction<Tables>,
  onRows: OnRows = () => undefined,
): Promise<readonly TableContentDigest[]> {
  const digest = new ContentDigest();
  let done = 0;
  for (const table of await keptTables(trx)) {
    for await (const page of readRows(trx, table)) {
      for (const row of page) digest.add(table, row);
      done += page.length;
      onRows(done);
    }
  }
  return digest.tables();
}
