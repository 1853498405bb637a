import type { MilestoneDto } from '@kapstok/contract';
import { useMemo } from 'react';
import { useWords } from '../../../language/words.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { wordsColumn } from '../../../table/make-column.tsx';
import { useWrittenPeriod } from '../roadmap/period.ts';

/** What is due when. */
export function MilestoneTable({ milestones }: { readonly milestones: readonly MilestoneDto[] }) {
  const { say } = useWords();
  const period = useWrittenPeriod();
  const columns = useMemo(
    () => [
      wordsColumn<MilestoneDto>('what', say('milestone.what'), (row) => row.what, true),
      wordsColumn<MilestoneDto>('when', say('milestone.when'), period),
      wordsColumn<MilestoneDto>('kind', say('milestone.kind'), (row) => row.kind),
    ],
    [say, period],
  );
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
