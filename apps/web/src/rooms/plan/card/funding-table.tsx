import type { FundingDto } from '@kapstok/contract';
import { useMemo } from 'react';
import { useWords } from '../../../language/words.ts';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { placedColumn } from '../../../table/make-column.tsx';

/** In which column of the plan each stands. */
const FIELDS = {
  source: 'source_kind',
  amount: 'amount',
  share: 'stated_share',
  condition: 'condition',
} as const;

/** Where the money comes from, and under which condition. */
export function FundingTable({ funding }: { readonly funding: readonly FundingDto[] }) {
  const { say, of } = useWords();
  const columns = useMemo((): readonly Column<FundingDto>[] => {
    const words = (id: keyof typeof FIELDS, read: (row: FundingDto) => string) =>
      placedColumn({ id, head: say(`funding.${id}`), read, place: (row) => row.place, field: FIELDS[id] });
    const number = (id: 'amount' | 'share'): Column<FundingDto> => ({
      ...words(id, (row) => of(row[id].words)),
      kind: 'number',
    });
    return [
      { ...words('source', (row) => row.sourceKind), namesRow: true },
      number('amount'),
      number('share'),
      words('condition', (row) => row.condition),
    ];
  }, [say, of]);
  return (
    <DataTable<FundingDto>
      caption={say('funding.caption')}
      columns={columns}
      rows={funding}
      keyOf={(row) => String(row.place.line)}
    />
  );
}
