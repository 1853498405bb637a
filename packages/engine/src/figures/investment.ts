import type { Row } from '@kapstok/plan';
import { isolated, type Text, text, type UnitCode, verbatim } from '@kapstok/quantity';
import { missing, sum } from '../graph/build.ts';
import type { AnyNode, Node } from '../graph/node.ts';
import { budgetCell } from './budget-cell.ts';
import type { Context } from './context.ts';
import { type FigureSet, setSum } from './figure-set.ts';
import type { Paths } from './paths.ts';

type BudgetRow = Row<'budgetLines'>;

const EUR = 'EUR' satisfies UnitCode;
const FAMILY = 'investment';
const TOTAL = `${FAMILY}.total`;

function years(rows: readonly BudgetRow[]): number[] {
  return [...new Set(rows.flatMap((row) => [...row.byYear.keys()]))].sort((a, b) => a - b);
}

function nameOf(row: BudgetRow): string {
  return isolated(row.item === '' ? row.id : row.item);
}

const NO_YEARS = text('de post heeft geen bedrag per jaar', 'the item has no amount by year');

/** A budget line with the node of each of its years and of its total. */
export interface BudgetItem {
  readonly row: BudgetRow;
  readonly byYear: ReadonlyMap<number, Node<'EUR'>>;
  readonly total: Node<'EUR'>;
}

/** Works a budget line out: a cell a year, and their sum. */
export function budgetItem(row: BudgetRow): BudgetItem {
  const byYear = new Map([...row.byYear.keys()].map((year) => [year, budgetCell(row, year, nameOf(row))]));
  const label = (): Text => verbatim(`${nameOf(row)} (${row.id})`);
  const years = [...byYear.values()];
  return {
    row,
    byYear,
    total: years.length === 0 ? missing(EUR, label, NO_YEARS, row.place) : sum(EUR, label, years),
  };
}

/** Figures of one budget line: its total, and by year. */
export function itemFigures(item: BudgetItem): FigureSet {
  const years = [...item.byYear].map(([year, node]) => [`investment.byYear.${year}`, node] as const);
  return new Map<string, AnyNode>([['investment', item.total], ...years]);
}

/** Investment of a project (or what is booked straight on a pillar or the plan): total, by year, by cost type. */
export function investmentFigures(
  name: string,
  { paths }: Pick<Context, 'paths'>,
  items: readonly BudgetItem[],
): FigureSet {
  const set: FigureSet = new Map();
  if (items.length === 0) return set;
  setSum(
    set,
    EUR,
    { name, path: TOTAL },
    items.map((item) => item.total),
  );
  addByYear(set, name, paths, items);
  for (const type of new Set(items.map((item) => item.row.costType))) {
    const ofType = items.filter((item) => item.row.costType === type);
    const path = paths.of(FAMILY, `byCostType.${type === '' ? 'unspecified' : type}`, '');
    setSum(
      set,
      EUR,
      { name, path },
      ofType.map((item) => item.total),
    );
  }
  return set;
}

function addByYear(set: FigureSet, name: string, paths: Paths, items: readonly BudgetItem[]): void {
  for (const year of years(items.map((item) => item.row))) {
    const parts = items.flatMap((item) => item.byYear.get(year) ?? []);
    setSum(set, EUR, { name, path: paths.of(FAMILY, `byYear.${year}`, '') }, parts);
  }
}
