import type { RecalibrationRow } from '@kapstok/contract';
import { useMemo } from 'react';
import { ValueHistory } from '../../../history/value-history.tsx';
import { useWords } from '../../../language/words.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { wordsColumn } from '../../../table/make-column.tsx';

type Driver = RecalibrationRow['drivers'][number];

interface Props {
  readonly name: string;
  readonly drivers: readonly Driver[];
}

/** What was set anew: what the plan has, and what it becomes. */
export function DriverTable({ name, drivers }: Props) {
  const { say, of } = useWords();
  const columns = useMemo(
    () => [
      wordsColumn<Driver>('driver', say('recalibrate.driver'), ({ label }) => of(label), true),
      {
        ...wordsColumn<Driver>('before', say('recalibrate.before'), ({ before }) => of(before)),
        cell: ({ before, place }: Driver) => <ValueHistory place={place}>{of(before)}</ValueHistory>,
      },
      wordsColumn<Driver>('after', say('recalibrate.afterHead'), ({ after }) => of(after)),
      wordsColumn<Driver>('source', say('indicator.source'), ({ source }) => source),
    ],
    [say, of],
  );
  return (
    <DataTable<Driver>
      caption={say('recalibrate.drivers', { name })}
      stacks
      columns={columns}
      rows={drivers}
      keyOf={({ place, label }) => `${place.table} ${place.line} ${place.field} ${label.nl}`}
    />
  );
}
