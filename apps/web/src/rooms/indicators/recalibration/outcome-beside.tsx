import type { ComparedFigure, FigureDto } from '@kapstok/contract';
import { useMemo } from 'react';
import { Amount, ValueWords } from '../../../figure/amount.tsx';
import { useWrittenValue } from '../../../figure/use-written-value.ts';
import { useWords } from '../../../language/words.ts';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { wordsColumn } from '../../../table/make-column.tsx';
import { useWrittenDifference } from '../../comparison/use-written-difference.ts';

interface Props {
  readonly name: string;
  readonly headline: readonly ComparedFigure[];
}

/** The figures that the plan is judged by, now and with the drivers that are set anew. */
export function OutcomeBeside({ name, headline }: Props) {
  const { say, of } = useWords();
  const written = useWrittenValue();
  const different = useWrittenDifference();
  const columns = useMemo((): readonly Column<ComparedFigure>[] => {
    const figureWords = (figure: FigureDto | null) =>
      figure === null ? '' : written(figure.value, figure.unit);
    const number = (
      id: 'before' | 'afterHead' | 'difference',
      read: (row: ComparedFigure) => FigureDto | null,
    ) => ({
      ...wordsColumn<ComparedFigure>(id, say(`recalibrate.${id}`), (row) => figureWords(read(row))),
      kind: 'number' as const,
    });
    return [
      wordsColumn<ComparedFigure>('figure', say('recalibrate.figure'), ({ label }) => of(label), true),
      {
        ...number('before', ({ from }) => from),
        cell: ({ from }) => (from === null ? '' : <Amount figure={from} />),
      },
      // What follows from drivers that do not count yet can't be asked why of the plan as it stands.
      {
        ...number('afterHead', ({ to }) => to),
        cell: ({ to }) => (to === null ? '' : <ValueWords value={to.value} unit={to.unit} />),
      },
      {
        ...number('difference', ({ difference }) => difference),
        cell: ({ difference }) =>
          difference === null ? (
            <span className="ks-unknown">{say('value.unknownShort')}</span>
          ) : (
            different(difference)
          ),
      },
    ];
  }, [say, of, written, different]);
  const changed = headline.filter(isChanged);
  return (
    <>
      <p>
        {changed.length === 0
          ? say('recalibrate.changesNothing')
          : say('recalibrate.changes', { count: changed.length, all: headline.length })}
      </p>
      <DataTable<ComparedFigure>
        caption={say('recalibrate.headline', { name })}
        stacks
        columns={columns}
        rows={[...changed, ...headline.filter((row) => !isChanged(row))]}
        keyOf={({ id }) => id}
      />
    </>
  );
}

/** Whether a figure differs, as far as that is known. */
function isChanged({ difference }: ComparedFigure): boolean {
  if (difference?.value.kind !== 'known') return false;
  return difference.value.low !== 0 || difference.value.high !== 0;
}
