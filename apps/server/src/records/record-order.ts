import { cellOf, type PlanRecord, tableDefinitions } from '@kapstok/plan';

/** How records are put in an order. */
type Order = (one: PlanRecord, other: PlanRecord) => number;

/** As people count and spell: 1.2 before 1.10, and capitals make no difference. */
const SPELLING = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

const RANK: ReadonlyMap<string, number> = new Map(tableDefinitions().map(({ name }, rank) => [name, rank]));

function byUnits(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Table by table, and in each as the rows stand in the plan. */
function asInPlan(one: PlanRecord, other: PlanRecord): number {
  const [first, second] = [RANK.get(one.table) ?? RANK.size, RANK.get(other.table) ?? RANK.size];
  return (
    first - second ||
    byUnits(one.table, other.table) ||
    byUnits(one.position, other.position) ||
    byUnits(one.id, other.id)
  );
}

/** The column that is sorted by; undefined when rows stand as in the plan. */
export function columnSorted(sort: string | undefined): string | undefined {
  return sort === undefined || sort === '' ? undefined : sort.replace(/^-/, '');
}

/**
 * The order by a column, `-name` from high to low; without one as the rows stand in the plan. Rows with nothing in that
 * column come last, whichever way.
 */
export function byColumn(sort: string | undefined): Order {
  const column = columnSorted(sort);
  if (column === undefined) return asInPlan;
  const falls = sort?.startsWith('-') === true;
  return (one, other) => {
    const [first, second] = [cellOf(one, column), cellOf(other, column)];
    if (first === '' || second === '')
      return Number(first === '') - Number(second === '') || asInPlan(one, other);
    return SPELLING.compare(first, second) * (falls ? -1 : 1) || asInPlan(one, other);
  };
}
