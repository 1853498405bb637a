import { formatNumber, type Language, type Text } from '@kapstok/quantity';
import type { IndicatorStanding, IndicatorTarget } from '../schemas/indicators.ts';
import type { ReportCell } from './report-document.ts';

type Measured = Pick<IndicatorStanding['measured'], 'value' | 'words'>;

/** More decimals than this no words have. */
const MOST_DECIMALS = 4;
/** Words longer than this do not fit in the number format of a workbook, which has them three times and 255 signs. */
const MOST_WORDS = 60;

/**
 * A number that words tell as a cell that holds that number and reads as the words do: `20 personen` holds 20. Words
 * in which it does not stand stay words: `gehaald`.
 */
export function numberInWords(words: Text, value: number, language: Language): ReportCell {
  const said = words[language];
  if (said.length > MOST_WORDS) return said;
  const isPercent = said.endsWith('%');
  // The most decimals first: the digits of 20 also start those of 20,4.
  for (let decimals = MOST_DECIMALS; decimals >= 0; decimals -= 1) {
    const digits = `${formatNumber(isPercent ? value * 100 : value, language, decimals)}${isPercent ? '%' : ''}`;
    const at = said.indexOf(digits);
    if (at < 0) continue;
    const [before, after] = [said.slice(0, at), said.slice(at + digits.length)];
    return { value, decimals, ...(isPercent ? { isPercent } : {}), ...around(before, after) };
  }
  return said;
}

function around(before: string, after: string): { readonly before?: string; readonly after?: string } {
  return { ...(before === '' ? {} : { before }), ...(after === '' ? {} : { after }) };
}

/** What was measured in a cell: a number where it is one and all of it; else its words: `ten minste 20 personen`. */
export function measuredCell({ value, words }: Measured, language: Language): ReportCell {
  const isOne = value.kind === 'known' && value.bound === 'exact' && value.low === value.high;
  return isOne ? numberInWords(words, value.low, language) : words[language];
}

/** A target in a cell: a number where it is one, a range or what else it is in words. */
export function targetCell({ band, read }: IndicatorTarget, language: Language): ReportCell {
  if (band === null) return read[language];
  return band.low === band.high ? numberInWords(band.words, band.low, language) : band.words[language];
}
