import type { IndicatorPage, IndicatorPeriod } from '@kapstok/contract';
import { useWords } from '../../../language/words.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { usePeriodColumns } from './period-columns.tsx';

/** Period by period what was agreed and what was measured. */
export function PeriodTable({ page: { periods } }: { readonly page: IndicatorPage }) {
  const { say } = useWords();
  const columns = usePeriodColumns();
  if (periods.length === 0) return null;
  return (
    <DataTable<IndicatorPeriod>
      caption={say('indicator.periodsCaption')}
      columns={columns}
      rows={periods}
      keyOf={({ period }) => period}
    />
  );
}
