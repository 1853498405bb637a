import type { MilestoneDto } from '@kapstok/contract';
import { useWords } from '../../../language/words.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { useWrittenPeriod } from '../roadmap/period.ts';

/** What is due when. */
export function MilestoneTable({ milestones }: { readonly milestones: readonly MilestoneDto[] }) {
  const { say } = useWords();
  const period = useWrittenPeriod();
  return (
    <DataTable<MilestoneDto>
      caption={say('milestone.caption')}
      captionHidden
      columns={[
        { id: 'when', head: say('milestone.when'), kind: 'words', cell: period, written: period },
        {
          id: 'what',
          head: say('milestone.what'),
          kind: 'words',
          namesRow: true,
          cell: (row) => row.what,
          written: (row) => row.what,
        },
        {
          id: 'kind',
          head: say('milestone.kind'),
          kind: 'words',
          cell: (row) => row.kind,
          written: (row) => row.kind,
        },
      ]}
      rows={milestones}
      keyOf={(row) => `${row.place.line}`}
    />
  );
}
