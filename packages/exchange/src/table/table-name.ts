import { type TableDefinition, tableDefinitions } from '@kapstok/plan';

/** A file or sheet name in one spelling: `Budget_Lines.CSV` and `budget lines` are `budget-lines`. */
export function tableNameOf(fileName: string): string {
  return fileName
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/\.(?:csv|tsv|txt)$/, '')
    .replace(/[\s_-]+/g, '-');
}

const DEFINITIONS: ReadonlyMap<string, TableDefinition> = new Map(
  tableDefinitions().map((table) => [table.name, table]),
);

/** The table a file or sheet holds by its name; undefined when Kapstok has no such table. */
export function definitionNamed(fileName: string): TableDefinition | undefined {
  return DEFINITIONS.get(tableNameOf(fileName));
}
