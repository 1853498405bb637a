const START = 'row:';

/** A row of the plan, by its table and its line. */
export interface RowAddress {
  readonly table: string;
  readonly line: number;
}

/** Where the panel shows a row of the plan: `row:decisions:3`. No figure has such an address. */
export function rowAddress(table: string, line: number): string {
  return `${START}${table}:${line}`;
}

/** Reads the address of a row; undefined when it is that of a figure, or of nothing. */
export function readRowAddress(address: string): RowAddress | undefined {
  if (!address.startsWith(START)) return undefined;
  const [table = '', line = ''] = address.slice(START.length).split(':');
  return table !== '' && /^[1-9]\d*$/.test(line) ? { table, line: Number(line) } : undefined;
}
