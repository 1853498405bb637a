import type { ProjectCard } from '@kapstok/contract';
import { useMemo } from 'react';
import { useFileValue } from '../../../figure/use-written-value.ts';
import { useWords } from '../../../language/words.ts';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { ExportLinks } from '../../../table/export-links.tsx';
import { figureColumn, placedColumn, wordsColumn } from '../../../table/make-column.tsx';
import { type BudgetRow, budgetRows, costTypeRows } from './budget-rows.ts';
import { FundingTable } from './funding-table.tsx';

/** What the project costs: by item, by cost type and by year, and where the money comes from. */
export function MoneySection({ money }: { readonly money: ProjectCard['money'] }) {
  const { say, of } = useWords();
  const columns = useBudgetColumns(money);
  const types = new Map(money.byCostType.map((type) => [type.costType, of(type.label)]));
  const whole: BudgetRow = {
    key: 'total',
    name: say('budget.total'),
    costType: '',
    total: money.total,
    byYear: money.byYear,
    place: null,
  };
  return (
    <>
      {money.items.length > 0 && (
        <>
          <DataTable<BudgetRow>
            caption={say('budget.items')}
            columns={columns}
            rows={budgetRows(money.items, types)}
            keyOf={(row) => row.key}
            totals={[whole]}
          />
          <DataTable<BudgetRow>
            caption={say('budget.types')}
            columns={[
              wordsColumn<BudgetRow>('name', say('budget.costType'), (row) => row.name, true),
              ...columns.filter((column) => column.id === 'total'),
            ]}
            rows={costTypeRows(money, of)}
            keyOf={(row) => row.key}
            totals={[whole]}
          />
        </>
      )}
      {money.funding.length > 0 && <FundingTable funding={money.funding} />}
      {money.items.length > 0 && <ExportLinks list="budget" />}
    </>
  );
}

function placed(field: string, head: string, read: (row: BudgetRow) => string): Column<BudgetRow> {
  return placedColumn({ id: field, head, read, place: (row) => row.place, field });
}

function useBudgetColumns(money: ProjectCard['money']): readonly Column<BudgetRow>[] {
  const { say } = useWords();
  const file = useFileValue();
  return useMemo(
    () => [
      { ...placed('item', say('budget.item'), (row) => row.name), id: 'name', namesRow: true },
      placed('cost_type', say('budget.costType'), (row) => row.costType),
      ...money.byYear.map(({ year }) =>
        figureColumn<BudgetRow>({
          id: `y${year}`,
          head: String(year),
          unit: 'EUR',
          read: (row) => row.byYear.find((part) => part.year === year)?.figure,
          file,
        }),
      ),
      figureColumn<BudgetRow>({
        id: 'total',
        head: say('budget.total'),
        unit: 'EUR',
        read: (row) => row.total,
        file,
      }),
    ],
    [money, say, file],
  );
}
