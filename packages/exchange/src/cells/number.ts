import { type TwoReadings, twoReadings } from '@kapstok/plan';
import { asTyped, type Text, text } from '@kapstok/quantity';
import type { Decimal } from '../sheet.ts';
import { Refusal } from './refusal.ts';

/** A number as printed. */
export interface NumberReading {
  /** The value; a percentage as a fraction, `2 mln` in full. */
  readonly value: number;
  readonly percent: boolean;
  /** The power of ten it was printed in: 6 for `mln`. */
  readonly power: number;
}

const WHOLE = /^-?\d{1,15}$/;
const PLAIN: Readonly<Record<Decimal, RegExp>> = {
  '.': /^-?\d{1,15}\.\d{1,9}$/,
  ',': /^-?\d{1,15},\d{1,9}$/,
};
const MOST_CHARACTERS = 60;

/** Signs and words around the digits of a number. */
interface Wrapping {
  readonly digits: string;
  readonly negative: boolean;
  readonly euro: boolean;
  readonly percent: boolean;
  readonly power: number;
}

/**
 * Reads one number: `1234.5`, `1.234,56`, `€ 12.000`, `7,7%`, `2,5 mln`, `(5)`, `€ -` (zero).
 * `decimal` is the sign that parts decimals in this file; it decides what `12.000` means.
 */
export function parseNumber(printed: string, decimal: Decimal): NumberReading | Refusal {
  if (WHOLE.test(printed)) return plain(Number(printed));
  if (PLAIN[decimal].test(printed)) return plain(Number(printed.replace(',', '.')));
  if (printed.length > MOST_CHARACTERS) return NO_NUMBER;
  const wrapping = unwrapped(printed);
  if (wrapping === undefined) return NO_NUMBER;
  if (wrapping.digits === '' || wrapping.digits === '-')
    return wrapping.euro ? ZERO : loneDash(wrapping.digits);
  const canonical = canonicalDigits(wrapping, decimal);
  if (canonical instanceof Refusal) return canonical;
  const exponent = wrapping.power - (wrapping.percent ? 2 : 0);
  // A decimal shift in the text itself is exact, a multiplication is not.
  const value = Number(`${canonical}e${exponent}`);
  if (!Number.isFinite(value)) return NO_NUMBER;
  const signed = wrapping.negative && value !== 0 ? -value : value;
  return { value: signed, percent: wrapping.percent, power: wrapping.power };
}

function plain(value: number): NumberReading {
  return { value: value === 0 ? 0 : value, percent: false, power: 0 };
}

const ZERO: NumberReading = plain(0);

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/\s*(?:mln\.?|miljoen|million)$/i, 6],
  [/\s*(?:mld\.?|miljard|billion)$/i, 9],
  [/\s*[x×*]\s*€?\s*1\.?000$/i, 3],
  [/\s*(?:duizend|thousand)$/i, 3],
];

/** Takes off brackets, signs, the euro, percent and words such as `mln`; undefined when a sign stands twice. */
function unwrapped(printed: string): Wrapping | undefined {
  let rest = printed
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .replace(/[−–]/g, '-')
    .trim();
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed !== null) rest = (bracketed[1] ?? '').trim();
  const before = rest;
  rest = rest.replace(/^([-+]?)\s*(?:€|euro?)\s*/i, '$1');
  rest = rest.replace(/\s*(?:€|\beuro?)$/i, '');
  const euro = rest !== before;
  const unpercented = rest.replace(/\s*(?:%|procent|percent)$/i, '');
  const percent = unpercented !== rest;
  const [unscaled, power] = withoutScale(unpercented);
  const signed = /^[-+]\s*(?=[\d.,])/.exec(unscaled);
  const negative = signed?.[0].startsWith('-') ?? false;
  if (negative && bracketed !== null) return undefined;
  const digits = unscaled.slice(signed?.[0].length ?? 0).replace(/(\d)[.,]-{1,2}$/, '$1');
  return { digits, negative: negative || bracketed !== null, euro, percent, power };
}

