import { text } from '@kapstok/quantity';
import type { Cell, CellValue, Sheet as HucreSheet } from 'hucre/xlsx';
import { fileKind } from '../archive/file-kind.ts';
import { unpackZip } from '../archive/zip-archive.ts';
import { zipEntries } from '../archive/zip-entries.ts';
import { Refusal } from '../cells/refusal.ts';
import type { Limits } from '../limits.ts';
import { disguised, emptyFiles, withoutSheets } from '../no-plan.ts';
import { tooMany } from '../over-limit.ts';
import type { PlanFile } from '../read-result.ts';
import type { Report } from '../report.ts';
import { type Sheet, type SheetCell, type SheetRow, wordsOf } from '../sheet.ts';
import { workbookCell } from './workbook-cell.ts';
import { columnLetters, type Extent, extentOf } from './workbook-extent.ts';

const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/i;

/** Reads the sheets of an .xlsx workbook; none when it can't be read, with the reason in the report. */
export async function readWorkbook(
  file: PlanFile,
  limits: Limits,
  report: Report,
): Promise<readonly Sheet[]> {
  const whole = { file: file.path, row: 0, column: '' };
  const extent = measured(file, limits);
  if (extent instanceof Refusal) {
    report.error(whole, '', extent.expected, extent.message);
    return [];
  }
  try {
    const { readXlsx } = await import('hucre/xlsx');
    const range = `A1:${columnLetters(extent.columns)}${extent.rows}`;
    const workbook = await readXlsx(file.bytes, { readStyles: true, range });
    return workbook.sheets.map((sheet) => sheetOf(sheet, file.path, limits, report));
  } catch {
    report.error(whole, '', NO_WORKBOOK.expected, NO_WORKBOOK.message);
    return [];
  }
}

/** Cells of a workbook, empty ones included: every one takes room in memory. */
const MOST_CELLS = 10_000_000;

/** How far the workbook reaches, unless it is none or goes over a limit. */
function measured(file: PlanFile, limits: Limits): Extent | Refusal {
  const kind = fileKind(file.bytes);
  if (kind === 'ole2') return isEncrypted(file.bytes) ? ENCRYPTED : OLD_EXCEL;
  if (file.bytes.length === 0) return emptyFiles([file.path]);
  if (kind !== 'zip') return disguised(file) ?? NO_WORKBOOK;
  // A part that declares no size could unpack to any size in the reader behind this.
  if (zipEntries(file.bytes)?.some((entry) => entry.size === 0 && !entry.path.endsWith('/')) === true)
    return NO_WORKBOOK;
  const worksheets = unpackZip(file.bytes, limits, (path) => WORKSHEET.test(path));
  if (worksheets instanceof Refusal) return worksheets;
  if (worksheets.length === 0) return withoutWorksheets(file);
  const extent = extentOf(worksheets);
  if (extent.rows > limits.rows + 1) return new Refusal(...tooMany(limits.rows, 'rijen', 'rows'));
  if (extent.cells > MOST_CELLS) return new Refusal(...tooMany(MOST_CELLS, 'cellen', 'cells'));
  return extent.columns > limits.columns
    ? new Refusal(...tooMany(limits.columns, 'kolommen', 'columns'))
    : extent;
}

function withoutWorksheets(file: PlanFile): Refusal {
  const isWorkbook = zipEntries(file.bytes)?.some((entry) => entry.path === 'xl/workbook.xml') === true;
  return isWorkbook ? withoutSheets(file.path) : (disguised(file) ?? NO_WORKBOOK);
}

function isEncrypted(bytes: Uint8Array): boolean {
  const marker = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(marker);
}

function sheetOf(sheet: HucreSheet, path: string, limits: Limits, report: Report): Sheet {
  const file = `${path}#${sheet.name}`;
  const rows: SheetRow[] = [];
  sheet.rows.forEach((values, index) => {
    const row = rowOf(values, index, sheet.cells);
    if (row === undefined) return;
    const long = row.cells.find((cell) => wordsOf(cell).length > limits.cellCharacters);
    if (long !== undefined) {
      const spot = { file, row: row.line, column: '' };
      report.error(
        spot,
        wordsOf(long),
        ...tooMany(limits.cellCharacters, 'tekens in een cel', 'characters in a cell'),
      );
    }
    rows.push(row);
  });
  return { file, name: sheet.name, decimal: ',', rows };
}

/** A row of a sheet; undefined when nothing stands in it. */
function rowOf(
  values: readonly CellValue[],
  index: number,
  details: ReadonlyMap<string, Cell> | undefined,
): SheetRow | undefined {
  let bold = false;
  let filled = 0;
  const cells: SheetCell[] = values.map((value, column) => {
    const detail = details?.get(`${index},${column}`);
    const cell = workbookCell(value, detail);
    if (wordsOf(cell) === '') return '';
    filled = column + 1;
    bold ||= detail?.style?.font?.bold === true;
    return cell;
  });
  return filled === 0 ? undefined : { line: index + 1, cells: cells.slice(0, filled), bold };
}

const EXPECTED = text('een werkboek van Excel (.xlsx)', 'an Excel workbook (.xlsx)');

const NO_WORKBOOK = new Refusal(
  EXPECTED,
  text(
    'Dit is geen werkboek dat te lezen is, al zegt de naam dat wel. Er is niets ingelezen. Sla het in Excel opnieuw op als .xlsx.',
    'This is no workbook that can be read, though its name says so. Nothing was read. Save it in Excel again as .xlsx.',
  ),
);
const OLD_EXCEL = new Refusal(
  EXPECTED,
  text(
    'Dit is een werkboek in de oude vorm van Excel (.xls). Die leest Kapstok niet. Open het in Excel en sla het op als .xlsx.',
    'This is a workbook in the old Excel format (.xls). Kapstok does not read it. Open it in Excel and save it as .xlsx.',
  ),
);
const ENCRYPTED = new Refusal(
  EXPECTED,
  text(
    'Dit werkboek is met een wachtwoord beveiligd en daardoor niet te lezen. Haal in Excel het wachtwoord eraf en probeer het opnieuw.',
    'This workbook is protected by a password and can not be read. Remove the password in Excel and try again.',
  ),
);
