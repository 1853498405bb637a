import { parseReportingPeriod, type RealisedKind, reportingPeriodCode } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import { parseNumber } from '../cells/number.ts';
import { Refusal } from '../cells/refusal.ts';
import { readCsv } from '../csv/read-csv.ts';
import type { Limits } from '../limits.ts';
import type { CellError, PlanFile } from '../read-result.ts';
import { Report } from '../report.ts';
import { type Sheet, type SheetRow, wordsOf } from '../sheet.ts';
import { readWorkbook } from '../workbook/workbook.ts';

/** Money that was spent or hours that were worked, as a row of a file says. */
export interface RealisedInFile {
  readonly line: string;
  readonly grant: string;
  readonly period: string;
  readonly kind: RealisedKind;
  readonly reporter: string;
  readonly amount: number;
  readonly remark: string;
}

/** What a file says was realised; nothing of it where anything is wrong. */
export interface RealisedReading {
  readonly amounts: readonly RealisedInFile[];
  readonly errors: readonly CellError[];
}

/** How the head of a column may read. */
const HEADS = {
  line: /^(?:post|begrotingspost|line)$/i,
  grant: /^(?:bron|toekenning|grant|source of the money)$/i,
  period: /^(?:periode|period)$/i,
  kind: /^(?:soort|kind)$/i,
  reporter: /^(?:van wie|organisatie|of whom|reporter)$/i,
  amount: /^(?:bedrag|amount)\b/i,
  remark: /^(?:opmerking|vindplaats|remark|where it stands)$/i,
} as const;

type Column = keyof typeof HEADS;
const NEEDED: readonly Column[] = ['line', 'period', 'kind', 'amount'];

/** Rows of other kinds, such as the budget itself in a list that was taken out, are left alone. */
const KINDS: readonly (readonly [RegExp, RealisedKind])[] = [
  [/^(?:uitgegeven|besteed|spend|spent)$/i, 'spend'],
  [/^(?:uren(?: van eigen mensen)?|hours(?: of own staff)?)$/i, 'hours'],
];

/** Reads what was realised from a CSV file or the first sheet of a workbook, such as the list of the budget by source. */
export async function readRealised(file: PlanFile, limits: Limits): Promise<RealisedReading> {
  const report = new Report(limits.listed);
  const sheet = /\.xlsx$/i.test(file.path)
    ? (await readWorkbook(file, limits, report))[0]
    : readCsv(file, file.path, limits, report);
  const amounts = sheet === undefined ? [] : amountsIn(sheet, report);
  return report.sound ? { amounts, errors: [] } : { amounts: [], errors: report.errors() };
}

type Places = ReadonlyMap<Column, number>;

function amountsIn(sheet: Sheet, report: Report): readonly RealisedInFile[] {
  const [head, ...rows] = sheet.rows;
  const names = head?.cells.map(wordsOf) ?? [];
  const places: Places = new Map(
    columnNames().flatMap((column) => {
      const at = names.findIndex((name) => HEADS[column].test(name));
      return at === -1 ? [] : [[column, at] as const];
    }),
  );
  const lacking = NEEDED.filter((column) => !places.has(column));
  if (lacking.length > 0) {
    report.error(
      { file: sheet.file, row: head?.line ?? 0, column: '' },
      names.join(', '),
      COLUMNS,
      NO_COLUMNS,
    );
    return [];
  }
  return rows.flatMap((row) => amountIn(sheet, row, places, report));
}

function columnNames(): readonly Column[] {
  return ['line', 'grant', 'period', 'kind', 'reporter', 'amount', 'remark'];
}

function amountIn(sheet: Sheet, row: SheetRow, places: Places, report: Report): readonly RealisedInFile[] {
  const at = (column: Column): string => {
    const place = places.get(column);
    return place === undefined ? '' : wordsOf(row.cells[place]);
  };
  const kind = KINDS.find(([words]) => words.test(at('kind')))?.[1];
  if (kind === undefined || at('amount') === '') return [];
  const wrong = (column: Column, expected: Text): readonly [] => {
    report.error({ file: sheet.file, row: row.line, column }, at(column), expected, MEND);
    return [];
  };
  const period = parseReportingPeriod(at('period'));
  const amount = amountOf(row, places, sheet);
  if (at('line') === '') return wrong('line', text('een begrotingspost', 'a budget line'));
  if (period === undefined)
    return wrong('period', text('2026Q1, 2026-01 of 2026', '2026Q1, 2026-01 or 2026'));
  if (amount instanceof Refusal) return wrong('amount', amount.expected);
  const { line, grant, reporter, remark } = {
    line: at('line'),
    grant: at('grant'),
    reporter: at('reporter'),
    remark: at('remark'),
  };
  return [{ line, grant, period: reportingPeriodCode(period), kind, reporter, amount, remark }];
}

function amountOf(row: SheetRow, places: Places, sheet: Sheet): number | Refusal {
  const cell = row.cells[places.get('amount') ?? -1];
  if (typeof cell === 'object' && cell.kind === 'number') return cell.value;
  const read = parseNumber(wordsOf(cell), sheet.decimal);
  return read instanceof Refusal ? read : read.value;
}

const COLUMNS = text('kolommen Post, Periode, Soort en Bedrag', 'columns Line, Period, Kind and Amount');
const NO_COLUMNS = text(
  'In dit bestand ontbreekt een kolom. Neem de lijst van de begroting per bron mee en vul die aan.',
  'A column is missing in this file. Take out the list of the budget by source and add to it.',
);
const MEND = text(
  'Verbeter deze cel en lees het bestand opnieuw in.',
  'Correct this cell and read the file again.',
);
