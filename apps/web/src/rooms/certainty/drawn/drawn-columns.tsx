import type { DrawnFigureDto } from '@kapstok/contract';
import { useCallback } from 'react';
import { useWords } from '../../../language/words.ts';
import type { Column } from '../../../table/column.ts';
import type { CsvCell } from '../../../table/csv.ts';
import { DrawnCell } from './drawn-amount.tsx';
import { STATISTICS, type Statistic, statisticOf } from './drawn-value.ts';

interface Wanted<Row> {
  readonly id: string;
  /** What the figure is; empty where the table is about one figure. */
  readonly head: string;
  readonly unit: string;
  readonly read: (row: Row) => DrawnFigureDto | undefined;
}

/** Makes columns low, middle and high of a drawn figure; the errors stand beside them, and in columns of their own in a file. */
export function useDrawnColumns(): <Row>(wanted: Wanted<Row>) => readonly Column<Row>[] {
  const { say } = useWords();
  return useCallback(
    <Row,>({ id, head, unit, read }: Wanted<Row>) => {
      const name = (statistic: Statistic) => {
        const words = say(`drawn.${statistic}`);
        return head === '' ? words : `${head}, ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
      };
      const found = (row: Row, statistic: Statistic) => {
        const figure = read(row);
        return figure === undefined ? undefined : statisticOf(figure.drawn, statistic);
      };
      const missing = (row: Row): CsvCell => {
        const kind = read(row)?.drawn.kind ?? 'notApplicable';
        return kind === 'known' ? '' : say(`value.${kind}`);
      };
      return STATISTICS.flatMap((statistic): readonly Column<Row>[] => [
        {
          id: `${id}-${statistic}`,
          head: name(statistic),
          unit,
          kind: 'number',
          cell: (row) => {
            const figure = read(row);
            return figure === undefined ? '' : <DrawnCell figure={figure} statistic={statistic} />;
          },
          sortBy: (row) => found(row, statistic)?.value,
          written: (row) => found(row, statistic)?.value ?? missing(row),
        },
        {
          id: `${id}-${statistic}-error`,
          head: say('drawn.errorOf', { what: name(statistic) }),
          unit,
          kind: 'number',
          cell: () => '',
          written: (row) => found(row, statistic)?.error ?? '',
          fileOnly: true,
        },
      ]);
    },
    [say],
  );
}
