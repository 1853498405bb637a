import type { FigureDto, FigureValueDto } from '@kapstok/contract';
import { Amount } from '../figure/amount.tsx';
import { type Column, sortedBy } from './column.ts';
import type { CsvCell } from './csv.ts';

/** Writes a value for a file. */
type FileValue = (value: FigureValueDto) => CsvCell;

interface FigureColumn<Row> {
  readonly id: string;
  readonly head: string;
  readonly unit: string;
  /** The figure of a row; the cell is empty where there is none. */
  readonly read: (row: Row) => FigureDto | null | undefined;
  readonly file: FileValue;
}

/** A column of figures that can be asked why. */
export function figureColumn<Row>({ id, head, unit, read, file }: FigureColumn<Row>): Column<Row> {
  const figureOf = (row: Row) => read(row) ?? undefined;
  return {
    id,
    head,
    unit,
    kind: 'number',
    cell: (row) => {
      const figure = figureOf(row);
      return figure === undefined ? '' : <Amount figure={figure} writing="cell" />;
    },
    sortBy: (row) => {
      const figure = figureOf(row);
      return figure === undefined ? undefined : sortedBy(figure);
    },
    written: (row) => {
      const figure = figureOf(row);
      return figure === undefined ? '' : file(figure.value);
    },
  };
}

/** A column of plain words; what is empty is sorted last. */
export function wordsColumn<Row>(
  id: string,
  head: string,
  read: (row: Row) => string,
  namesRow = false,
): Column<Row> {
  return {
    id,
    head,
    kind: 'words',
    cell: read,
    sortBy: (row) => read(row) || undefined,
    written: read,
    ...(namesRow ? { namesRow } : {}),
  };
}
