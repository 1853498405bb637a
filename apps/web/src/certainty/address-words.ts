import { type Cells, parseAddress, printAddress, tableDefinitions } from '@kapstok/plan';

/** The whole key of a row as addresses have it: the columns of the key joined by `/`, blank ones left out. */
function keyOf(table: string, cells: Cells): string {
  const key = tableDefinitions().find(({ name }) => name === table)?.key ?? [];
  return key
    .map((column) => (Object.hasOwn(cells, column) ? (cells[column] ?? '').trim() : ''))
    .filter((words) => words !== '')
    .join('/');
}

/** What findings call a row. */
function namedAs(table: string, cells: Cells): string {
  const naming = tableDefinitions().find(({ name }) => name === table)?.naming ?? [];
  return naming
    .map((column) => (cells[column] ?? '').trim())
    .filter((words) => words !== '')
    .join('/');
}

/** The address of a cell, by the row it stands in; an empty field is every year of the row. */
export function addressOf(table: string, cells: Cells, field: string): string {
  return printAddress({ table, row: keyOf(table, cells), field });
}

/** Whether a row is the one of an address: by its whole key, or by what findings call it. */
export function isRowOf(words: string, table: string, cells: Cells): boolean {
  const address = parseAddress(words);
  if (address === undefined || address.table !== table) return false;
  return address.row === keyOf(table, cells) || address.row === namedAs(table, cells);
}
