import { formatNumber, formatShare, type Language } from '@kapstok/quantity';
import { isFigure, listSheet } from '../list-export.ts';
import { printable } from '../neutral-text.ts';
import type { CellFormat, NumberDress, WrittenCell } from '../workbook/written-sheet.ts';
import { asCell } from '../workbook/written-sheet.ts';
import { leadCell, webAddress } from './lead-cell.ts';
import type { ReportTable } from './written-report.ts';

/** A cell as paper shows it. */
interface PrintedCell {
  readonly words: string;
  readonly isNumber: boolean;
  /** The address that it links to; null for none. */
  readonly lead: string | null;
}

/** A table as paper shows it: numbers written out, the same as the workbook shows them. */
export interface PrintedTable {
  readonly title: string;
  readonly head: readonly string[];
  /** Whether the column is one of numbers, which stand at the right. */
  readonly isNumeric: readonly boolean[];
  readonly rows: readonly (readonly PrintedCell[])[];
  readonly none: string;
}

/** Writes a table out: each number in the notation of the language, at the precision that its column has in the workbook. */
export function printedTable(table: ReportTable, language: Language): PrintedTable {
  const { columns, rows } = listSheet(table);
  return {
    title: printable(table.title),
    head: columns.map(({ head }) => printable(head)),
    isNumeric: columns.map(
      (_, index) => table.figures?.[index] ?? table.rows.some((row) => isFigure(row[index] ?? null)),
    ),
    rows: rows.map((row, line) => {
      const lead = webAddress(table.leads[line] ?? null);
      const at = leadCell(table.rows[line] ?? [], lead);
      return columns.map(({ format }, index) => {
        const cell = asCell(row[index]);
        return {
          words: cellWords(cell, format, language),
          isNumber: typeof cell.value === 'number',
          lead: index === at ? lead : null,
        };
      });
    }),
    none: printable(table.none),
  };
}

function cellWords({ value, dress }: WrittenCell, format: CellFormat, language: Language): string {
  if (value === null) return '';
  if (typeof value === 'string') return printable(value);
  return dress === undefined ? figure(value, format, language) : dressedWords(value, dress, language);
}

function figure(value: number, format: CellFormat, language: Language): string {
  if (format === 'share') return formatShare(value, language);
  if (format === 'plain' || format === 'words') return String(value);
  return formatNumber(value, language, { whole: 0, tenths: 1, cents: 2 }[format]);
}

/** A number with its words: what the number format of the workbook shows. */
function dressedWords(value: number, dress: NumberDress, language: Language): string {
  const { decimals, isPercent = false, isGrouped = true, isSigned = false, nothing } = dress;
  const { before = '', after = '' } = dress;
  if (value === 0 && nothing !== undefined) return printable(nothing);
  const shown = isPercent ? value * 100 : value;
  const digits = formatNumber(shown, language, decimals);
  const grouped = isGrouped ? digits : digits.replaceAll(language === 'nl' ? '.' : ',', '');
  const sign = isSigned && value > 0 ? '+' : '';
  return printable(`${before}${sign}${grouped}${isPercent ? '%' : ''}${after}`);
}
