import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { endProblems, FIRST_LINK, type Head, type Link, nextLink } from '../log/chain.ts';
import type { Entry } from '../log/entry.ts';
import { ENTRY_COLUMNS, type EntryRow, entryOf } from '../log/entry-rows.ts';
import { notWhole } from './not-whole.ts';
import type { TableTaken } from './region-tables.ts';

/** A row of a table that was taken out. */
export type RowTaken = TableTaken['rows'][number];

/** An entry of a log that was taken out, with the row it stands in. */
export interface EntryTaken {
  readonly row: RowTaken;
  readonly entry: Entry;
}

const PAGE = 500;

/** A cell of a row by its column; empty where there is none. */
export function cellIn({ columns }: TableTaken, row: RowTaken | undefined, column: string): string {
  return row?.[columns.indexOf(column)] ?? '';
}

/**
 * The log that was taken out, in its order, held against its own chain.
 * @throws StoreError `otherContent` when it is not the log that was written
 */
export async function* takenLog(
  trx: Transaction<Tables>,
  tables: readonly TableTaken[],
): AsyncGenerator<EntryTaken> {
  const log = tables.find(({ name }) => name === 'entry');
  let link: Link = FIRST_LINK;
  for (let start = 0; log !== undefined && start < log.rows.length; start += PAGE) {
    const rows = log.rows.slice(start, start + PAGE);
    const entries = await readEntries(trx, log, rows);
    for (const [at, row] of rows.entries()) {
      const entry = entries[at];
      if (entry === undefined) throw notWhole();
      const next = nextLink(link, entry);
      if (next.problems.length > 0) throw notWhole();
      link = next.link;
      yield { row, entry };
    }
  }
  if (endProblems(link, headIn(tables)).length > 0) throw notWhole();
}

function headIn(tables: readonly TableTaken[]): Head {
  const table = tables.find(({ name }) => name === 'head');
  const [row] = table?.rows ?? [];
  if (table === undefined || row === undefined) return FIRST_LINK;
  const bytes = cellIn(table, row, 'hash');
  return { seq: Number(cellIn(table, row, 'seq')), hash: bytes.replace(/^\\x/, '') };
}

/** The database reads the cells: it wrote them. */
async function readEntries(
  trx: Transaction<Tables>,
  { columns }: TableTaken,
  given: readonly RowTaken[],
): Promise<readonly Entry[]> {
  const cells = given.map((row, place) => ({
    ...Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null])),
    place,
  }));
  const { rows } = await sql<EntryRow & { readonly body: string }>`
    select ${ENTRY_COLUMNS} from jsonb_to_recordset(${JSON.stringify(cells)}::text::jsonb) as entry (
      place int, region_id uuid, seq bigint, id uuid, at timestamptz, account_id uuid, role text, kind text, plan_id uuid,
      reason text, body text, before_hash bytea, hash bytea
    ) order by place`.execute(trx);
  return rows.map(({ body, ...row }) => entryOf({ ...row, body: JSON.parse(body) }));
}
