/** Where a number stands, as people write it: `table:row:field`. */
export interface CellAddress {
  /** Name of the table's file without ending; `choices` for an open choice. */
  readonly table: string;
  /** The key of the row, its columns joined by `/`, blank ones left out; the id of an open choice. */
  readonly row: string;
  /** Column name as the table has it: `value`, `y2026`. Empty: every year of the row, or an open choice. */
  readonly field: string;
}

/** The table of an address that is about an open choice and not about a cell: `choices:timeToStaff`. */
export const CHOICES = 'choices';

/** The table of an address that is about what is drawn for an assumption: `assumptions:A13`. */
export const ASSUMPTIONS = 'assumptions';

/** The key of the assumption that an address is about; undefined where it is about something else. */
export function assumptionIn(words: string): string | undefined {
  const address = parseAddress(words);
  return address?.table === ASSUMPTIONS && address.field === '' ? address.row : undefined;
}

/**
 * Reads `parameters:hours_per_fte:value`, `business-case-benefits:1.1/time_gain` (every year) or `choices:timeToStaff`;
 * undefined for words that are no address. A table and a column hold no colon, but the key of a row may: what stands
 * between the first colon and the last is the row, so that such a key always has a second colon behind it
 * (`table:a:b:` is every year of row `a:b`). A bar in a key is written `%7C`, since bars part addresses in a list.
 */
export function parseAddress(words: string): CellAddress | undefined {
  const first = words.indexOf(':');
  const last = words.lastIndexOf(':');
  const end = last === first ? words.length : last;
  const table = words.slice(0, Math.max(first, 0)).trim();
  const row = unbarred(words.slice(first + 1, end).trim());
  if (first < 0 || table === '' || row === '') return undefined;
  return { table, row, field: words.slice(end + 1).trim() };
}

/** Writes an address so that `parseAddress` reads it back. */
export function printAddress({ table, row, field }: CellAddress): string {
  const series = row.includes(':') ? `${table}:${barred(row)}:` : `${table}:${barred(row)}`;
  return field === '' ? series : `${table}:${barred(row)}:${field}`;
}

function barred(row: string): string {
  return row.replace(/%(?=(?:25)*7C)/g, '%25').replaceAll('|', '%7C');
}

function unbarred(row: string): string {
  return row.replace(/%((?:25)*)7C/g, (_, escapes: string) =>
    escapes === '' ? '|' : `%${escapes.slice(2)}7C`,
  );
}