function withoutScale(words: string): [string, number] {
  for (const [pattern, power] of SCALES) {
    const shorter = words.replace(pattern, '');
    if (shorter !== words) return [shorter, power];
  }
  return [words, 0];
}

/** The digits with a point for the decimals and without grouping. */
function canonicalDigits(wrapping: Wrapping, decimal: Decimal): string | Refusal {
  const spaced = /^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/.test(wrapping.digits);
  const digits = spaced ? wrapping.digits.replaceAll(' ', '') : wrapping.digits;
  if (!/^(?:\d[\d.,]*|[.,]\d+)$/.test(digits) || /[.,]$/.test(digits)) return NO_NUMBER;
  const points = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (points + commas === 0) return digits;
  if (points > 0 && commas > 0) return mixed(digits, points, commas);
  const sign = points > 0 ? '.' : ',';
  if (points + commas > 1) return grouped(digits, sign) ?? NO_NUMBER;
  if (spaced || !looksGrouped(digits)) return digits.replace(sign, '.');
  return either(wrapping, digits, sign, decimal);
}

/** Both signs: the last one parts the decimals, the other groups. */
function mixed(digits: string, points: number, commas: number): string | Refusal {
  const last = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
  if ((last === '.' ? points : commas) > 1) return NO_NUMBER;
  const at = digits.lastIndexOf(last);
  const whole = grouped(digits.slice(0, at), last === '.' ? ',' : '.');
  return whole === undefined ? NO_NUMBER : `${whole}.${digits.slice(at + 1)}`;
}

function grouped(digits: string, sign: '.' | ','): string | undefined {
  const parts = digits.split(sign);
  const sound = parts.every((part, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part));
  return sound ? parts.join('') : undefined;
}

/** `12.000` or `12,000`: one sign, with three digits after it and a first group that does not start with 0. */
function looksGrouped(digits: string): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
}

/** Decides between twelve thousand and twelve, where that is certain. */
function either(wrapping: Wrapping, digits: string, sign: '.' | ',', decimal: Decimal): string | Refusal {
  const asGrouped = digits.replace(sign, '');
  const asDecimal = digits.replace(sign, '.');
  if (wrapping.percent) return sign === decimal ? asDecimal : notCertain(digits);
  // Euros have two decimals, so three digits after a point are a group.
  if (wrapping.euro) return sign === '.' ? asGrouped : notCertain(digits);
  if (sign === '.') return decimal === '.' ? asDecimal : asGrouped;
  return decimal === ',' ? asDecimal : notCertain(digits);
}

function notCertain(digits: string): Refusal {
  const readings = twoReadings(digits);
  return readings === undefined ? NO_NUMBER : new Refusal(NUMBER, bothReadings(digits, readings));
}

/** That words may mean two things, with both, each in words that mean one. */
export function bothReadings(words: string, { point, comma }: TwoReadings): Text {
  const [one, other] = words.includes('.') ? [comma, point] : [point, comma];
  return text(
    `${asTyped(words)} kan ${one} of ${other} zijn. Kapstok kiest niet. Schrijf ${one} of ${other}.`,
    `${asTyped(words)} may be ${one} or ${other}. Kapstok does not choose. Write ${one} or ${other}.`,
  );
}

/** What a cell of numbers expects. */
export const NUMBER: Text = text('een getal', 'a number');

/** What stands there is no number. */
export const NO_NUMBER: Refusal = new Refusal(
  NUMBER,
  text(
    'Hier staat geen getal. Wat hier staat, kan niet worden opgeteld. Schrijf een getal, of n.t.b., onbekend of n.v.t. als het er niet is.',
    'This is no number. What stands here can not be added up. Write a number, or n.t.b., onbekend or n.v.t. where there is none.',
  ),
);

function loneDash(digits: string): Refusal {
  if (digits === '') return NO_NUMBER;
  return new Refusal(
    NUMBER,
    text(
      'Een los streepje kan nul, onbekend of niet van toepassing betekenen. Schrijf 0, onbekend of n.v.t.; "€ -" is nul.',
      'A lone dash may mean zero, unknown or not applicable. Write 0, onbekend or n.v.t.; "€ -" is zero.',
    ),
  );
}
