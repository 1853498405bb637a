import type { QuarterExposureDto } from '@kapstok/contract';
import { useMemo } from 'react';
import { useFileValue } from '../../figure/use-written-value.ts';
import { useWords } from '../../language/words.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { ExportLinks } from '../../table/export-links.tsx';
import { figureColumn, wordsColumn } from '../../table/make-column.tsx';
import { useCaseColumns } from './use-case-columns.tsx';

/** What stands exposed at the end of each quarter. */
export function QuarterExposures({ quarters }: { readonly quarters: readonly QuarterExposureDto[] }) {
  const { say } = useWords();
  const columns = useColumns();
  if (quarters.length === 0)
    return (
      <section>
        <h2>{say('exposure.quarters')}</h2>
        <p>{say('exposure.noQuarters')}</p>
      </section>
    );
  return (
    <div>
      <DataTable<QuarterExposureDto>
        caption={say('exposure.quarters')}
        columns={columns}
        rows={quarters}
        keyOf={(row) => row.quarter}
      />
      <ExportLinks list="exposure-quarters" />
    </div>
  );
}

function useColumns(): readonly Column<QuarterExposureDto>[] {
  const { say } = useWords();
  const file = useFileValue();
  const cases = useCaseColumns<QuarterExposureDto>();
  return useMemo(
    () => [
      wordsColumn<QuarterExposureDto>('quarter', say('exposure.quarter'), (row) => row.quarter, true),
      figureColumn<QuarterExposureDto>({
        id: 'spent',
        head: say('exposure.spent'),
        unit: 'EUR',
        read: (row) => row.spent,
        file,
      }),
      ...cases,
    ],
    [say, file, cases],
  );
}
