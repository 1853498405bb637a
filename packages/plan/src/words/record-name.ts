import type { Cells } from '../history/record.ts';
import { tableDefinitions } from '../tables.ts';

const LONGEST = 120;

/**
 * What a row is called: its code and name where it has them, else the words of the columns that name a row of its table,
 * else the first words in it; empty for a row without words.
 */
export function recordName(table: string, cells: Cells): string {
  const words = (column: string): string =>
    Object.hasOwn(cells, column) ? (cells[column] ?? '').trim() : '';
  const [code, name] = [words('code'), words('name')];
  const naming = tableDefinitions().find((definition) => definition.name === table)?.naming ?? [];
  const parts = code !== '' && name !== '' ? [code, name] : naming.map(words).filter((part) => part !== '');
  const called =
    parts.length > 0
      ? parts.join(code !== '' && name !== '' ? ' ' : ' / ')
      : name || code || (Object.values(cells).find((part) => part.trim() !== '') ?? '').trim();
  return called.length > LONGEST ? `${called.slice(0, LONGEST)}…` : called;
}
