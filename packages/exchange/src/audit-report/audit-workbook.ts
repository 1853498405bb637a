import { type Finding, SEVERITY_WORDS } from '@kapstok/audit';
import type { Calculation } from '@kapstok/engine';
import type { Place } from '@kapstok/plan';
import type { Language } from '@kapstok/quantity';
import { type ExportTable, listSheet } from '../list-export.ts';
import { planSheet } from '../plan-write.ts';
import { type PrintedTable, printedPlan } from '../printed-plan.ts';
import type { Mark, WrittenCell, WrittenSheet, WrittenValue } from '../workbook/written-sheet.ts';
import { writeWorkbook } from '../workbook-write.ts';
import { findingsSheet } from './findings-sheet.ts';
import { REPORT_WORDS } from './words.ts';

/**
 * The report of an audit as a workbook: a sheet of findings, then the plan's own sheets with each cell that a finding
 * speaks of filled, a note at it, and a column that says the same in words.
 * @param about What comes last: of what the workbook is.
 */
export async function auditWorkbook(
  calculation: Calculation,
  findings: readonly Finding[],
  language: Language,
  about?: ExportTable,
): Promise<Uint8Array> {
  const { plan } = calculation;
  const marked = printedPlan(plan).map((table) => markedSheet(table, findings, language));
  const title = `${REPORT_WORDS.title[language]}: ${plan.title}`;
  const last = about === undefined ? [] : [listSheet(about)];
  return writeWorkbook(title, [findingsSheet(findings, language), ...marked, ...last]);
}

/** What is said of one cell. */
interface Remark {
  readonly severity: Mark;
  readonly words: string;
}

function markedSheet(table: PrintedTable, findings: readonly Finding[], language: Language): WrittenSheet {
  const sheet = planSheet(table);
  const own = findings.filter(({ place }) => place.table === table.definition.name);
  if (own.length === 0) return sheet;
  const byRow = remarksByRow(own, language);
  const rows = table.rows.map(({ place, cells }) => markedRow(table, cells, byRow.get(place.line) ?? []));
  const column = { head: REPORT_WORDS.finding[language], format: 'words', wrap: true } as const;
  const whole = own.filter(({ place }) => place.line === 0).map((finding) => said(finding, language));
  const [first, ...others] = sheet.columns;
  const head =
    first === undefined || whole.length === 0
      ? sheet.columns
      : [{ ...first, note: whole.join('\n') }, ...others];
  return { ...sheet, columns: [...head, column], rows };
}

type Placed = Remark & { readonly field: string };

/** What is said of each row, by its line: at the place itself, and at the other rows of one table it names. */
function remarksByRow(
  findings: readonly Finding[],
  language: Language,
): ReadonlyMap<number, readonly Placed[]> {
  const byRow = new Map<number, Placed[]>();
  for (const finding of findings) {
    const words = said(finding, language);
    for (const { line, field } of placesOf(finding)) {
      const remark = { severity: finding.severity, words, field };
      byRow.set(line, [...(byRow.get(line) ?? []), remark]);
    }
  }
  return byRow;
}

/** A finding that names several rows marks each of them; one of a single row that row; one of the table none. */
function placesOf({ place, others }: Finding): readonly Place[] {
  if (place.line === 0) return [];
  const named = new Set(place.row.split(', '));
  const also =
    named.size > 1 ? others.filter((other) => other.table === place.table && named.has(other.row)) : [];
  return [place, ...also];
}

function said({ severity, message }: Finding, language: Language): string {
  return `${SEVERITY_WORDS[severity][language]}: ${message[language]}`;
}

function markedRow(
  table: PrintedTable,
  cells: readonly WrittenValue[],
  remarks: readonly Placed[],
): readonly (WrittenValue | WrittenCell)[] {
  const marked = cells.map((value, index): WrittenValue | WrittenCell => {
    const here = remarks.filter(({ field }) => columnOf(table, field) === index);
    const [gravest] = here;
    if (gravest === undefined) return value;
    return { value, mark: gravest.severity, note: here.map(({ words }) => words).join('\n') };
  });
  const words = [...new Set(remarks.map((remark) => remark.words))].join('\n');
  return [...marked, words === '' ? null : words];
}

/** The column a finding marks: its field, else the first column that names the row. */
function columnOf({ columns, definition }: PrintedTable, field: string): number {
  const own = columns.indexOf(field);
  return own >= 0 ? own : Math.max(0, columns.indexOf(definition.naming[0] ?? ''));
}
