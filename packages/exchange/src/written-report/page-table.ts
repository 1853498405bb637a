import { printable } from '../neutral-text.ts';
import { printedTable } from './printed-table.ts';
import { type TableLayout, tableLayout } from './table-layout.ts';
import type { ReportTable, WrittenReport } from './written-report.ts';

/** Makes words fit a line of so many signs. */
export type Fit = (words: string, signs: number) => string;

/** What a line over the width of paper holds. */
export const LINE = 70;

/** A cell: its words, the address that it links to, whether it stands at the right. */
export interface PageCell {
  readonly words: string;
  readonly lead?: string;
  readonly isRight?: true;
}

/** A table as it is set on a page. */
export interface PageTable extends Pick<TableLayout, 'shares' | 'size' | 'isWide'> {
  /** Null where the heading above says the same. */
  readonly title: string | null;
  readonly head: readonly PageCell[];
  readonly rows: readonly (readonly PageCell[])[];
  readonly none: string;
}

const RIGHT = { isRight: true } as const;

/** Lays a table out: what each cell shows, how wide each column is. */
export function pageTable(
  table: ReportTable,
  title: string | null,
  { language }: WrittenReport,
  fitted: Fit,
): PageTable {
  const printed = printedTable(table, language);
  const { shares, size, signs, isWide } = tableLayout(printed);
  const cellAt = (words: string, index: number): PageCell => ({
    words: fitted(words, signs[index] ?? LINE),
    ...(printed.isNumeric[index] === true ? RIGHT : {}),
  });
  return {
    title,
    shares,
    size,
    isWide,
    head: printed.head.map(cellAt),
    rows: printed.rows.map((row) =>
      row.map(({ words, lead }, index) => ({
        ...cellAt(words, index),
        ...(lead === null ? {} : { lead }),
      })),
    ),
    none: fitted(printable(table.none), LINE),
  };
}
