import { tableDefinitions } from '../tables.ts';
import { ABOUT_TABLES, contentOf, type PlanContent, type TableContent } from './content.ts';
import { groupBy } from './group-by.ts';
import { inOrder } from './in-order.ts';
import { matchRows } from './match-rows.ts';
import { type Positions, placeRows } from './place-rows.ts';
import { type Cells, cellOf, type PlanRecord, type PlanRecords, type RecordId } from './record.ts';

/** What merging can't know of itself. */
export interface Merging {
  readonly newId: () => RecordId;
  readonly positions: Positions;
  /** The cells of a row that was there, where the new words say what the old ones said. */
  readonly keepWords?: (table: string, before: Cells, after: Cells) => Cells;
}

/**
 * The records of a plan as its tables now are. A row that was there, by its key, keeps its id, and its position unless
 * its order changed. From no records it makes the first.
 */
export function merge(current: PlanRecords, content: PlanContent, merging: Merging): PlanRecords {
  const records = groupsOf(current, content).flatMap((group) => mergedRows(group, merging));
  return new Map(records.map((record) => [record.id, record]));
}

/** Rows that have an order among themselves: as records that stand, and as they now are. */
interface RowGroup {
  readonly table: string;
  readonly current: readonly PlanRecord[];
  readonly rows: readonly Cells[];
  readonly keys: readonly (readonly string[])[];
}

function mergedRows({ table, current, rows, keys }: RowGroup, merging: Merging): readonly PlanRecord[] {
  const standing = inOrder(current);
  const matched = matchRows(standing, rows, keys);
  const positions = placeRows(standing, matched, merging.positions);
  return rows.map((row, index): PlanRecord => {
    const was = matched[index];
    const position = positions[index] ?? '';
    if (was === undefined) return { id: merging.newId(), table, position, cells: row };
    return { ...was, position, cells: merging.keepWords?.(table, was.cells, row) ?? row };
  });
}

function groupsOf(current: PlanRecords, { title, tables }: PlanContent): readonly RowGroup[] {
  const byTable = groupBy(current.values(), ({ table }) => table);
  const of = (table: string, rows: readonly Cells[], keys: RowGroup['keys']): RowGroup => {
    return { table, current: byTable.get(table) ?? [], rows, keys };
  };
  return [
    of(ABOUT_TABLES.description, [filled({ title })], [[]]),
    ...toldGroups(current, tables),
    ...tables.map(({ name, rows }) => of(name, rows, keysOf(name))),
  ];
}

/** What is told of tables and columns; what rows alone speak of is told as soon as anything about it changes. */
function toldGroups(current: PlanRecords, tables: readonly TableContent[]): readonly RowGroup[] {
  const records = [...current.values()];
  const standing = contentOf(current).tables;
  const group = (
    table: string,
    held: readonly PlanRecord[],
    rows: readonly Cells[],
    stood: readonly Cells[],
  ) => {
    const isSame = JSON.stringify(rows) === JSON.stringify(stood);
    return {
      table,
      current: held,
      rows: isSame ? inOrder(held).map(({ cells }) => cells) : rows,
      keys: [['name']],
    };
  };
  const columns = groupBy(
    records.filter(({ table }) => table === ABOUT_TABLES.columns),
    (record) => cellOf(record, 'table'),
  );
  const stood = new Map(standing.map((table) => [table.name, columnCells(table)]));
  return [
    group(
      ABOUT_TABLES.tables,
      records.filter(({ table }) => table === ABOUT_TABLES.tables),
      tables.map(tableCells),
      standing.map(tableCells),
    ),
    ...tables.map((table) => {
      const { name } = table;
      return group(ABOUT_TABLES.columns, columns.get(name) ?? [], columnCells(table), stood.get(name) ?? []);
    }),
  ];
}

function tableCells({ name, decimal }: TableContent): Cells {
  return { name, decimal };
}

function columnCells(table: TableContent): readonly Cells[] {
  return table.columns.map(({ name, head, title }) =>
    filled({ table: table.name, name, head: head === name ? '' : head, title }),
  );
}

function filled(cells: Cells): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([, words]) => words !== ''));
}

/** What tells the rows of a table apart. Where rows may share a key, a row that is not found by it goes by its name. */
function keysOf(table: string): RowGroup['keys'] {
  const definition = tableDefinitions().find(({ name }) => name === table);
  if (definition === undefined) return [];
  return definition.repeats ? [definition.key, definition.naming] : [definition.key];
}
