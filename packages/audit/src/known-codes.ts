import { tableDefinitions } from '@kapstok/plan';
import { parseUnit, type Text } from '@kapstok/quantity';
import { RULES } from './rules.ts';

/** Names of tables and rules that are no words of either language. */
const NAMES: ReadonlySet<string> = new Set([
  ...tableDefinitions()
    .map(({ name }) => name)
    .filter((name) => name.includes('-') || name === 'kpis'),
  ...RULES.map(({ code }) => code),
]);

/** Spellings of units that are a word of one language only. */
const FOREIGN: Readonly<Record<keyof Text, ReadonlySet<string>>> = {
  nl: new Set([
    'hour',
    'hours',
    'person',
    'persons',
    'resident',
    'residents',
    'year',
    'years',
    'EUR',
    'EURnpv',
  ]),
  en: new Set(['uur', 'uren', 'persoon', 'personen', 'inwoner', 'inwoners', 'jaar', 'EUR', 'EURnpv']),
};

/** Words that the plan itself has, in quotes, are its own. */
const QUOTED = /“[^”]*”/g;

function isCode(word: string, language: keyof Text): boolean {
  if (word.includes('_') || NAMES.has(word) || FOREIGN[language].has(word)) return true;
  return word.includes('/') && parseUnit(word) !== undefined;
}

/** The codes of the data that stand in a sentence: keys, columns, tables, rules, units; in Dutch and in English. */
export function codesIn(sentence: Text): readonly string[] {
  return (['nl', 'en'] as const).flatMap((language) => {
    const words = sentence[language].replace(QUOTED, quotedCodes).split(/[\s(),;:]+/);
    return words.map((word) => word.replace(/[.?!]+$/, '')).filter((word) => isCode(word, language));
  });
}

/** Of quoted words only what has an underscore is looked at: the rest is how the plan speaks. */
function quotedCodes(words: string): string {
  return words
    .split(/[\s“”]+/)
    .filter((word) => word.includes('_'))
    .join(' ');
}
