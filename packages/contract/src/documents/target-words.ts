import type { Target } from '@kapstok/plan';
import {
  dayInWords,
  type Estimate,
  formatNumber,
  formatShare,
  highOf,
  isKnown,
  type Language,
  lowOf,
  parseUnit,
  type Text,
} from '@kapstok/quantity';
import { indicatorAmount } from './indicators/indicator-amount.ts';
import { statedValue } from './stated-value.ts';

const OFF: Readonly<Record<Language, string>> = { nl: 'meer of minder', en: 'more or less' };
const OF: Readonly<Record<Language, string>> = { nl: 'van', en: 'of' };
const TO: Readonly<Record<Language, string>> = { nl: ' tot ', en: ' to ' };
const ON: Readonly<Record<Language, string>> = { nl: 'op', en: 'on' };

/**
 * A target as Kapstok reads it: the value with its unit, the deviation it allows, the share it is and of what, the date,
 * the side condition. `600 (+-20%)` in `persons` is `600 personen, 20% meer of minder`.
 */
export function targetWords(target: Target, unit: string, population: string): Text {
  return { nl: words(target, unit, population, 'nl'), en: words(target, unit, population, 'en') };
}

function words(target: Target, unit: string, population: string, language: Language): string {
  const { value, share, tolerance, date, condition, percent } = target;
  const dated = date !== undefined && value.kind === 'unknown';
  return [
    dated ? '' : valueWords(value, percent ? '1' : unit, language),
    tolerance === undefined ? '' : `${formatShare(tolerance, language, 0)} ${OFF[language]}`,
    share === undefined ? '' : ofPopulation(statedValue(share, '1').words[language], population, language),
    date === undefined ? '' : `${ON[language]} ${dayInWords(date)[language]}`,
    condition,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** The value with its unit; a count has none to say. */
function valueWords(value: Estimate, unit: string, language: Language): string {
  const code = parseUnit(unit)?.unit.code;
  if (code === 'hour' && isKnown(value))
    return indicatorAmount({ low: lowOf(value), high: highOf(value) }, unit)[language];
  if (code !== 'count' || !isKnown(value)) return statedValue(value, unit).words[language];
  if (value.kind === 'atLeast') return statedValue(value, unit).words[language];
  const bounds = [...new Set([lowOf(value), highOf(value)])];
  return bounds.map((bound) => formatNumber(bound, language)).join(TO[language]);
}

function ofPopulation(share: string, population: string, language: Language): string {
  return population === '' ? share : `${share} ${OF[language]} ${population}`;
}
