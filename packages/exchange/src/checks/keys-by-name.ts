import { PARAMETER_KEYS, SHORTAGE_KEYS, type TableName } from '@kapstok/plan';
import { asTyped, type Text, text } from '@kapstok/quantity';
import type { Report } from '../report.ts';
import { spelledIn } from '../table/head.ts';
import type { TableReading } from '../table/read-table.ts';

/** Keys that Kapstok computes with, by table. */
const KEYS: Readonly<Partial<Record<TableName, typeof PARAMETER_KEYS>>> = {
  parameters: PARAMETER_KEYS,
  labourShortage: SHORTAGE_KEYS,
};

/**
 * Notes rows whose key is the name of a key that Kapstok computes with: `uren per fte` for `hours_per_fte`. Such a row
 * is kept as it stands, for a formula may speak of it, and does nothing else.
 */
export function noticeKeysByName(table: TableName, reading: TableReading, report: Report): void {
  const { head } = reading;
  const keys = KEYS[table];
  if (head === undefined || keys === undefined) return;
  for (const row of reading.rows) {
    const written = String(row.key);
    const meant = Object.hasOwn(keys, written) ? undefined : keyNamed(keys, written, table);
    if (meant === undefined) continue;
    const spot = { file: reading.file, row: row.place.line, column: spelledIn(head, 'key') };
    report.notice(spot, byName(written, meant));
  }
}

/** Names this short may be any word. */
const LEAST_LENGTH = 6;

/** The key that has this name. On the shortage the end of a name will do: `tekort` for `personeelstekort`. */
function keyNamed(keys: typeof PARAMETER_KEYS, written: string, table: TableName): string | undefined {
  const words = plain(written);
  if (words.length < LEAST_LENGTH) return undefined;
  const fits = (name: string): boolean =>
    table === 'labourShortage' ? plain(name).endsWith(words) : plain(name) === words;
  return Object.entries(keys).find(([key, { nl, en }]) => [key, nl, en].some(fits))?.[0];
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[_\s-]+/g, ' ')
    .trim();
}

function byName(written: string, key: string): Text {
  return text(
    `${asTyped(written)} is geen sleutel waar Kapstok mee rekent. Bedoelt u ${key}? Schrijf dan ${key}; nu doet deze rij niet mee.`,
    `${asTyped(written)} is no key that Kapstok computes with. Do you mean ${key}? Then write ${key}; as it is, this row counts for nothing.`,
  );
}
