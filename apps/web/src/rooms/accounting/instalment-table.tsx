import type { InstalmentDto, StatedValueDto } from '@kapstok/contract';
import { listedValueName } from '@kapstok/plan';
import { useMemo } from 'react';
import { useFileValue } from '../../figure/use-written-value.ts';
import { useWords } from '../../language/words.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { figureColumn, placedColumn } from '../../table/make-column.tsx';
import { useHangsOn, useInstalmentName } from './instalment-words.ts';

interface Props {
  readonly caption: string;
  readonly instalments: readonly InstalmentDto[];
}

/** The payments of a grant: which result each hangs on, what was judged and paid of it, and what is in dispute. */
export function InstalmentTable({ caption, instalments }: Props) {
  const columns = useColumns();
  return (
    <DataTable<InstalmentDto>
      caption={caption}
      columns={columns}
      rows={instalments}
      keyOf={(row) => row.number}
    />
  );
}

function useColumns(): readonly Column<InstalmentDto>[] {
  const { say, of } = useWords();
  const file = useFileValue();
  const hangsOn = useHangsOn();
  const nameOf = useInstalmentName();
  return useMemo(() => {
    const words = (id: string, head: string, field: string, read: (row: InstalmentDto) => string) =>
      placedColumn<InstalmentDto>({
        id,
        head,
        read,
        place: (row) => (row.number === '' ? null : row.place),
        field,
      });
    const stated = (value: StatedValueDto | null) =>
      value === null || value.value.kind !== 'known' ? '' : of(value.words);
    const on = (day: string | null, by: string) => [day ?? '', by].filter((part) => part !== '').join(', ');
    return [
      {
        ...words('number', say('exposure.instalment'), 'number', (row) => nameOf(row.number, false)),
        namesRow: true,
      },
      words('planned', say('grants.planned'), 'planned', (row) => row.planned ?? ''),
      figureColumn<InstalmentDto>({
        id: 'amount',
        head: say('exposure.amount'),
        unit: 'EUR',
        read: (row) => row.amount,
        file,
      }),
      words('hangsOn', say('exposure.hangsOn'), 'indicator', hangsOn),
      words('obligation', say('grants.obligation'), 'obligation', (row) =>
        row.obligation === '' ? '' : of(listedValueName(row.obligation)),
      ),
      words('chance', say('grants.chance'), 'chance_likely', ({ chances: [low, likely, high] }) =>
        [low, likely, high]
          .map((chance) => stated(chance ?? null))
          .filter((part) => part !== '')
          .join(' – '),
      ),
      words('judged', say('exposure.judged'), 'judged', (row) => of(listedValueName(row.judged))),
      words('judgedBy', say('grants.judgedBy'), 'judged_on', (row) => on(row.judgedOn, row.judgedBy)),
      words('paid', say('grants.paid'), 'paid', (row) => on(row.paidOn, stated(row.paid))),
      words('disputed', say('grants.disputed'), 'disputed', (row) => on(stated(row.disputed), row.dispute)),
    ];
  }, [say, of, file, hangsOn, nameOf]);
}
