import { inQuotes, type Text, text } from '@kapstok/quantity';
import { type CodeWords, wordsIn } from './code-words.ts';
import { columnName } from './column-name.ts';

/** Keys of what a plan says about itself. */
export const ABOUT_KEYS: CodeWords = {
  title: text('naam van het plan', 'name of the plan'),
  region: text('naam van de regio', 'name of the region'),
  'level.pillar': text('hoe één pijler hier heet', 'what one pillar is called here'),
  'level.pillars': text('hoe de pijlers hier heten', 'what the pillars are called here'),
  'level.project': text('hoe één project hier heet', 'what one project is called here'),
  'level.projects': text('hoe de projecten hier heten', 'what the projects are called here'),
};

const FIELD = 'field.';

/** What a key of the table about the plan means; `field.<column>` renames a column. Undefined for a key of the plan's own. */
export function aboutKeyName(key: string): Text | undefined {
  const known = wordsIn(ABOUT_KEYS, key);
  if (known !== undefined || !key.startsWith(FIELD)) return known;
  const { nl, en } = columnName(key.slice(FIELD.length));
  return text(`hoe het veld ${inQuotes(nl)} hier heet`, `what the field ${inQuotes(en)} is called here`);
}
