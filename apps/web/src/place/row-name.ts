import { rowWords } from '@kapstok/audit';
import type { Text } from '@kapstok/quantity';

/** What a row is called, in words: `1.1 / time_gain` is `1.1/tijdwinst`. */
export function rowName(table: string, name: string): Text {
  return rowWords(table, name.replaceAll(' / ', '/'));
}
