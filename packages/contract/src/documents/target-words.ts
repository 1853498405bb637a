import type { Target } from '@kapstok/plan';
import { formatShare, type Language, type Text } from '@kapstok/quantity';
import { statedValue } from './stated-value.ts';

const OFF: Readonly<Record<Language, string>> = { nl: 'meer of minder', en: 'more or less' };
const OF: Readonly<Record<Language, string>> = { nl: 'van', en: 'of' };
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
    dated ? '' : statedValue(value, percent ? '1' : unit).words[language],
    tolerance === undefined ? '' : `${formatShare(tolerance, language, 0)} ${OFF[language]}`,
    share === undefined ? '' : ofPopulation(statedValue(share, '1').words[language], population, language),
    date === undefined ? '' : `${ON[language]} ${date}`,
    condition,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function ofPopulation(share: string, population: string, language: Language): string {
  return population === '' ? share : `${share} ${OF[language]} ${population}`;
}
