import { formatNumber, parseUnit, type Text, text } from '@kapstok/quantity';
import { YEARLY_LETTER } from '../table.ts';
import { tableDefinitions } from '../tables.ts';
import { twoReadings } from '../two-readings.ts';

/** One number as a cell spells it. */
export interface SpelledNumber {
  /** The number; of a percentage what stands before the sign. */
  readonly value: number;
  readonly isPercent: boolean;
  /** Digits behind the decimal sign, as many as are written. */
  readonly decimals: number;
  /** The euro sign and a blank, where it stands. */
  readonly euro: string;
}

const SPELLED = /^(?<euro>€\s*)?(?<sign>[-−])?(?<digits>\d[\d.,]*)\s*(?<percent>%)?$/;
const GROUPED: Readonly<Record<'.' | ',', RegExp>> = {
  '.': /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/,
  ',': /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/,
};
/** As many digits as a number of the computer keeps. */
const MOST_DIGITS = 15;

/** The digits with a point before the decimals and no other sign; undefined where they may mean something else. */
function canonical(digits: string): string | undefined {
  if (/^\d+(?:[.,]\d+)?$/.test(digits) && !/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) {
    return digits.replace(',', '.');
  }
  if (GROUPED['.'].test(digits)) return digits.replaceAll('.', '').replace(',', '.');
  return GROUPED[','].test(digits) ? digits.replaceAll(',', '') : undefined;
}

/** The one number that words of a cell say; undefined where they say more, less, or may mean two things. */
export function spelledNumber(words: string): SpelledNumber | undefined {
  const { euro, sign, digits, percent } = SPELLED.exec(words.trim())?.groups ?? {};
  if (digits === undefined || twoReadings(words) !== undefined) return undefined;
  const plain = canonical(digits);
  if (plain === undefined || plain.replace('.', '').length > MOST_DIGITS) return undefined;
  const value = Number(`${sign === undefined ? '' : '-'}${plain}`);
  return {
    value: value === 0 ? 0 : value,
    isPercent: percent !== undefined,
    decimals: plain.split('.')[1]?.length ?? 0,
    euro: euro === undefined ? '' : '€ ',
  };
}

/** A column of numbers. */
export interface ColumnOfNumbers {
  /** Whether a number in it can be a calendar year, as the end of the counting window is; the unit of its row says so. */
  readonly mayBeYear: boolean;
}

/** Tables of which a row can hold a calendar year as its value: a parameter, and what sets one. */
const HOLD_YEARS: ReadonlySet<string> = new Set(['parameters', 'scenario-settings']);

/** What is known of a column of numbers; undefined for any other column. */
export function numberColumn(table: string, column: string): ColumnOfNumbers | undefined {
  const definition = tableDefinitions().find(({ name }) => name === table);
  if (definition === undefined) return undefined;
  if (Object.hasOwn(definition.columns, column)) {
    const own = definition.columns[column];
    return own?.kind === 'estimate' || own?.kind === 'funding'
      ? { mayBeYear: own.unit === '' && HOLD_YEARS.has(table) }
      : undefined;
  }
  const isAmount = definition.yearly === 'amount' && /^\d{4}$/.test(column.slice(1));
  return isAmount && column.startsWith(YEARLY_LETTER.amount) ? { mayBeYear: false } : undefined;
}

/** Whether digits may be a calendar year: a sign between its thousands would make it something else. */
export function isYear(words: string): boolean {
  return /^(?:19|20|21)\d\d$/.test(words.trim());
}

function written({ value, decimals, isPercent, euro }: SpelledNumber): Text {
  const inLanguage = (language: keyof Text): string =>
    `${euro}${formatNumber(value, language, decimals)}${isPercent ? '%' : ''}`;
  return text(inLanguage('nl'), inLanguage('en'));
}

/** Each part in words, with the same sign between them in both languages. */
function joined(parts: readonly (Text | undefined)[], sign: string): Text | undefined {
  const known = parts.flatMap((part) => part ?? []);
  if (known.length < parts.length) return undefined;
  return text(known.map(({ nl }) => nl).join(sign), known.map(({ en }) => en).join(sign));
}

function numberOf(words: string, mayBeYear: boolean): Text | undefined {
  const number = mayBeYear && isYear(words) ? undefined : spelledNumber(words);
  return number === undefined ? undefined : written(number);
}

/**
 * A cell of a column of numbers as people of each language write it, with its own digits and unit: `0.60` is `0,60`,
 * `71400000` is `71.400.000`, `25..100` is `25..100`. Undefined where it holds no such number, or may mean two things.
 * @param unit the unit of its row as the file spells it, where that is known: it tells a year from two thousand of something
 */
export function writtenNumber(
  table: string,
  column: string,
  words: string,
  unit: string = '',
): Text | undefined {
  const kind = numberColumn(table, column);
  if (kind === undefined) return undefined;
  const said = words.trim();
  const mayBeYear = kind.mayBeYear && (unit === '' || parseUnit(unit)?.unit.code === 'year');
  const [, above] = /^>\s*(.+)$/.exec(said) ?? [];
  if (above !== undefined) return joined([text('', ''), numberOf(above, mayBeYear)], '>');
  return joined(
    said.split('..').map((end) => numberOf(end.trim(), mayBeYear)),
    '..',
  );
}
