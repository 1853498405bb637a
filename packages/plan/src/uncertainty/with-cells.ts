import { type Estimate, point } from '@kapstok/quantity';
import { fieldOf, type Place, placeCode } from '../place.ts';
import type { Plan } from '../plan.ts';
import { propertyOf, YEARLY_LETTER } from '../table.ts';
import { TABLE_NAMES, TABLES } from '../tables.ts';

type AnyRow = Readonly<Record<string, unknown>> & { readonly place: Place };

/** The same plan with something else in some cells of numbers, by `placeCode`, each in the unit of its cell. */
export function withCells(plan: Plan, cells: ReadonlyMap<string, number | Estimate>): Plan {
  if (cells.size === 0) return plan;
  const changed = TABLE_NAMES.map((name) => {
    const columns = Object.keys(TABLES[name].columns);
    const rows: readonly AnyRow[] = plan[name];
    return [name, rows.map((row) => rowWith(row, columns, cells))] as const;
  });
  // Rows of each table have the shape they had: only numbers in them are others, which the compiler can't follow.
  return { ...plan, ...Object.fromEntries(changed) } as Plan;
}

function rowWith(
  row: AnyRow,
  columns: readonly string[],
  cells: ReadonlyMap<string, number | Estimate>,
): AnyRow {
  const valueAt = (field: string): Estimate | undefined => {
    const value = cells.get(placeCode(fieldOf(row.place, field)));
    return typeof value === 'number' ? point(value) : value;
  };
  const set = columns.flatMap((column) => {
    const value = valueAt(column);
    return value === undefined ? [] : [[propertyOf(column), value] as const];
  });
  const years = yearsWith(row, valueAt);
  if (set.length === 0 && years === undefined) return row;
  return { ...row, ...Object.fromEntries(set), ...(years === undefined ? {} : { byYear: years }) };
}

function yearsWith(
  { byYear }: AnyRow,
  valueAt: (field: string) => Estimate | undefined,
): ReadonlyMap<unknown, unknown> | undefined {
  if (!(byYear instanceof Map)) return undefined;
  const years: readonly unknown[] = [...byYear.keys()];
  const set = years.flatMap((year) => {
    const value = valueAt(`${YEARLY_LETTER.amount}${String(year)}`);
    return value === undefined ? [] : [[year, value] as const];
  });
  return set.length === 0 ? undefined : new Map([...byYear, ...set]);
}
