import { listSheet } from '../list-export.ts';
import type { WrittenCell, WrittenSheet, WrittenValue } from '../workbook/written-sheet.ts';
import { writeWorkbook } from '../workbook-write.ts';
import { bandTable } from './band-table.ts';
import { leadCell, webAddress } from './lead-cell.ts';
import { sameZip } from './same-zip.ts';
import { sheetNames } from './sheet-names.ts';
import { WRITTEN_WORDS } from './words.ts';
import type { ReportBlock, ReportTable, WrittenReport } from './written-report.ts';

/**
 * A report as a workbook: a first sheet with of what it is, its words and what else there is, then a sheet per table.
 * A picture is told as the table of its bands.
 */
export async function reportWorkbook(report: WrittenReport): Promise<Uint8Array> {
  const tables = report.sections.flatMap(({ blocks }) => blocks.flatMap((block) => tableOf(block, report)));
  const [first = '', ...names] = sheetNames([
    WRITTEN_WORDS.sheet[report.language],
    ...tables.map(({ title }) => title),
  ]);
  const sheets = tables.map((table, index) => tableSheet(table, names[index] ?? ''));
  const bytes = await writeWorkbook(
    report.title,
    [contentsSheet(report, first, names), ...sheets],
    new Date(report.moment),
  );
  return sameZip(bytes);
}

function tableOf(block: ReportBlock, { language }: WrittenReport): readonly ReportTable[] {
  if (block.kind === 'words') return [];
  return [block.kind === 'table' ? block.table : bandTable(block.picture, language)];
}

function tableSheet(table: ReportTable, name: string): WrittenSheet {
  const sheet = { ...listSheet(table), name };
  if (table.rows.length === 0) return { ...sheet, rows: [[table.none]] };
  const rows = sheet.rows.map((row, line) => {
    const lead = webAddress(table.leads[line] ?? null);
    const at = leadCell(table.rows[line] ?? [], lead);
    return lead === null ? row : row.map((cell, index) => (index === at ? linked(cell, lead) : cell));
  });
  return { ...sheet, rows };
}

function linked(cell: WrittenValue | WrittenCell, address: string): WrittenCell {
  return typeof cell === 'object' && cell !== null ? { ...cell, address } : { value: cell, address };
}

type ContentsRow = readonly (WrittenValue | WrittenCell)[];

/** The first sheet: each part of the report in the order in which it is read, and where it stands. */
function contentsSheet(report: WrittenReport, name: string, names: readonly string[]): WrittenSheet {
  const { language, title, about, sections } = report;
  const left = [...names];
  const rows: ContentsRow[] = about.map(({ label, words }) => [label, words]);
  for (const { heading, blocks } of sections) {
    rows.push([{ value: heading, isHeading: true }, null]);
    rows.push(...blocks.map((block) => contentsRow(block, left)));
  }
  return {
    name,
    columns: [
      { head: WRITTEN_WORDS.part[language], format: 'words', wrap: true, width: 32 },
      { head: title, format: 'words', wrap: true, width: 80 },
    ],
    rows,
  };
}

/** Takes the names of the sheets as it goes: they stand in the order of the tables. */
function contentsRow(block: ReportBlock, names: string[]): ContentsRow {
  if (block.kind === 'words') return [null, block.words];
  const toSheet = names.shift() ?? '';
  if (block.kind === 'picture') return [{ value: block.picture.title, toSheet }, block.picture.sentence];
  const { title, rows, none } = block.table;
  return [{ value: title, toSheet }, rows.length === 0 ? none : null];
}
