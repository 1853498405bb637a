import {
  type Column,
  type Place,
  type Plan,
  propertyOf,
  TABLES,
  type TableDefinition,
  type TableName,
  YEARLY_LETTER,
} from '@kapstok/plan';
import { printedCell, printedTarget } from './printed-cell.ts';
import type { WrittenValue } from './workbook/written-sheet.ts';

/** A row of a table as its file would hold it. */
export interface PrintedRow {
  readonly place: Place;
  readonly cells: readonly WrittenValue[];
}

/** A table of a plan as its file would hold it: columns in their order, Kapstok's own and others. */
export interface PrintedTable {
  readonly definition: TableDefinition;
  readonly columns: readonly string[];
  readonly rows: readonly PrintedRow[];
}

/** A row of any table. */
type AnyRow = {
  readonly place: Place;
  readonly extra: Readonly<Record<string, string>>;
  readonly byYear?: ReadonlyMap<number, unknown>;
} & Readonly<Record<string, unknown>>;

/** The tables of a plan that were there, as their files would hold them. */
export function printedPlan(plan: Plan): readonly PrintedTable[] {
  return Object.entries(TABLES).flatMap(([name, definition]): PrintedTable[] => {
    // The records follow the table definitions; TypeScript can't join the two.
    const rows = plan[name as TableName] as unknown as readonly AnyRow[];
    if (rows.length === 0 && !plan.present.has(definition.name)) return [];
    return [printedTable(plan, definition as TableDefinition, rows)];
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
  const years = [...new Set(rows.flatMap((row) => [...(row.byYear?.keys() ?? [])]))].sort((a, b) => a - b);
  const letter = definition.yearly === undefined ? '' : YEARLY_LETTER[definition.yearly];
  const extra = [...new Set(rows.flatMap((row) => Object.keys(row.extra)))];
  return [...Object.keys(definition.columns), ...years.map((year) => `${letter}${year}`), ...extra];
}

function cellOf(definition: TableDefinition, row: AnyRow, name: string): WrittenValue {
  const column: Column | undefined = Object.hasOwn(definition.columns, name)
    ? definition.columns[name]
    : undefined;
  const unit = typeof row.unit === 'string' ? row.unit : '';
  if (column !== undefined) return printedCell(column.kind, row[propertyOf(name)], column.unit || unit);
  const year = definition.yearly === undefined ? undefined : yearOf(name, YEARLY_LETTER[definition.yearly]);
  if (year === undefined) return row.extra[name] ?? '';
  const cell = row.byYear?.get(year);
  return definition.yearly === 'target' ? printedTarget(cell) : printedCell('estimate', cell, unit);
}

/** The year of a yearly column: `y2025`, and as spreadsheets head it, `2025`. */
function yearOf(name: string, letter: string): number | undefined {
  const match = new RegExp(`^${letter}?(\\d{4})$`, 'i').exec(name.trim());
  return match === null ? undefined : Number(match[1]);
}
