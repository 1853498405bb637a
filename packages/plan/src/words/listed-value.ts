import type { Text } from '@kapstok/quantity';
import { ACCOUNTING_NAMES } from './accounting.ts';
import { BENEFIT_KINDS, VALUE_KIND_NAMES } from './benefit-kind.ts';
import { type CodeWords, nameIn } from './code-words.ts';
import { MONITORING_NAMES } from './monitoring.ts';
import { ASSUMPTION_QUALITY_NAMES, ASSUMPTION_SHAPE_NAMES, RANGE_MEANING_NAMES } from './uncertainty.ts';

/** Values of columns that take nothing else: no value is in two lists. */
const LISTED: CodeWords = {
  ...BENEFIT_KINDS,
  ...VALUE_KIND_NAMES,
  ...ASSUMPTION_SHAPE_NAMES,
  ...RANGE_MEANING_NAMES,
  ...ASSUMPTION_QUALITY_NAMES,
  ...MONITORING_NAMES,
  ...ACCOUNTING_NAMES,
};

/** The value of a closed list that words stand for: they may be the value itself or its name, in any case; undefined for others. */
export function listedValueOf(words: string, values: readonly string[]): string | undefined {
  const small = words.trim().toLowerCase();
  return values.find((value) => spellings(value).includes(small));
}

function spellings(value: string): readonly string[] {
  const { nl, en } = listedValueName(value);
  return [value, nl, en].map((words) => words.toLowerCase());
}

/** The name of a value of a column that takes only values of a list. */
export function listedValueName(value: string): Text {
  return nameIn(LISTED, value);
}
