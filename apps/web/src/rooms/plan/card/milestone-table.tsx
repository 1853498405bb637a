import type { MilestoneDto } from '@kapstok/contract';
import { useMemo } from 'react';
import { useWords } from '../../../language/words.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { placedColumn, wordsColumn } from '../../../table/make-column.tsx';
import { MilestonePeriod } from '../roadmap/milestone-period.tsx';
import { useWrittenPeriod } from '../roadmap/period.ts';

/** What is due when. */
export function MilestoneTable({ milestones }: { readonly milestones: readonly MilestoneDto[] }) {
  const { say } = useWords();
  const period = useWrittenPeriod();
  const columns = useMemo(() => {
    const words = (id: 'what' | 'kind') =>
      placedColumn<MilestoneDto>({
        id,
        head: say(`milestone.${id}`),
        read: (row) => row[id],
        place: (row) => row.place,
        field: id,
      });
    return [
      { ...words('what'), namesRow: true },
      {
        ...wordsColumn<MilestoneDto>('when', say('milestone.when'), period),
        cell: (row: MilestoneDto) => <MilestonePeriod milestone={row} />,
      },
      words('kind'),
    ];
  }, [say, period]);
  return (
    <DataTable<MilestoneDto>
      caption={say('milestone.caption')}
      captionHidden
      columns={columns}
      rows={milestones}
      keyOf={(row) => String(row.place.line)}
    />
  );
}
