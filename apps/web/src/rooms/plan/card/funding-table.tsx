import type { FundingDto } from '@kapstok/contract';
import { useWords } from '../../../language/words.ts';
import { DataTable } from '../../../table/data-table.tsx';

/** Where the money comes from, and under which condition. */
export function FundingTable({ funding }: { readonly funding: readonly FundingDto[] }) {
  const { say, of } = useWords();
  return (
    <DataTable<FundingDto>
      caption={say('funding.caption')}
      columns={[
        {
          id: 'source',
          head: say('funding.source'),
          kind: 'words',
          namesRow: true,
          cell: (row) => row.sourceKind,
          written: (row) => row.sourceKind,
        },
        {
          id: 'amount',
          head: say('funding.amount'),
          kind: 'number',
          cell: (row) => of(row.amount.words),
          written: (row) => of(row.amount.words),
        },
        {
          id: 'share',
          head: say('funding.share'),
          kind: 'number',
          cell: (row) => of(row.share.words),
          written: (row) => of(row.share.words),
        },
        {
          id: 'condition',
          head: say('funding.condition'),
          kind: 'words',
          cell: (row) => row.condition,
          written: (row) => row.condition,
        },
      ]}
      rows={funding}
      keyOf={(row) => `${row.place.line}`}
    />
  );
}
