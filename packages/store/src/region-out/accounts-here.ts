import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { BEFORE_ALL, hashOf } from '../log/entry-hash.ts';
import { ENTRY_COLUMNS, type EntryRow, entryOf } from '../log/entry-rows.ts';
import type { TableTaken } from './region-tables.ts';

/** Ids of accounts there, and by which they are known here. */
type OtherIds = ReadonlyMap<string, string>;

/**
 * The tables of a region with the accounts as they are known here, by issuer and subject. An entry is hashed with who made
 * it: where one has another id here, the chain is made anew.
 */
export async function accountsHere(
  trx: Transaction<Tables>,
  tables: readonly TableTaken[],
): Promise<{ readonly tables: readonly TableTaken[]; readonly sameChain: boolean }> {
  const accounts = tables.find(({ name }) => name === 'account');
  const known = accounts === undefined ? new Map<string, string>() : await knownHere(trx, accounts);
  const other: OtherIds = new Map([...known].filter(([there, here]) => there !== here));
  const isNew = (row: TableTaken['rows'][number]): boolean =>
    !known.has(row[accounts?.columns.indexOf('id') ?? -1] ?? '');
  const mine = tables.map((table) => {
    if (table === accounts) return { ...table, rows: table.rows.filter(isNew) };
    return other.size === 0 ? table : withIds(table, other);
  });
  if (other.size === 0) return { tables: mine, sameChain: true };
  return { tables: await rechained(trx, mine), sameChain: false };
}

/** Of each account that is known here: its id there, and here. */
async function knownHere(
  trx: Transaction<Tables>,
  { columns, rows }: TableTaken,
): Promise<Map<string, string>> {
  const cell = (row: TableTaken['rows'][number], column: string): string =>
    row[columns.indexOf(column)] ?? '';
  const known = new Map<string, string>();
  for (const row of rows) {
    const found = await sql<{ id: string }>`
      select id::text as id from kapstok.account
      where issuer = ${cell(row, 'issuer')} and subject = ${cell(row, 'subject')}`.execute(trx);
    const [here] = found.rows;
    if (here !== undefined) known.set(cell(row, 'id'), here.id);
  }
  return known;
}

/** A table in which accounts have the ids they have here: in their column, and in what an entry tells. */
function withIds(table: TableTaken, other: OtherIds): TableTaken {
  const [account, body] = [table.columns.indexOf('account_id'), table.columns.indexOf('body')];
  const rows = table.rows.map((row) =>
    row.map((cell, at) => {
      if (cell === null) return null;
      if (at === account) return other.get(cell) ?? cell;
      return at === body && table.name === 'entry' ? bodyWith(cell, other) : cell;
    }),
  );
  return { ...table, rows };
}

/** What an entry tells, with the accounts in it by their other ids. */
function bodyWith(body: string, other: OtherIds): string {
  return JSON.stringify(JSON.parse(body), (key, held: unknown) =>
    key === 'account' && typeof held === 'string' ? (other.get(held) ?? held) : held,
  );
}

/** The tables with the chain of the log made anew. */
async function rechained(
  trx: Transaction<Tables>,
  tables: readonly TableTaken[],
): Promise<readonly TableTaken[]> {
  let before = BEFORE_ALL;
  const entries: (readonly (string | null)[])[] = [];
  const entry = tables.find(({ name }) => name === 'entry');
  for (const row of entry?.rows ?? []) {
    const given = Object.fromEntries(entry?.columns.map((name, at) => [name, row[at] ?? null]) ?? []);
    const read = await sql<EntryRow>`
      select ${ENTRY_COLUMNS} from jsonb_to_record(${JSON.stringify(given)}::text::jsonb) as entry (
        region_id uuid, seq bigint, id uuid, at timestamptz, account_id uuid, role text, kind text, plan_id uuid,
        reason text, body text, before_hash bytea, hash bytea
      )`.execute(trx);
    const [one] = read.rows;
    if (one === undefined) throw new Error('an entry that is none');
    const told = entryOf({ ...one, body: JSON.parse(String(given.body)) });
    const hash = hashOf({ ...told, beforeHash: before });
    entries.push(
      row.map((cell, at) => {
        const column = entry?.columns[at];
        if (column === 'before_hash') return `\\x${before}`;
        return column === 'hash' ? `\\x${hash}` : cell;
      }),
    );
    before = hash;
  }
  return tables.map((table) => {
    if (table.name === 'entry') return { ...table, rows: entries };
    if (table.name !== 'head') return table;
    const at = table.columns.indexOf('hash');
    return {
      ...table,
      rows: table.rows.map((row) => row.map((cell, n) => (n === at ? `\\x${before}` : cell))),
    };
  });
}
