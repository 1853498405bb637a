import {
  type Place,
  type Plan,
  propertyOf,
  type Row,
  TABLE_NAMES,
  TABLES,
  type TableDefinition,
  type TableName,
  YEARLY_LETTER,
} from '@kapstok/plan';
import { type HeldCell, printedCell } from './printed-cell.ts';
import type { WrittenValue } from './workbook/written-sheet.ts';

/** A row of a table as its file would hold it. */
interface PrintedRow {
  readonly place: Place;
  readonly cells: readonly WrittenValue[];
}

/** A table of a plan as its file would hold it: columns in their order, Kapstok's own and others. */
export interface PrintedTable {
  readonly definition: TableDefinition;
  readonly columns: readonly string[];
  readonly rows: readonly PrintedRow[];
}

type AnyRow = Row<TableName>;

/** The tables of a plan that were there, as their files would hold them. */
export function printedPlan(plan: Plan): readonly PrintedTable[] {
  return TABLE_NAMES.flatMap((name) => {
    const definition: TableDefinition = TABLES[name];
    const rows: readonly AnyRow[] = plan[name];
    return rows.length === 0 && !plan.present.has(definition.name)
      ? []
      : [printedTable(plan, definition, rows)];
  });
}

function printedTable(plan: Plan, definition: TableDefinition, rows: readonly AnyRow[]): PrintedTable {
  const columns = columnsOf(plan, definition, rows);
  return {
    definition,
    columns,
    rows: rows.map((row) => ({
      place: row.place,
      cells: columns.map((name) => cellOf(definition, row, name)),
    })),
  };
}

/** The columns as the file had them; for a plan that had no files, those of the table that hold something. */
function columnsOf(plan: Plan, definition: TableDefinition, rows: readonly AnyRow[]): readonly string[] {
  const given = plan.columnsOf.get(definition.name);
  if (given !== undefined && given.length > 0) return given;
  const years = [...new Set(rows.flatMap((row) => [...yearlyCells(row).keys()]))].sort((a, b) => a - b);
  const letter = definition.yearly === undefined ? '' : YEARLY_LETTER[definition.yearly];
  const extra = [...new Set(rows.flatMap((row) => Object.keys(row.extra)))];
  return [...Object.keys(definition.columns), ...years.map((year) => `${letter}${year}`), ...extra];
}

function yearlyCells(row: AnyRow): Yearly {
  return 'byYear' in row ? row.byYear : new Map();
}

function cellOf(definition: TableDefinition, row: AnyRow, name: string): WrittenValue {
  const column = Object.hasOwn(definition.columns, name) ? definition.columns[name] : undefined;
  const unit = 'unit' in row ? row.unit : '';
  if (column !== undefined) return printedCell(column.kind, heldIn(row, name), column.unit || unit);
  const year = definition.yearly === undefined ? undefined : yearOf(name, YEARLY_LETTER[definition.yearly]);
  if (year === undefined) return row.extra[name] ?? '';
  return printedCell(
    definition.yearly === 'target' ? 'target' : 'estimate',
    yearlyCells(row).get(year),
    unit,
  );
}

/** What a record holds under a column: its own cells, not what it keeps besides. */
function heldIn(row: AnyRow, columnName: string): HeldCell {
  const { place: _, extra: __, ...cells } = row;
  const held: Readonly<Record<string, HeldCell | Yearly>> = cells;
  const cell = held[propertyOf(columnName)];
  return isYearly(cell) ? undefined : cell;
}

type Yearly = ReadonlyMap<number, HeldCell>;

function isYearly(cell: HeldCell | Yearly): cell is Yearly {
  return cell instanceof Map;
}

/** The year of a yearly column: `y2025`, and as spreadsheets head it, `2025`. */
function yearOf(name: string, letter: string): number | undefined {
  const match = new RegExp(`^${letter}?(\\d{4})$`, 'i').exec(name.trim());
  return match === null ? undefined : Number(match[1]);
}
