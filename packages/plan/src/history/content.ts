import { tableDefinitions } from '../tables.ts';
import { groupBy } from './group-by.ts';
import { inOrder } from './in-order.ts';
import { type Cells, cellOf, type PlanRecord, type PlanRecords, type RecordId } from './record.ts';

/**
 * The tables of records that tell about a plan what its own tables can't: its title, which tables it has (also empty
 * ones), and their columns (also empty ones) in their order.
 */
export const ABOUT_TABLES = { description: 'description', tables: 'tables', columns: 'columns' } as const;

/** A column of a table. */
export interface ColumnContent {
  /** As Kapstok calls it; a column Kapstok does not know is called as its head spells it. */
  readonly name: string;
  readonly head: string;
  /** What the description of the plan calls it; empty when it says nothing of it. */
  readonly title: string;
}

/** A table as it is printed: columns and rows in their order. */
export interface TableContent {
  readonly name: string;
  /** The sign that parts decimals in its cells: `12.000` is twelve or twelve thousand. */
  readonly decimal: '.' | ',';
  readonly columns: readonly ColumnContent[];
  readonly rows: readonly Cells[];
}

/** A plan as it is printed, in tables; what records and a plan folder have in common. */
export interface PlanContent {
  /** Empty when the plan has none of its own. */
  readonly title: string;
  readonly tables: readonly TableContent[];
}

/** A plan that is kept as records, as it is printed. */
export interface RecordsContent extends PlanContent {
  readonly tables: readonly (TableContent & {
    /** The records that its rows are of, in the same order. */
    readonly ids: readonly RecordId[];
  })[];
}

/** Records as tables. A table or column that only rows or cells speak of is there too, behind those that are told of. */
export function contentOf(records: PlanRecords): RecordsContent {
  const byTable = groupBy(records.values(), ({ table }) => table);
  const rowsOf = (table: string): readonly PlanRecord[] => inOrder(byTable.get(table) ?? []);
  const told = new Map(rowsOf(ABOUT_TABLES.tables).map((record) => [cellOf(record, 'name'), record]));
  const columns = groupBy(rowsOf(ABOUT_TABLES.columns), (record) => cellOf(record, 'table'));
  const about: readonly string[] = Object.values(ABOUT_TABLES);
  const others = documentedFirst([...byTable.keys()].filter((name) => !about.includes(name)));
  const names = [...new Set([...told.keys(), ...others])].filter((name) => name !== '');
  return {
    title: rowsOf(ABOUT_TABLES.description).map((record) => cellOf(record, 'title'))[0] ?? '',
    tables: names.map((name) => {
      const own = rowsOf(name);
      const rows = own.map(({ cells }) => cells);
      const table = told.get(name);
      const decimal = table !== undefined && cellOf(table, 'decimal') === ',' ? ',' : '.';
      const ids = own.map(({ id }) => id);
      return { name, decimal, columns: columnsOf(name, columns.get(name) ?? [], rows), rows, ids };
    }),
  };
}

/** Names of tables in the order in which a plan folder is documented; others behind them. */
function documentedFirst(names: readonly string[]): readonly string[] {
  const known = tableDefinitions().map(({ name }) => name);
  return [
    ...known.filter((name) => names.includes(name)),
    ...names.filter((name) => !known.includes(name)).sort(),
  ];
}

function columnsOf(
  table: string,
  told: readonly PlanRecord[],
  rows: readonly Cells[],
): readonly ColumnContent[] {
  const columns = new Map<string, ColumnContent>();
  for (const record of told) {
    const name = cellOf(record, 'name');
    if (name === '' || columns.has(name)) continue;
    columns.set(name, { name, head: cellOf(record, 'head') || name, title: cellOf(record, 'title') });
  }
  const filled = new Set<string>();
  for (const cells of rows) for (const name of Object.keys(cells)) filled.add(name);
  for (const name of columnsInOrder(table, filled)) {
    if (name !== '' && !columns.has(name)) columns.set(name, { name, head: name, title: '' });
  }
  return [...columns.values()];
}

/** Names of columns as the table has them; years and others behind them. */
function columnsInOrder(table: string, names: ReadonlySet<string>): readonly string[] {
  const definition = tableDefinitions().find(({ name }) => name === table);
  const known = Object.keys(definition?.columns ?? {});
  const others = [...names].filter((name) => !known.includes(name)).sort();
  return [...known.filter((name) => names.has(name)), ...others];
}

/**
 * A plan that another takes the place of. Tables that both have stay in their order; a folder or workbook has them in an
 * order of its own, which says nothing. What the other has no words for, a title of the plan or of a column, stays.
 * @param keepsOthers Whether tables that the other does not have stay too, and the title with them.
 */
export function replacedBy(plan: PlanContent, other: PlanContent, keepsOthers: boolean): PlanContent {
  const given = new Map(other.tables.map((table) => [table.name, table]));
  const had = new Set(plan.tables.map(({ name }) => name));
  const stood = plan.tables.flatMap((table) => {
    const now = given.get(table.name);
    if (now === undefined) return keepsOthers ? [table] : [];
    const columns = keepsOthers ? asTheyStand(now, table.columns) : now.columns;
    return [{ ...now, columns: titledAs(columns, table.columns) }];
  });
  const tables = [...stood, ...other.tables.filter(({ name }) => !had.has(name))];
  return { title: keepsOthers ? plan.title || other.title : other.title || plan.title, tables };
}

/**
 * Columns of a table that comes by itself, in the order and with the heads with which they stand in the plan: a file of it
 * has every column of its kind, in an order of its own, which says nothing. One that the plan does not have comes along where something
 * stands in it, or where Kapstok does not know it: then somebody made it.
 */
function asTheyStand(
  { name, columns, rows }: TableContent,
  before: readonly ColumnContent[],
): readonly ColumnContent[] {
  const stood = new Map(before.map((column, index) => [column.name, index]));
  const known = tableDefinitions().find((each) => each.name === name)?.columns ?? {};
  const isFilled = (column: string): boolean => rows.some((cells) => (cells[column] ?? '') !== '');
  const kept = columns.filter(
    (column) => stood.has(column.name) || !Object.hasOwn(known, column.name) || isFilled(column.name),
  );
  const placeOf = (column: ColumnContent): number => stood.get(column.name) ?? before.length;
  const headed = kept.map((column) => ({ ...column, head: before[placeOf(column)]?.head ?? column.head }));
  return headed.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function titledAs(
  columns: readonly ColumnContent[],
  before: readonly ColumnContent[],
): readonly ColumnContent[] {
  const titles = new Map(before.map(({ name, title }) => [name, title]));
  return columns.map((column) => ({ ...column, title: column.title || (titles.get(column.name) ?? '') }));
}
