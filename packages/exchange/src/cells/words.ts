import {
  listedValueName,
  listedValueOf,
  type Period,
  parsePeriod,
  parseQuarter,
  parseReportingPeriod,
  type Quarter,
  type ReportingPeriod,
} from '@kapstok/plan';
import { type Language, text } from '@kapstok/quantity';
import { type SheetCell, wordsOf } from '../sheet.ts';
import { brokenCell } from './broken.ts';
import { missing } from './missing-words.ts';
import { Refusal } from './refusal.ts';

/** Words, whatever they are; only a broken workbook cell is refused. */
export function parseWords(cell: SheetCell): string | Refusal {
  return typeof cell !== 'string' && cell.kind === 'broken' ? brokenCell(cell) : wordsOf(cell);
}

/** A code: words on one line, and one of `values`, or its name in either language, where the column has a closed list. */
export function parseCode(cell: SheetCell, values: readonly string[]): string | Refusal {
  if (typeof cell !== 'string' && cell.kind === 'date') return codeBecameDate(cell.text);
  const words = parseWords(cell);
  if (words instanceof Refusal || words === '') return words;
  if (/[\r\n]/.test(words)) return MORE_LINES;
  if (values.length === 0 || values.includes(words)) return words;
  return listedValueOf(words, values) ?? notListed(values);
}

