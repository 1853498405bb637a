const START = 'history:';
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A value whose history is shown: by its row, or by the place where a row stands in its table. No field is the whole row. */
export type HistoryOf =
  | { readonly record: string; readonly field: string }
  | { readonly table: string; readonly line: number; readonly field: string };

/** Where the panel shows the history of a value: `history:decisions:3:date`. No figure has such an address. */
export function historyAddress(of: HistoryOf): string {
  const row = 'record' in of ? of.record : `${of.table}:${of.line}`;
  return `${START}${row}${of.field === '' ? '' : `:${of.field}`}`;
}

/** Reads the address of a history; undefined when it is that of something else. */
export function readHistoryAddress(address: string): HistoryOf | undefined {
  if (!address.startsWith(START)) return undefined;
  const [first = '', ...rest] = address.slice(START.length).split(':');
  if (ID.test(first)) return { record: first.toLowerCase(), field: rest.join(':') };
  const [line = '', ...field] = rest;
  if (first === '' || !/^[1-9]\d*$/.test(line)) return undefined;
  return { table: first, line: Number(line), field: field.join(':') };
}
