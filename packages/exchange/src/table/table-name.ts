import { type TableDefinition, tableDefinitions, tableTitle } from '@kapstok/plan';
import { type Sheet, wordsOf } from '../sheet.ts';
import { columnNameOf } from './column-name.ts';

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

/** The table a sheet holds: by its name, or by its Dutch name where its head is that of the table. */
export function tableOf(sheet: Sheet): TableDefinition | undefined {
  const dutch = IN_DUTCH.get(tableNameOf(sheet.name));
  return definitionNamed(sheet.name) ?? (dutch !== undefined && hasHeadOf(sheet, dutch) ? dutch : undefined);
}

/** Offices have sheets called Projecten or Financiering too: a table has the columns of its key, and one more. */
function hasHeadOf(sheet: Sheet, table: TableDefinition): boolean {
  const names = new Set(sheet.rows[0]?.cells.map((cell) => columnNameOf(wordsOf(cell), table)));
  const known = Object.keys(table.columns).filter((column) => names.has(column));
  return known.length > 1 && table.key.every((column) => names.has(column));
}
