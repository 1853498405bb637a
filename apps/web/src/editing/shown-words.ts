import { statedName } from '@kapstok/audit';
import { choiceWords, TABLES } from '@kapstok/plan';
import { type Text, verbatim } from '@kapstok/quantity';

/** What a cell holds as one reads it: a code of a list in words, anything else as it stands. */
export function shownWords(table: string, field: string | null, words: string): Text {
  if (field === null || words === '') return verbatim(words);
  if (table === TABLES.statedFigures.name && field === 'key') return statedName(words);
  return choiceWords(table, field, words) ?? verbatim(words);
}
