import type { BudgetItem, ProjectCard } from '@kapstok/contract';
import { useMemo } from 'react';
import { Amount } from '../../../figure/amount.tsx';
import { useFileValue } from '../../../figure/use-written-value.ts';
import { useWords } from '../../../language/words.ts';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { ExportLinks } from '../../../table/export-links.tsx';
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
  };
  return (
    <>
      <DataTable<BudgetRow>
        caption={say('budget.items')}
        columns={columns}
        rows={budgetRows(money.items as BudgetItem[], types)}
        keyOf={(row) => row.key}
        totals={[whole]}
      />
      <DataTable<BudgetRow>
        caption={say('budget.types')}
        columns={columns.filter((column) => column.id === 'name' || column.id === 'total')}
        rows={costTypeRows(money, of)}
        keyOf={(row) => row.key}
        totals={[whole]}
      />
      {money.funding.length > 0 && <FundingTable funding={money.funding} />}
      <ExportLinks list="budget" />
    </>
  );
}

function useBudgetColumns(money: ProjectCard['money']): readonly Column<BudgetRow>[] {
  const { say } = useWords();
  const written = useFileValue();
  return useMemo(() => {
    const years = money.byYear.map(({ year }): Column<BudgetRow> => {
      const figureOf = (row: BudgetRow) => row.byYear.find((part) => part.year === year)?.figure;
      return {
        id: `y${year}`,
        head: String(year),
        unit: 'EUR',
        kind: 'number',
        cell: (row) => {
          const figure = figureOf(row);
          return figure === undefined ? '' : <Amount figure={figure} writing="cell" />;
        },
        written: (row) => {
          const figure = figureOf(row);
          return figure === undefined ? '' : written(figure.value);
        },
      };
    });
    return [
      {
        id: 'name',
        head: say('budget.item'),
        kind: 'words',
        namesRow: true,
        cell: (row) => row.name,
        written: (row) => row.name,
      },
      {
        id: 'type',
        head: say('budget.costType'),
        kind: 'words',
        cell: (row) => row.costType,
        written: (row) => row.costType,
      },
      ...years,
      {
        id: 'total',
        head: say('budget.total'),
        unit: 'EUR',
        kind: 'number',
        cell: (row) => <Amount figure={row.total} writing="cell" />,
        written: (row) => written(row.total.value),
      },
    ];
  }, [money, say, written]);
}
