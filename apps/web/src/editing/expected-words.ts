import {
  type Column,
  numberColumn,
  parsePeriod,
  parseQuarter,
  parseReportingPeriod,
  tableDefinitions,
  YEARLY_LETTER,
} from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';

/** Words that say that there is no value, without points and blanks. */
const MISSING =
  /^(?:ntb|nadertebepalen|nogtebepalen|tbd|tobedetermined|onbekend|nogniet(?:bekend|gemeten)|nietbekend|nietgemeten|nnb|unknown|\?|notyetmeasured|notmeasured|pm|promemorie|komtlater|nulmeting|baseline|volgtuit(?:de)?nulmeting|nvt|nietvantoepassing|notapplicable|n\/a)$/i;
/** Words that may stand with the digits of a number. */
const WITH_NUMBERS =
  /\b(?:tussen|tot en met|t\/m|tot|en|to|mln|miljoen|million|mld|miljard|billion|duizend|thousand|euro?|procent|percent|meer dan|minimaal|minstens|ten minste|at least|more than)\b\.?/gi;
const SIGNS = /^[\d\s.,€%+\-−–…()/±>=≥x×*]*\d[\d\s.,€%+\-−–…()/±>=≥x×*]*$/;

/**
 * What is expected in a cell that holds something else; undefined when it will do as far as one can see here. A first
 * look while one types: the reader of the server decides, with the other cells beside it.
 */
export function expectedInstead(table: string, field: string, words: string): Text | undefined {
  const said = words.trim();
  const column = columnOf(table, field);
  if (said === '' || column === undefined) return undefined;
  return CHECKS[column.kind]?.(said, column);
}

/** Whether a column holds amounts or counts, which stand at the right. */
export function holdsNumbers(table: string, field: string): boolean {
  return numberColumn(table, field) !== undefined;
}

function columnOf(table: string, field: string): Pick<Column, 'kind' | 'values'> | undefined {
  const definition = tableDefinitions().find(({ name }) => name === table);
  if (definition === undefined) return undefined;
  if (Object.hasOwn(definition.columns, field)) return definition.columns[field];
  const isAmount = definition.yearly === 'amount' && /^\d{4}$/.test(field.slice(1));
  return isAmount && field.startsWith(YEARLY_LETTER.amount) ? { kind: 'estimate', values: [] } : undefined;
}

type Check = (words: string, column: Pick<Column, 'values'>) => Text | undefined;

const CHECKS: Partial<Readonly<Record<Column['kind'], Check>>> = {
  estimate: number,
  funding: (words) => (/^rest/i.test(words) ? undefined : number(words)),
  year: (words) => unless(isMissing(words) || /^(?:19|20|21)\d\d$/.test(words), YEAR),
  quarter: (words) =>
    unless(isMissing(words) || parseQuarter(turned(words.replace(/\s/g, ''))) !== undefined, QUARTER),
  period: (words) => unless(isMissing(words) || parsePeriod(words) !== undefined, PERIOD),
  reportingPeriod: (words) =>
    unless(
      isMissing(words) || parseReportingPeriod(turned(words.replace(/\s/g, ''))) !== undefined,
      REPORTING_PERIOD,
    ),
  date: (words) => unless(/^(?:\d{4}-\d\d-\d\d|\d{1,2}[-/]\d{1,2}[-/]\d{4})$/.test(words), DATE),
  yesNo: (words) =>
    unless(isMissing(words) || /^(?:yes|ja|j|y|true|waar|x|1|no|nee|n|false|onwaar|0)$/i.test(words), YES_NO),
  code: (words) => unless(!/[\r\n]/.test(words), CODE),
  reference: (words) => unless(!/[\r\n]/.test(words), CODE),
};

function number(words: string): Text | undefined {
  const rest = words.replace(WITH_NUMBERS, ' ');
  const isNumber =
    SIGNS.test(rest) && !rest.split('..').some((part) => (part.match(DIGITS) ?? []).some(isMisspelt));
  return unless(isMissing(words) || /^€\s*-$/.test(words) || isNumber, NUMBER);
}

const DIGITS = /\d[\d.,]*\d/g;
const THOUSANDS = [/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/, /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/];

/** Whether points and commas stand where no number has them: `23.6302,5`. With one sign only there is a reading. */
function isMisspelt(digits: string): boolean {
  const signs = digits.match(/[.,]/g) ?? [];
  return signs.length > 1 && !THOUSANDS.some((thousands) => thousands.test(digits));
}

function unless(fits: boolean, expected: Text): Text | undefined {
  return fits ? undefined : expected;
}

function isMissing(words: string): boolean {
  return MISSING.test(words.replace(/[.\s]/g, ''));
}

/** `Q32025` is `2025Q3`, and `H12026` is `2026H1`. */
function turned(words: string): string {
  const match = /^([QKH][1-4])-?(\d{4})$/i.exec(words);
  return match === null ? words : `${match[2]}${match[1]}`;
}

const NUMBER = text('een getal, of n.t.b., onbekend of n.v.t.', 'a number, or n.t.b., onbekend or n.v.t.');
const YEAR = text('een jaar met vier cijfers', 'a year of four digits');
const QUARTER = text('een kwartaal als 2027Q3', 'a quarter such as 2027Q3');
const PERIOD = text('een periode als 2025-2027 of t/m 2027', 'a period such as 2025-2027 or t/m 2027');
const REPORTING_PERIOD = text(
  'een periode als 2026-05, 2026Q2, 2026H1 of 2026',
  'a period such as 2026-05, 2026Q2, 2026H1 or 2026',
);
const DATE = text('een datum als 2027-07-01', 'a date such as 2027-07-01');
const YES_NO = text('ja of nee', 'yes or no');
const CODE = text('een code op één regel', 'a code on one line');
