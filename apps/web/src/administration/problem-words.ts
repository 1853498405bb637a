import type { Problem } from '@kapstok/contract';
import { inQuotes } from '@kapstok/quantity';
import type { Phrase, Words } from '../language/words.ts';

/** What forms call the fields that the server names. */
const FIELDS: Readonly<Record<string, Phrase>> = {
  address: 'formField.address',
  body: 'formField.body',
  code: 'formField.code',
  date: 'adopt.date',
  days: 'formField.days',
  document: 'formField.document',
  name: 'formField.name',
  reason: 'formField.reason',
  title: 'formField.name',
  until: 'formField.until',
};

type Wrong = NonNullable<Problem['errors']>[number];

/** What is wrong with one input, with the field called as the form calls it. */
function wrongWords({ path, sentence }: Wrong, { say, of }: Pick<Words, 'say' | 'of'>): string {
  const name = path.slice(1);
  const phrase = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
  return phrase === undefined ? of(sentence) : of(sentence).replace(`"${name}"`, inQuotes(say(phrase)));
}

/** Why something was not done: one sentence, and, where more is wrong, a list of it. Nothing is told twice. */
export function problemWords(
  { sentence, errors = [] }: Pick<Partial<Problem>, 'sentence' | 'errors'>,
  words: Pick<Words, 'say' | 'of'>,
): { readonly first: string | undefined; readonly list: readonly string[] } {
  const list = [...new Set(errors.map((wrong) => wrongWords(wrong, words)))];
  if (sentence === undefined) return { first: undefined, list };
  // What the server says of all of it begins with the first, or is it.
  const isOfThem = errors.some((wrong) => sentence.nl.endsWith(wrong.sentence.nl));
  if (!isOfThem) return { first: words.of(sentence), list };
  return list.length > 1 ? { first: undefined, list } : { first: list[0], list: [] };
}
