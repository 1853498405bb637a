import type { Measured } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import { Refusal } from '../cells/refusal.ts';
import type { Report } from '../report.ts';
import { type SheetRow, wordsOf } from '../sheet.ts';
import { answeredNumber } from './answered-number.ts';
import { ANSWERS, answerIn, type ReadColumn } from './request-columns.ts';
import type { FigureInRequest, FilledRow } from './request-file.ts';

/** Where each column stands in a row. */
export type PlacesOf = ReadonlyMap<ReadColumn, number>;

/** A row of a sheet, and where is told what is wrong with it. */
export interface RowRead {
  readonly file: string;
  readonly row: SheetRow;
  readonly head: SheetRow | undefined;
  readonly places: PlacesOf;
  readonly report: Report;
}

/** As long as a remark may be that is typed. */
const LONGEST = 2000;
const NUMBERS = ['value', 'numerator', 'denominator'] as const;

/** What a row answers; `blank` where nothing is filled in, undefined where it is wrong, which is told. */
export function filledRow(read: RowRead, figure: FigureInRequest): FilledRow | 'blank' | undefined {
  const { row, places } = read;
  const words = (column: ReadColumn): string => wordsOf(row.cells[places.get(column) ?? -1]);
  const [because, remark] = [words('because'), words('remark')];
  const numbers = NUMBERS.filter((column) => words(column) !== '');
  if ([words('answer'), because, remark].every((each) => each === '') && numbers.length === 0) return 'blank';
  const long = (['because', 'remark'] as const).filter((column) => words(column).length > LONGEST);
  for (const column of long) wrong(read, column, TOO_LONG, SHORTER);
  const measured = measuredOf(read, figure, numbers);
  if (measured === undefined || long.length > 0) return undefined;
  const { indicator, period } = figure;
  return { row: row.line, indicator, period, measured, because, remark };
}

function measuredOf(
  read: RowRead,
  figure: FigureInRequest,
  numbers: readonly ReadColumn[],
): Measured | undefined {
  const words = wordsOf(read.row.cells[read.places.get('answer') ?? -1]);
  const answer = words === '' && numbers.length > 0 ? 'measured' : answerIn(words);
  if (answer === undefined) {
    wrong(read, 'answer', ANSWER_WORDS, words === '' ? NO_ANSWER : OTHER_ANSWER);
    return undefined;
  }
  if (answer !== 'measured') {
    for (const column of numbers) wrong(read, column, NOTHING, FIGURE_AND_NONE);
    return numbers.length > 0 ? undefined : { kind: answer };
  }
  return figureOf(read, figure, numbers);
}

/** The figure itself: one number, or how many of how many. */
function figureOf(
  read: RowRead,
  figure: FigureInRequest,
  numbers: readonly ReadColumn[],
): Measured | undefined {
  const wanted: readonly ReadColumn[] = figure.askedAs === 'value' ? ['value'] : ['numerator', 'denominator'];
  const surplus = numbers.filter((column) => !wanted.includes(column));
  for (const column of surplus) {
    wrong(read, column, NOTHING, figure.askedAs === 'value' ? ONE_NUMBER : PART_OF_WHOLE);
  }
  const unit = figure.askedAs === 'value' ? figure.unit : '';
  const found = wanted.map((column) => {
    const number = answeredNumber(read.row.cells[read.places.get(column) ?? -1], unit);
    if (!(number instanceof Refusal)) return number;
    wrong(read, column, number.expected, number.message);
    return undefined;
  });
  const [first, second] = found;
  if (surplus.length > 0 || first === undefined) return undefined;
  if (figure.askedAs === 'value') return { kind: 'value', value: first };
  return second === undefined ? undefined : { kind: 'share', numerator: first, denominator: second };
}

function wrong(
  { file, row, head, places, report }: RowRead,
  column: ReadColumn,
  expected: Text,
  message: Text,
): void {
  const place = places.get(column) ?? -1;
  const spot = { file, row: row.line, column: wordsOf(head?.cells[place]) };
  report.error(spot, wordsOf(row.cells[place]), expected, message);
}

const listed = (language: 'nl' | 'en'): string =>
  Object.values(ANSWERS)
    .map((words) => words[language])
    .join(', ');
const ANSWER_WORDS = text(listed('nl'), listed('en'));
const OTHER_ANSWER = text(
  'Dit is geen van de antwoorden die hier kunnen. Kies er een uit de lijst.',
  'This is none of the answers that fit here. Choose one of the list.',
);
const NO_ANSWER = text(
  'Er staat een toelichting, maar geen antwoord. Vul een getal in, of zeg waarom er geen is.',
  'There is an explanation, but no answer. Fill in a number, or say why there is none.',
);
const NOTHING = text('een lege cel', 'an empty cell');
const FIGURE_AND_NONE = text(
  'Het antwoord zegt dat er geen cijfer is, maar hier staat er een. Welke van de twee telt, is niet te zeggen. Maak deze cel leeg, of kies als antwoord "gemeten".',
  'The answer says that there is no figure, but here is one. There is no telling which of both counts. Empty this cell, or choose "measured" as the answer.',
);
const ONE_NUMBER = text(
  'Van dit cijfer wordt één getal gevraagd: zet het in de kolom Waarde, en maak deze cel leeg.',
  'Of this figure one number is asked: put it in the column Value, and empty this cell.',
);
const PART_OF_WHOLE = text(
  'Dit cijfer is een deel van een geheel: vul Aantal en Van hoeveel in, en maak deze cel leeg.',
  'This figure is a part of a whole: fill in How many and Of how many, and empty this cell.',
);
const TOO_LONG = text(`hooguit ${LONGEST} tekens`, `at most ${LONGEST} signs`);
const SHORTER = text(
  'Dit is te lang om te bewaren. Maak het korter.',
  'This is too long to be kept. Make it shorter.',
);
