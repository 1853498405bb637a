import type { Column } from '../column.ts';
import type { Place } from '../place.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { propertyOf, type TableDefinition, YEARLY_LETTER } from '../table.ts';
import { TABLE_NAMES, TABLES, type TableName } from '../tables.ts';
import { namingWords } from '../words/row-label.ts';
import { readCell, readTarget } from './printed-cell.ts';

/** A row as it stands in an example: words or numbers by column name as the file spells it. */
export type SimpleRow = Readonly<Record<string, string | number | undefined>>;

/** Tables as they stand in an example, by file name: `budget-lines`. */
export type SimpleTables = Readonly<Record<string, readonly SimpleRow[]>>;

/**
 * Makes a plan of simple rows, for tests and examples: file names of tables, file names of columns, values as printed.
 * Rows stand at line 2 and on, as in a file. A table that is not named is absent.
 * @throws Error for a table Kapstok does not know, so that a misspelt example fails.
 */
export function planOf(tables: SimpleTables, title = 'Voorbeeldplan'): Plan {
  const columnsOf = new Map<string, readonly string[]>();
  const filled = new Map<TableName, readonly SimpleRecord[]>();
  for (const [file, rows] of Object.entries(tables)) {
    const name = tableOf(file);
    columnsOf.set(file, [...new Set(rows.flatMap((row) => Object.keys(row)))]);
    filled.set(
      name,
      rows.map((row, index) => recordOf(TABLES[name], row, index + 2)),
    );
  }
  // The records are built after the table definitions, which the compiler can't follow.
  const records = Object.fromEntries(filled) as Partial<Plan>;
  return { ...emptyPlan(title), ...records, present: new Set(Object.keys(tables)), columnsOf };
}

function tableOf(file: string): TableName {
  const name = TABLE_NAMES.find((candidate) => TABLES[candidate].name === file);
  if (name === undefined) throw new Error(`no such table: ${file}`);
  return name;
}

/** A row as a record, before it is known of which table. */
type SimpleRecord = Readonly<Record<string, unknown>>;

function recordOf(definition: TableDefinition, row: SimpleRow, line: number): SimpleRecord {
  const record: Record<string, unknown> = {
    place: placeOf(definition, row, line),
    extra: extraOf(definition, row),
  };
  for (const [name, column] of Object.entries(definition.columns)) {
    record[propertyOf(name)] = cellOf(column, printed(row, name), definition, row);
  }
  const { yearly } = definition;
  if (yearly !== undefined) record.byYear = byYear(row, yearly);
  return record;
}

function cellOf(column: Column, words: string, definition: TableDefinition, row: SimpleRow): unknown {
  return column.kind === 'target' ? targetOf(words, row) : readCell(column, words, unitOf(definition, row));
}

function targetOf(words: string, row: SimpleRow): unknown {
  return readTarget(words, { shape: printed(row, 'shape'), unit: printed(row, 'unit') });
}

function placeOf(definition: TableDefinition, row: SimpleRow, line: number): Place {
  const named = definition.naming.map((name) => printed(row, name)).filter((words) => words !== '');
  const place = { table: definition.name, line, row: named.join('/'), field: '' };
  const called = namingWords(definition, (name) => printed(row, name)).join('/');
  return called === place.row ? place : { ...place, called };
}

function unitOf(definition: TableDefinition, row: SimpleRow): string {
  return 'unit' in definition.columns ? printed(row, 'unit') : '';
}

function byYear(row: SimpleRow, holds: keyof typeof YEARLY_LETTER): ReadonlyMap<number, unknown> {
  const cells = new Map<number, unknown>();
  const unit = printed(row, 'unit');
  for (const name of Object.keys(row)) {
    const year = yearOf(name, YEARLY_LETTER[holds]);
    if (year === undefined) continue;
    const words = printed(row, name);
    cells.set(year, holds === 'target' ? targetOf(words, row) : readCell({ kind: 'estimate' }, words, unit));
  }
  return cells;
}

function yearOf(name: string, letter: string): number | undefined {
  return new RegExp(`^${letter}\\d{4}$`).test(name) ? Number(name.slice(1)) : undefined;
}

function extraOf(definition: TableDefinition, row: SimpleRow): Record<string, string> {
  const letter = definition.yearly === undefined ? undefined : YEARLY_LETTER[definition.yearly];
  const known = (name: string): boolean =>
    Object.hasOwn(definition.columns, name) || (letter !== undefined && yearOf(name, letter) !== undefined);
  const names = Object.keys(row).filter((name) => !known(name));
  return Object.fromEntries(names.map((name) => [name, printed(row, name)]));
}

function printed(row: SimpleRow, name: string): string {
  const value = row[name];
  return value === undefined || value === null ? '' : String(value).trim();
}
