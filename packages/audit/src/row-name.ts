import { ABOUT_TABLES, columnName, tableTitle } from '@kapstok/plan';
import type { Text } from '@kapstok/quantity';
import { rowWords } from './words.ts';

/** What a row is called, in words: `1.1 / time_gain` is `1.1/tijdwinst`, and a table or column of the plan is itself so called. */
export function rowName(table: string, name: string): Text {
  if (table === ABOUT_TABLES.tables) return tableTitle(name);
  if (table === ABOUT_TABLES.columns) return columnName(name);
  return rowWords(table, name.replaceAll(' / ', '/'));
}
