import { type TableDefinition, tableDefinitions, tableTitle } from '@kapstok/plan';
import { type Sheet, wordsOf } from '../sheet.ts';
import { columnNameOf } from './column-name.ts';
import { hasRecordColumn } from './record-column.ts';

/** A file or sheet name in one spelling: `Budget_Lines.CSV` and `budget lines` are `budget-lines`. */
export function tableNameOf(fileName: string): string {
  return fileName
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/\.(?:csv|tsv|txt)$/, '')
    .replaceAll('’', "'")
    .replace(/[\s_-]+/g, '-');
}

const DEFINITIONS: ReadonlyMap<string, TableDefinition> = new Map(
  tableDefinitions().map((table) => [table.name, table]),
);

const IN_DUTCH: ReadonlyMap<string, TableDefinition> = new Map(
  tableDefinitions().map((table) => [tableNameOf(tableTitle(table.name).nl), table]),
);

/** The table a file or sheet holds by its name; undefined when Kapstok has no such table. */
export function definitionNamed(fileName: string): TableDefinition | undefined {
  return DEFINITIONS.get(tableNameOf(fileName));
}

/** The table a sheet holds: by its name, or by its Dutch name where its head is that of the table; also as it was taken out. */
export function tableOf(sheet: Sheet): TableDefinition | undefined {
  const dutch = IN_DUTCH.get(tableNameOf(sheet.name));
  const named =
    definitionNamed(sheet.name) ?? (dutch !== undefined && hasHeadOf(sheet, dutch) ? dutch : undefined);
  return named ?? (hasRecordColumn(sheet) ? takenOut(sheet) : undefined);
}

/** What tables are called in the names of files, the longest first: one may begin as another does. */
const SAVED_AS: readonly (readonly [name: string, table: TableDefinition])[] = tableDefinitions()
  .flatMap((table) => {
    const { nl, en } = tableTitle(table.name);
    return [nl, en].map((title) => [inFileName(title), table] as const);
  })
  .toSorted(([a], [b]) => b.length - a.length);

/** A table that was taken out bears its name before the state it is of: `go-no-go-momenten-versie-1.2`. */
function takenOut(sheet: Sheet): TableDefinition | undefined {
  const name = inFileName(sheet.name);
  return SAVED_AS.find(([saved, table]) => {
    return (name === saved || name.startsWith(`${saved}-`)) && hasHeadOf(sheet, table);
  })?.[1];
}

/** Words as a name of a file has them: without accents, and with a dash for all else. */
function inFileName(words: string): string {
  return tableNameOf(words)
    .normalize('NFKD')
    .replace(/[\p{Diacritic}:']/gu, '')
    .replace(/[^\w.]+/g, '-');
}

/** Offices have sheets called Projecten or Financiering too: a table has the columns of its key, and one more. */
function hasHeadOf(sheet: Sheet, table: TableDefinition): boolean {
  const names = new Set(sheet.rows[0]?.cells.map((cell) => columnNameOf(wordsOf(cell), table)));
  const known = Object.keys(table.columns).filter((column) => names.has(column));
  return known.length > 1 && table.key.every((column) => names.has(column));
}
