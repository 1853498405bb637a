import { type Text, text } from '@kapstok/quantity';
import type { Limits } from '../limits.ts';
import type { PlanFile } from '../read-result.ts';
import { Report } from '../report.ts';
import { type Sheet, type SheetRow, wordsOf } from '../sheet.ts';
import { readWorkbook } from '../workbook/workbook.ts';
import { filledRow, type PlacesOf } from './read-row.ts';
import { GUIDE, MARK, READ_COLUMNS, REQUEST_COLUMNS, type ReadColumn } from './request-columns.ts';
import type { FigureInRequest, FilledRow, RequestMark, RequestReading } from './request-file.ts';

/**
 * Reads what a workbook answers to a request, against what was asked: a row of another figure, two rows of one, and all
 * that is no answer are errors with their place.
 */
export async function readRequest(
  file: PlanFile,
  asked: readonly FigureInRequest[],
  limits: Limits,
): Promise<RequestReading> {
  const report = new Report(limits.listed);
  const sheets = await readWorkbook(file, limits, report);
  const whole = { file: file.path, row: 0, column: '' };
  const mark = sheets.flatMap((sheet) => markIn(sheet) ?? [])[0];
  const figures = sheets.find((sheet) => placesIn(sheet.rows[0]) !== undefined);
  if (report.sound && mark === undefined) report.error(whole, '', MARK_EXPECTED, NO_MARK);
  if (report.sound && figures === undefined) report.error(whole, '', COLUMNS, NO_COLUMNS);
  const rows = figures === undefined ? [] : rowsIn(figures, asked, report);
  if (!report.sound || mark === undefined || figures === undefined) {
    return { ok: false, errors: report.errors() };
  }
  const filled = rows.filter((row) => row !== 'blank');
  return { ok: true, file: figures.file, mark, rows: filled, blank: rows.length - filled.length };
}

/** The mark of a request, where a sheet has one; a plan is named as its address names it. */
function markIn({ name, rows }: Sheet): RequestMark | undefined {
  if (name !== GUIDE.nl && name !== GUIDE.en) return undefined;
  const row = rows.find(({ cells }) => [MARK.nl, MARK.en].includes(wordsOf(cells[0])));
  return row && markOf(wordsOf(row.cells[1]));
}

function markOf(words: string): RequestMark | undefined {
  const read = readJson(words);
  if (!isList(read)) return undefined;
  const [plan, round, reporter, seq] = read;
  const isWords = typeof plan === 'string' && typeof round === 'string' && typeof reporter === 'string';
  return isWords && Number.isSafeInteger(seq) ? { plan, round, reporter, seq: Number(seq) } : undefined;
}

function isList(json: unknown): json is readonly unknown[] {
  return Array.isArray(json);
}

function readJson(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    // Words that somebody changed are no mark, and that is what is told of them.
    return undefined;
  }
}

/** Where each column stands; undefined when this is no head of a request. */
function placesIn(head: SheetRow | undefined): PlacesOf | undefined {
  const names = head?.cells.map((cell) => wordsOf(cell).toLowerCase()) ?? [];
  const found = READ_COLUMNS.flatMap((column): readonly (readonly [ReadColumn, number])[] => {
    const { nl, en } = REQUEST_COLUMNS[column];
    const at = names.findIndex((name) => name === nl.toLowerCase() || name === en.toLowerCase());
    return at === -1 ? [] : [[column, at]];
  });
  return found.length === READ_COLUMNS.length ? new Map(found) : undefined;
}

function rowsIn(
  sheet: Sheet,
  asked: readonly FigureInRequest[],
  report: Report,
): readonly (FilledRow | 'blank')[] {
  const [head, ...rows] = sheet.rows;
  const places = placesIn(head);
  if (places === undefined) return [];
  const first = new Map<string, number>();
  return rows.flatMap((row) => {
    const at = (column: ReadColumn): string => wordsOf(row.cells[places.get(column) ?? -1]);
    const [indicator, period] = [at('indicator'), at('period')];
    const found = asked.find((figure) => figure.indicator === indicator && figure.period === period);
    const spot = { file: sheet.file, row: row.line, column: columnWords(head, places, 'indicator') };
    const words = [indicator, period].filter((part) => part !== '').join(', ');
    if (found === undefined) {
      report.error(spot, words, OWN_FIGURES, NOT_ASKED);
      return [];
    }
    const before = first.get(words);
    if (before !== undefined) {
      report.error(spot, words, ONCE, twice(before));
      return [];
    }
    first.set(words, row.line);
    return filledRow({ file: sheet.file, row, head, places, report }, found) ?? [];
  });
}

function columnWords(head: SheetRow | undefined, places: PlacesOf, column: ReadColumn): string {
  return wordsOf(head?.cells[places.get(column) ?? -1]);
}

const MARK_EXPECTED = text('het kenmerk op het blad Uitleg', 'the mark on the sheet Guide');
const NO_MARK = text(
  'Op het blad Uitleg staat niet meer van welke uitvraag dit is. Er is niets gelezen. Haal het bestand opnieuw op en zet uw cijfers daarin.',
  'The sheet Guide no longer says which request this is of. Nothing was read. Take the file out again and put your figures in that.',
);
const COLUMNS: Text = text(
  READ_COLUMNS.map((column) => REQUEST_COLUMNS[column].nl).join(', '),
  READ_COLUMNS.map((column) => REQUEST_COLUMNS[column].en).join(', '),
);
const NO_COLUMNS = text(
  'Er is geen blad met alle kolommen van de uitvraag in de eerste rij. Er is niets gelezen. Haal het bestand opnieuw op en zet uw cijfers daarin.',
  'No sheet has all columns of the request in its first row. Nothing was read. Take the file out again and put your figures in that.',
);
const OWN_FIGURES = text('een cijfer dat hier wordt gevraagd', 'a figure that is asked here');
const NOT_ASKED = text(
  'Dit cijfer wordt in deze uitvraag niet gevraagd. Haal de rij weg, of zet de code van de indicator en de periode terug zoals ze stonden.',
  'This figure is not asked in this request. Remove the row, or put back the code of the indicator and the period as they were.',
);
const ONCE = text('elk cijfer één keer', 'each figure once');

function twice(before: number): Text {
  return text(
    `Dit cijfer staat al in rij ${before}. Welke telt, is niet te zeggen. Laat er een staan.`,
    `This figure is in row ${before} already. There is no telling which one counts. Leave one.`,
  );
}
