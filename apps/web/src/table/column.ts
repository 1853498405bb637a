import type { FigureDto } from '@kapstok/contract';
import type { ReactNode } from 'react';
import type { CsvCell } from './csv.ts';

/** A column of a table. */
export interface Column<Row> {
  readonly id: string;
  readonly head: string;
  /** Unit of every number in it, said in the head. */
  readonly unit?: string;
  /** `number` stands at the right, `words` at the left. */
  readonly kind: 'words' | 'number';
  readonly cell: (row: Row) => ReactNode;
  /** What it is sorted by; a column without it can't be sorted. Undefined goes last, either way up. */
  readonly sortBy?: (row: Row) => number | string | undefined;
  /** What goes into a file. */
  readonly written: (row: Row) => CsvCell;
  /** Whether it names the row. */
  readonly namesRow?: boolean;
  /** Whether it stands in the file of a chart and not on the screen, where another column says it already. */
  readonly fileOnly?: boolean;
}

/** What a figure is sorted by: its middle, and nothing when it is not known. */
export function sortedBy(figure: FigureDto): number | undefined {
  const { value } = figure;
  return value.kind === 'known' ? (value.low + (value.high ?? value.low)) / 2 : undefined;
}
