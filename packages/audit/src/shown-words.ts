import { choiceWords, TABLES, writtenNumber } from '@kapstok/plan';
import { type Text, verbatim } from '@kapstok/quantity';
import { statedName } from './stated/wording.ts';

/** What a cell holds where one changes it: a code of a list in words, anything else as it is spelt. */
export function spelledWords(table: string, field: string | null, words: string): Text {
  if (field === null || words === '') return verbatim(words);
  if (table === TABLES.statedFigures.name && field === 'key') return statedName(words);
  return choiceWords(table, field, words) ?? verbatim(words);
}

/** What a cell holds as one reads it: a code of a list in words, a number as people write it, anything else as it is spelt. */
export function shownWords(table: string, field: string | null, words: string): Text {
  const number = field === null ? undefined : writtenNumber(table, field, words);
  return number ?? spelledWords(table, field, words);
}

/** A cell before and after a change as one reads both; as spelt where only the spelling differs. */
export function shownPair(
  table: string,
  field: string | null,
  { before, after }: { readonly before: string; readonly after: string },
): { readonly before: Text; readonly after: Text } {
  const [was, is] = [shownWords(table, field, before), shownWords(table, field, after)];
  const isSpelling = before !== after && was.nl === is.nl;
  const read = isSpelling ? spelledWords : shownWords;
  return { before: read(table, field, before), after: read(table, field, after) };
}
