import { formatNumber, type Language } from '@kapstok/quantity';
import { paperWords } from './words.ts';
import type { ReportBlock, ReportTable, WrittenReport } from './written-report.ts';

/** Cells that a report on paper has at most: some hundred pages. A workbook has them all. */
export const PAPER_CELLS = 24_000;

/** A report of which long tables are cut short, with a sentence that tells so: paper of a thousand pages is read by nobody. */
export function withinPaper(report: WrittenReport): WrittenReport {
  let room = PAPER_CELLS;
  const sections = report.sections.map((section) => ({
    ...section,
    blocks: section.blocks.flatMap((block) => {
      if (block.kind !== 'table') return [block];
      const rows = Math.floor(room / Math.max(1, block.table.head.length));
      room -= Math.min(rows, block.table.rows.length) * block.table.head.length;
      return shortened(block.table, rows, report.language);
    }),
  }));
  return { ...report, sections };
}

function shortened(table: ReportTable, most: number, language: Language): readonly ReportBlock[] {
  const { rows, leads } = table;
  if (rows.length <= most) return [{ kind: 'table', table }];
  const [all, shown] = [formatNumber(rows.length, language), formatNumber(most, language)];
  const short = { ...table, rows: rows.slice(0, most), leads: leads.slice(0, most) };
  const words: ReportBlock = { kind: 'words', words: paperWords(table.title, all, shown)[language] };
  return most === 0 ? [words] : [{ kind: 'table', table: short }, words];
}
