import { twoReadings } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { brokenCell, dateInsteadOfNumber } from '../cells/broken.ts';
import { bothReadings, NUMBER, parseNumber } from '../cells/number.ts';
import { Refusal } from '../cells/refusal.ts';
import { type SheetCell, wordsOf } from '../sheet.ts';

/**
 * The number of a cell that answers, in the unit that is asked. Words that may mean two numbers, such as `1.234`, are
 * asked about; a percentage only answers where per cents or shares are asked.
 */
export function answeredNumber(cell: SheetCell | undefined, unit: string): number | Refusal {
  const words = wordsOf(cell);
  if (words === '') return LACKING;
  if (typeof cell === 'object' && cell.kind === 'broken') return brokenCell(cell);
  if (typeof cell === 'object' && cell.kind === 'date') return dateInsteadOfNumber(cell);
  if (typeof cell === 'object') return inUnit(cell.value, cell.percent, unit);
  const either = twoReadings(words);
  if (either !== undefined) return new Refusal(NUMBER, bothReadings(words, either));
  const read = parseNumber(words, ',');
  if (read instanceof Refusal) return new Refusal(NUMBER, NO_NUMBER);
  return inUnit(read.value, read.percent, unit);
}

/** A percentage is kept as a fraction: of per cents it is a hundred times that, without a trace of the multiplication. */
function inUnit(value: number, isPercent: boolean, unit: string): number | Refusal {
  if (!isPercent || unit === '1') return value;
  return unit === '%' ? Number((value * 100).toPrecision(15)) : NO_PERCENTAGE;
}

const LACKING = new Refusal(
  NUMBER,
  text(
    'Hier ontbreekt het getal. Vul het in, of kies als antwoord waarom het er niet is.',
    'The number is missing here. Fill it in, or choose as the answer why there is none.',
  ),
);
const NO_NUMBER = text(
  'Hier staat geen getal. Schrijf een getal, of kies als antwoord waarom het er niet is.',
  'This is no number. Write a number, or choose as the answer why there is none.',
);
const NO_PERCENTAGE = new Refusal(
  text('een getal zonder %', 'a number without %'),
  text(
    'Dit is een percentage, en dat wordt hier niet gevraagd. Schrijf het getal in de eenheid die ernaast staat.',
    'This is a percentage, and none is asked here. Write the number in the unit beside it.',
  ),
);
