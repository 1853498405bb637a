import { inFull } from '@kapstok/plan';
import { formatNumber, type Language, MINUS } from '@kapstok/quantity';

/** The sign that parts decimals in a table of the plan. */
export type Decimal = '.' | ',';

/**
 * Reads a number as somebody types it, in their language: `1.250,5` or `1,250.5`; with a percent sign it is a share.
 * Undefined for anything else.
 */
export function typedNumber(words: string, language: Language): number | undefined {
  const found = /^(-?[\d.,]+)\s*(%?)$/.exec(plainMinus(words.replaceAll(/[\s\u00a0€]/g, '')));
  if (found === null) return undefined;
  const [, digits = '', percent] = found;
  const [group, sign] = language === 'nl' ? (['.', ','] as const) : ([',', '.'] as const);
  const plain = isGrouped(digits, group) ? digits.replaceAll(group, '') : digits.replace(group, sign);
  const value = numberOf(plain.replace(sign, '.'));
  return value === undefined || percent === '' ? value : shifted(value);
}

/** Numbers are written with a minus, and typed with the hyphen of the keyboard. */
function plainMinus(words: string): string {
  return words.replace(MINUS, '-');
}

/** `1.250` and `1.250,5` are grouped; `1.25` is not, and neither is `0.125`. */
function isGrouped(digits: string, group: string): boolean {
  const sign = group === '.' ? ',' : '.';
  const [whole = '', ...rest] = digits.split(sign);
  if (rest.length > 1 || !whole.includes(group)) return false;
  const [first = '', ...others] = whole.replace('-', '').split(group);
  return /^[1-9]\d{0,2}$/.test(first) && others.every((part) => /^\d{3}$/.test(part));
}

/** Reads a number as a cell of the plan holds it: `0.5`, `0,5` or `20%`; undefined for anything else. */
export function cellNumber(words: string): number | undefined {
  const found = /^(-?\d+(?:[.,]\d+)?)\s*(%?)$/.exec(plainMinus(words.trim()));
  if (found === null) return undefined;
  const value = numberOf((found[1] ?? '').replace(',', '.'));
  return value === undefined || found[2] === '' ? value : shifted(value);
}

/** Writes a number for a cell of the plan, in words that mean one thing; a share as a percentage where it is asked as one. */
export function numberForCell(value: number, decimal: Decimal, asPercentage = false): string {
  const written = asPercentage ? `${plain(Number((value * 100).toPrecision(12)))}%` : plain(value);
  return inFull(written, '.').replace(/[.,]/, decimal);
}

/** Writes a number as somebody would type it in their language, with a sign between its thousands. */
export function numberAsTyped(value: number, language: Language): string {
  return formatNumber(value, language, plain(value).split('.')[1]?.length ?? 0);
}

/** Nine decimals are as many as a cell can hold. */
function plain(value: number): string {
  const written = String(value);
  return written.includes('e') || (written.split('.')[1]?.length ?? 0) > 9
    ? value.toFixed(9).replace(/\.?0+$/, '')
    : written;
}

function shifted(value: number): number {
  return Number((value / 100).toPrecision(12));
}

function numberOf(plain: string): number | undefined {
  return /^-?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}
