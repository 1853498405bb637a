import type { InstalmentDto, StatedValueDto } from '@kapstok/contract';
import { listedValueName } from '@kapstok/plan';
import { useMemo } from 'react';
import { useFileValue } from '../../figure/use-written-value.ts';
import { dayWords } from '../../language/day-words.ts';
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
  const { say, of, language } = useWords();
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
    const dayOf = (day: string | null) => (day === null ? '' : dayWords(day, language));
    const listed = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(', ');
    const paid = (day: string, amount: string) =>
      day === '' || amount === '' ? listed(amount, day) : say('grants.amountOn', { amount, day });
    return [
      {
        ...words('number', say('exposure.instalment'), 'number', (row) => nameOf(row.number, false)),
        namesRow: true,
      },
      words('planned', say('grants.planned'), 'planned', (row) => dayOf(row.planned)),
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
      words('judgedBy', say('grants.judgedBy'), 'judged_on', (row) =>
        listed(row.judgedBy, dayOf(row.judgedOn)),
      ),
      words('paid', say('grants.paid'), 'paid', (row) => paid(dayOf(row.paidOn), stated(row.paid))),
      words('disputed', say('grants.disputed'), 'disputed', (row) =>
        listed(stated(row.disputed), row.dispute),
      ),
    ];
  }, [say, of, language, file, hangsOn, nameOf]);
}
