import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { BEFORE_ALL, hashOf } from '../log/entry-hash.ts';
import type { TableTaken } from './region-tables.ts';
import { cellIn, type RowTaken, takenLog } from './taken-log.ts';

/** Ids of accounts there, and by which they are known here. */
type OtherIds = ReadonlyMap<string, string>;

/**
 * The tables of a region with the accounts as they are known here, by issuer and subject. An entry is hashed with who made
 * it: where one has another id here, the chain is made anew.
 * @throws StoreError `otherContent` when the chain they came with is broken
 */
export async function accountsHere(
  trx: Transaction<Tables>,
  tables: readonly TableTaken[],
): Promise<{ readonly tables: readonly TableTaken[]; readonly sameChain: boolean }> {
  const accounts = tables.find(({ name }) => name === 'account');
  const known = accounts === undefined ? new Map<string, string>() : await knownHere(trx, accounts);
  const other: OtherIds = new Map([...known].filter(([there, here]) => there !== here));
  const mine = tables.map((table) => {
    if (table === accounts)
      return { ...table, rows: table.rows.filter((row) => !known.has(cellIn(table, row, 'id'))) };
    return other.size === 0 ? table : withIds(table, other);
  });
  if (other.size === 0) return { tables: mine, sameChain: true };
  return { tables: await rechained(trx, tables, mine, other), sameChain: false };
}

/** Of each account that is known here: its id there, and here. */
async function knownHere(trx: Transaction<Tables>, accounts: TableTaken): Promise<Map<string, string>> {
  const cell = (row: RowTaken, column: string): string => cellIn(accounts, row, column);
  const known = new Map<string, string>();
  for (const row of accounts.rows) {
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
      return at === body && table.name === 'entry' ? bodyWith(JSON.parse(cell), other) : cell;
    }),
  );
  return { ...table, rows };
}

/** What an entry tells, with the accounts in it by their other ids. */
function bodyWith(body: unknown, other: OtherIds): string {
  return JSON.stringify(body, (key, held: unknown) =>
    key === 'account' && typeof held === 'string' ? (other.get(held) ?? held) : held,
  );
}

/**
 * The tables with the chain of the log made anew, for accounts that have other ids here.
 * @throws StoreError `otherContent` when the chain they came with is broken: a new one would hide it
 */
async function rechained(
  trx: Transaction<Tables>,
  taken: readonly TableTaken[],
  mine: readonly TableTaken[],
  other: OtherIds,
): Promise<readonly TableTaken[]> {
  let before = BEFORE_ALL;
  const hashes: (readonly [before: string, own: string])[] = [];
  for await (const { entry } of takenLog(trx, taken)) {
    const account = other.get(entry.account) ?? entry.account;
    const hash = hashOf({
      ...entry,
      account,
      body: JSON.parse(bodyWith(entry.body, other)),
      beforeHash: before,
    });
    hashes.push([before, hash]);
    before = hash;
  }
  return mine.map((table) => {
    if (table.name === 'entry') {
      return withCells(table, (column, row) => {
        const [earlier, own] = hashes[row] ?? [];
        return column === 'before_hash' ? earlier : column === 'hash' ? own : undefined;
      });
    }
    if (table.name !== 'head') return table;
    return withCells(table, (column) => (column === 'hash' ? before : undefined));
  });
}

/** A table with other hashes in some of its cells. */
function withCells(
  table: TableTaken,
  hashIn: (column: string, row: number) => string | undefined,
): TableTaken {
  const rows = table.rows.map((row, number) =>
    row.map((cell, at) => {
      const hash = hashIn(table.columns[at] ?? '', number);
      return hash === undefined ? cell : `\\x${hash}`;
    }),
  );
  return { ...table, rows };
}
