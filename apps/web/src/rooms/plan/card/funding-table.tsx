import type { FundingDto } from '@kapstok/contract';
import { useMemo } from 'react';
import { useWords } from '../../../language/words.ts';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { wordsColumn } from '../../../table/make-column.tsx';

/** Where the money comes from, and under which condition. */
export function FundingTable({ funding }: { readonly funding: readonly FundingDto[] }) {
  const { say, of } = useWords();
  const columns = useMemo((): readonly Column<FundingDto>[] => {
    const number = (id: 'amount' | 'share'): Column<FundingDto> => ({
      ...wordsColumn<FundingDto>(id, say(`funding.${id}`), (row) => of(row[id].words)),
      kind: 'number',
    });
    return [
      wordsColumn('source', say('funding.source'), (row) => row.sourceKind, true),
      number('amount'),
      number('share'),
      wordsColumn('condition', say('funding.condition'), (row) => row.condition),
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
