/** PostgreSQL's numbers of the types whose values need care. */
const OID = {
  bytea: 17,
  bigint: 20,
  date: 1082,
  timestamp: 1114,
  timestamptz: 1184,
  interval: 1186,
  numeric: 1700,
} as const;

/** Lists of exact numbers and dates. */
const LIST_OID = { bigint: 1016, date: 1182, numeric: 1231 } as const;

/** Reads a value as PostgreSQL writes it. */
export type ReadValue = (written: string) => unknown;

const asWritten: ReadValue = (written) => written;

/** A moment as PostgreSQL writes it (`2026-01-31 09:30:00.5+00`); of the microseconds only whole milliseconds stay. */
function momentOf(written: string): Date {
  return new Date(written.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
}

/** A list as PostgreSQL writes it (`{1.50,NULL}`), of values that have no comma in them. */
function listOfWords(written: string): (string | null)[] {
  const inside = written.slice(1, -1);
  return inside === '' ? [] : inside.split(',').map((word) => (word === 'NULL' ? null : word));
}

function bytesOf(written: string): Uint8Array {
  return Uint8Array.from(Buffer.from(written.slice('\\x'.length), 'hex'));
}

/**
 * How values are read, the same for both databases. Exact numbers and dates stay words: a JavaScript number would
 * round them, and a Date would move a day by the machine's time zone.
 */
export const VALUE_TYPES: Readonly<Record<number, ReadValue>> = {
  [OID.bytea]: bytesOf,
  [OID.bigint]: asWritten,
  [OID.date]: asWritten,
  [OID.timestamp]: asWritten,
  [OID.timestamptz]: momentOf,
  [OID.interval]: asWritten,
  [OID.numeric]: asWritten,
  [LIST_OID.bigint]: listOfWords,
  [LIST_OID.date]: listOfWords,
  [LIST_OID.numeric]: listOfWords,
};
