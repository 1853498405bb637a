import type { FigureDto, FigureValueDto, PlaceDto } from '@kapstok/contract';
import { isolated } from '@kapstok/quantity';
import { Amount } from '../figure/amount.tsx';
import { ValueHistory } from '../history/value-history.tsx';
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
    cell: (row) => isolated(read(row)),
    sortBy: (row) => read(row) || undefined,
    written: read,
    ...(namesRow ? { namesRow } : {}),
  };
}

interface PlacedColumn<Row> {
  readonly id: string;
  readonly head: string;
  readonly read: (row: Row) => string;
  /** Null for a row that stands nowhere in the plan, such as a sum. */
  readonly place: (row: Row) => PlaceDto | null;
  /** The column of the plan in which it stands. */
  readonly field: string;
}

/** A column of words of the plan itself, each of which leads to its history. */
export function placedColumn<Row>({ id, head, read, place, field }: PlacedColumn<Row>): Column<Row> {
  return {
    ...wordsColumn(id, head, read),
    cell: (row) => (
      <ValueHistory place={place(row)} field={field}>
        {isolated(read(row))}
      </ValueHistory>
    ),
  };
}