/** Values parted by `|`. */
export function parseList(cell: SheetCell): readonly string[] | Refusal {
  const words = parseWords(cell);
  if (words instanceof Refusal) return words;
  if (words === '') return NO_VALUES;
  return words
    .split('|')
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

const NO_VALUES: readonly string[] = [];
const YES = new Set(['yes', 'ja', 'j', 'y', 'true', 'waar', 'x', '1']);
const NO = new Set(['no', 'nee', 'n', 'false', 'onwaar', '0']);

/** Yes, no, or unknown when nothing is printed. */
export function parseYesNo(cell: SheetCell): 'yes' | 'no' | 'unknown' | Refusal {
  const words = parseWords(cell);
  if (words instanceof Refusal) return words;
  const small = words.toLowerCase();
  if (YES.has(small)) return 'yes';
  if (NO.has(small)) return 'no';
  return missing(small) === undefined ? NO_YES_NO : 'unknown';
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** Whether a number is a year a plan may speak of: 1900 to 2200. */
export function isPlanYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** A calendar year; undefined when it is not printed. */
export function parseYear(cell: SheetCell): number | undefined | Refusal {
  const words = typeof cell !== 'string' && cell.kind === 'number' ? String(cell.value) : parseWords(cell);
  if (words instanceof Refusal) return words;
  if (missing(words) !== undefined) return undefined;
  const year = /^\d{4}$/.test(words) ? Number(words) : Number.NaN;
  return isPlanYear(year) ? year : NO_YEAR;
}

/** `2025Q3`, also `Q3 2025`; undefined when it is not printed. */
export function parseQuarterCell(cell: SheetCell): Quarter | undefined | Refusal {
  const words = parseWords(cell);
  if (words instanceof Refusal) return words;
  if (missing(words) !== undefined) return undefined;
  const turned = /^([QK][1-4])\s*-?\s*(\d{4})$/i.exec(words);
  const quarter = parseQuarter(turned === null ? words.replace(/\s/g, '') : `${turned[2]}${turned[1]}`);
  return quarter !== undefined && isPlanYear(quarter.year) ? quarter : NO_QUARTER;
}

/** `2025-2027`, `t/m 2027`, `vanaf 2028`, `2026`; undefined when it is not printed. */
export function parsePeriodCell(cell: SheetCell): Period | undefined | Refusal {
  const words = parseWords(cell);
  if (words instanceof Refusal) return words;
  if (missing(words) !== undefined) return undefined;
  return parsePeriod(words) ?? NO_PERIOD;
}

/** `2026-05`, `2026Q2`, `2026H1` or `2026`, also `Q2 2026`; undefined when it is not printed. */
export function parseReportingPeriodCell(cell: SheetCell): ReportingPeriod | undefined | Refusal {
  const words = typeof cell !== 'string' && cell.kind === 'number' ? String(cell.value) : parseWords(cell);
  if (words instanceof Refusal) return words;
  if (missing(words) !== undefined) return undefined;
  const turned = /^([QKH][1-4])\s*-?\s*(\d{4})$/i.exec(words);
  const period = parseReportingPeriod(turned === null ? words : `${turned[2]}${turned[1]}`);
  return period !== undefined && isPlanYear(period.year) ? period : NO_REPORTING_PERIOD;
}

function codeBecameDate(shown: string): Refusal {
  return new Refusal(
    text('een code', 'a code'),
    text(
      `Excel heeft van deze code een datum gemaakt (${shown}). Welke code er stond, is niet terug te halen. Zet de kolom op tekst en typ de code opnieuw.`,
      `Excel made a date of this code (${shown}). Which code stood there can not be recovered. Format the column as text and type the code again.`,
    ),
  );
}

function notListed(values: readonly string[]): Refusal {
  const list = (language: Language): string =>
    values.map((value) => `${value} (${listedValueName(value)[language]})`).join(', ');
  return new Refusal(
    text(`een van: ${list('nl')}`, `one of: ${list('en')}`),
    text(
      'Deze waarde is in deze kolom niet bekend, en zonder die waarde is niet te zeggen hoe de rij meetelt. Kies er een uit de lijst.',
      'This value is not known in this column, and without it there is no telling how the row counts. Choose one of the list.',
    ),
  );
}

const MORE_LINES = new Refusal(
  text('een code op één regel', 'a code on one line'),
  text(
    'Deze code loopt over meer regels. Cijfers worden met hun code aangewezen, dus een code staat op één regel. Haal de regelafbreking weg.',
    'This code runs over several lines. Figures are pointed at by their code, so a code stands on one line. Remove the line break.',
  ),
);
const NO_YES_NO = new Refusal(
  text('ja of nee', 'yes or no'),
  text(
    'Hier hoort ja of nee te staan. Laat de cel leeg als het niet bekend is.',
    'Yes or no belongs here. Leave the cell empty when it is not known.',
  ),
);
const NO_YEAR = new Refusal(
  text(`een jaar van ${FIRST_YEAR} tot ${LAST_YEAR}`, `a year from ${FIRST_YEAR} to ${LAST_YEAR}`),
  text(
    'Hier staat geen jaartal. Schrijf vier cijfers, bijvoorbeeld 2027.',
    'This is no year. Write four digits, for example 2027.',
  ),
);
const NO_QUARTER = new Refusal(
  text('een kwartaal als 2025Q3', 'a quarter such as 2025Q3'),
  text(
    'Hier staat geen kwartaal. Schrijf het jaar, Q en het nummer van het kwartaal, bijvoorbeeld 2025Q3.',
    'This is no quarter. Write the year, Q and the number of the quarter, for example 2025Q3.',
  ),
);
const NO_REPORTING_PERIOD = new Refusal(
  text(
    'een maand als 2026-05, een kwartaal als 2026Q2, een half jaar als 2026H1 of een jaar als 2026',
    'a month such as 2026-05, a quarter such as 2026Q2, a half year such as 2026H1 or a year such as 2026',
  ),
  text(
    'Hier staat geen periode waarover gemeten wordt. Schrijf één maand, kwartaal, half jaar of jaar. Een reeks periodes is een rij voor elke periode.',
    'This is no period that is reported on. Write one month, quarter, half year or year. Several periods are a row for each.',
  ),
);
const NO_PERIOD = new Refusal(
  text(
    'een periode als 2025-2027, t/m 2027 of vanaf 2028',
    'a period such as 2025-2027, t/m 2027 or vanaf 2028',
  ),
  text(
    'Hier staat geen periode, of het eerste jaar ligt na het laatste. Schrijf 2025-2027, t/m 2027, vanaf 2028 of één jaar.',
    'This is no period, or its first year lies after its last. Write 2025-2027, t/m 2027, vanaf 2028 or one year.',
  ),
);
