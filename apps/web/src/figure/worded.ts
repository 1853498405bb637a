import type { FigureValueDto } from '@kapstok/contract';
import {
  formatAmount,
  formatMoney,
  formatNumber,
  formatShare,
  type Language,
  parseUnit,
  spelledUnitName,
} from '@kapstok/quantity';

/** How a number is written: short in a sentence, in full where it is accounted for, or in a cell whose head holds the unit. */
export type Writing = 'sentence' | 'full' | 'cell';

/** A figure's value in words. */
export type Worded =
  /** `bound` says what its unknown parts would do; `words` is the number, or the range, with its unit in a sentence. */
  | { readonly kind: 'known'; readonly bound: Bound; readonly words: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'notApplicable' };

type Bound = Extract<FigureValueDto, { kind: 'known' }>['bound'];

const BETWEEN: Readonly<Record<Language, string>> = { nl: 'tot', en: 'to' };
const OVER: Readonly<Record<Language, string>> = { nl: 'meer dan', en: 'more than' };

/** Decimals in a table, the same for a whole column so that the commas stand under one another. */
const CELL_DIGITS: Readonly<Record<string, number>> = {
  FTE: 1,
  person: 1,
  hour: 0,
  EUR: 0,
  EURnpv: 0,
  resident: 0,
};

/** A figure's value in words. */
export function wordedValue(
  value: FigureValueDto,
  unit: string,
  language: Language,
  writing: Writing = 'sentence',
): Worded {
  if (value.kind !== 'known') return { kind: value.kind };
  const write = (number: number) => WRITERS[writing](number, unit, language);
  return {
    kind: 'known',
    bound: value.bound,
    words: spanned(value.low, value.high, write, language, writing),
  };
}

/** The name of a unit by its code, `fte`, `uur`; `€` for money and nothing for a share. */
export function wordedUnit(unit: string, language: Language): string {
  if (unit === 'EUR' || unit === 'EURnpv') return '€';
  if (unit === '1' || unit === '') return '';
  return spelledUnitName(unit)[language];
}

/** The unit as it stands beside the head of a column; nothing where the head itself names it, as `Bijdrage in fte`. */
export function unitBeside(head: string, unit: string, language: Language): string {
  const name = wordedUnit(unit, language);
  const said = head.toLowerCase().split(/[\s,.;:()]+/);
  return said.includes(name.toLowerCase()) ? '' : name;
}

/** One number in a sentence: `€ 71,4 mln`, `1.568 fte`, `27,8%`. */
function inSentence(value: number, unit: string, language: Language): string {
  if (unit === 'EUR' || unit === 'EURnpv') return formatMoney(value, language);
  const known = parseUnit(unit);
  if (known === undefined)
    return `${formatNumber(value, language, places(value))} ${spelledUnitName(unit)[language]}`.trim();
  return formatAmount(value, known.unit, language);
}

/** One number in a table cell, without its unit but for the percent sign. */
export function inCell(value: number, unit: string, language: Language): string {
  if (unit === '1') return formatShare(value, language);
  return formatNumber(value, language, CELL_DIGITS[unit] ?? places(value));
}

/** One number with its unit and all its digits: `€ 1.491.166`. */
function inFull(value: number, unit: string, language: Language): string {
  const known = parseUnit(unit);
  return known === undefined ? inSentence(value, unit, language) : formatAmount(value, known.unit, language);
}

const WRITERS = { sentence: inSentence, full: inFull, cell: inCell } as const;

function places(value: number): number {
  return Number.isInteger(value) ? 0 : 2;
}

function spanned(
  low: number,
  high: number | null,
  write: (value: number) => string,
  language: Language,
  writing: Writing,
): string {
  if (high === null) return `${OVER[language]} ${write(low)}`;
  const [from, to] = [write(low), write(high)];
  if (from === to) return to;
  if (writing === 'cell') return `${from} – ${to}`;
  return `${withoutTail(from, to)} ${BETWEEN[language]} ${withoutHead(from, to)}`;
}

/** `2.800 personen` before `3.000 personen` is `2.800`: the unit is said once, at the end. */
function withoutTail(from: string, to: string): string {
  const tail = /\s[^\d\s€][^\d€]*$/.exec(to)?.[0] ?? (to.endsWith('%') ? '%' : '');
  return tail !== '' && from.endsWith(tail) ? from.slice(0, -tail.length) : from;
}

/** `€ 3 mln` after `€ 2 mln` keeps its sign only once, in front. */
function withoutHead(from: string, to: string): string {
  return from.startsWith('€ ') && to.startsWith('€ ') ? to.slice(2) : to;
}
