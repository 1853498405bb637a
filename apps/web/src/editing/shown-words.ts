import { choiceWords } from '@kapstok/plan';
import { type Text, verbatim } from '@kapstok/quantity';

/** What a cell holds as one reads it: a code of a list in words, anything else as it stands. */
export function shownWords(table: string, field: string | null, words: string): Text {
  return (field === null ? undefined : choiceWords(table, field, words)) ?? verbatim(words);
}
