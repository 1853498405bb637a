import type { Estimate } from '@kapstok/quantity';
import type { CellAddress } from './address.ts';
import { groupBy } from './history/group-by.ts';
import { keyPart } from './key-part.ts';
import { fieldOf, type Place } from './place.ts';
import type { Plan } from './plan.ts';
import { propertyOf, type TableDefinition, YEARLY_LETTER } from './table.ts';
import { TABLE_NAMES, TABLES, type TableName } from './tables.ts';

/** A cell with a number that figures are computed from. */
export interface NumberCell {
  readonly place: Place;
  readonly value: Estimate;
  /** The unit as the file or the table spells it; empty when the row has none. */
  readonly unit: string;
}

/** Why an address names no number, with what could stand in its place. */
export type AddressFault =
  /** No such table, or none that figures are computed from; the tables that could be named. */
  | { readonly kind: 'table'; readonly others: readonly string[] }
  /** No such row. */
  | { readonly kind: 'row' }
  /** The key fits several rows; the whole keys of the first hundred. */
  | { readonly kind: 'rows'; readonly others: readonly string[] }
  /** No such column, or no number in it; the columns that could be named (none: the row has no numbers). */
  | { readonly kind: 'field'; readonly others: readonly string[] };

/** Tables that figures are not computed from: what is printed, what is told about cells of others, and what is measured and accounted for. */
const NOT_COMPUTED: ReadonlySet<TableName> = new Set<TableName>([
  'statedFigures',
  'budgetStatedSubtotals',
  'kpis',
  'assumptions',
  'scenarios',
  'scenarioSettings',
  'baselines',
  'referenceFigures',
  'grants',
  'instalments',
  'budgetParts',
  'costKeyShares',
]);
/** Rows of one name that are told of. */
const MOST_NAMED = 100;
/** Totals as printed: checked, and never used. */
const PRINTED = /^stated_/;

/** Tables with numbers that figures are computed from, by the name of their file. */
const ADDRESSABLE: ReadonlyMap<string, TableName> = new Map(
  TABLE_NAMES.filter(
    (name) => !NOT_COMPUTED.has(name) && (hasAmounts(TABLES[name]) || numberColumns(TABLES[name]).length > 0),
  ).map((name) => [TABLES[name].name, name]),
);

type AnyRow = Plan[TableName][number];

/** The rows of a table by their whole key, and by what findings call them. */
interface KnownRows {
  readonly byKey: ReadonlyMap<string, readonly AnyRow[]>;
  readonly byPlace: ReadonlyMap<string, readonly AnyRow[]>;
}

/** Finds the cells that addresses of a plan are about; each table is looked through once, whatever the number of addresses. */
export class NumberCells {
  readonly #plan: Plan;
  readonly #known = new Map<TableName, KnownRows>();

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  /**
   * The cells of an address, at least one: the years of a row in their order where it names no column. A row is found by
   * its whole key (`shortage/2028/NML-O`), else by what findings call it (`shortage`) where one row is called so.
   */
  at({ table, row, field }: CellAddress): readonly NumberCell[] | AddressFault {
    const name = ADDRESSABLE.get(table);
    if (name === undefined) return { kind: 'table', others: addressableTables() };
    const known = this.#rowsOf(name);
    const rows = known.byKey.get(row) ?? known.byPlace.get(row) ?? [];
    const [only, second] = rows;
    if (only === undefined) return { kind: 'row' };
    if (second !== undefined) {
      const named = rows.slice(0, MOST_NAMED);
      return { kind: 'rows', others: named.map((each) => rowKey(TABLES[name], each)) };
    }
    return cellsOf(TABLES[name], only, field);
  }

  #rowsOf(name: TableName): KnownRows {
    const known = this.#known.get(name) ?? knownRows(TABLES[name], this.#plan[name]);
    this.#known.set(name, known);
    return known;
  }
}

function knownRows(definition: TableDefinition, rows: readonly AnyRow[]): KnownRows {
  return {
    byKey: groupBy<AnyRow>(rows, (row) => rowKey(definition, row)),
    byPlace: groupBy<AnyRow>(rows, ({ place }) => place.row),
  };
}

/** The whole key of a row as addresses have it: the columns of the key joined by `/`, blank ones left out. */
export function rowKey(definition: TableDefinition, row: AnyRow): string {
  return definition.key
    .map((column) => keyPart(Reflect.get(row, propertyOf(column))))
    .filter((part) => part !== '')
    .join('/');
}

/** Tables whose numbers can be named by an address, by the names of their files. */
export function addressableTables(): readonly string[] {
  return [...ADDRESSABLE.keys()];
}

/** Whether the cells of a column can be named by an address, and so be what an assumption is about. */
export function isAddressable(table: string, column: string): boolean {
  const name = ADDRESSABLE.get(table);
  if (name === undefined) return false;
  return numberColumns(TABLES[name]).includes(column) || (hasAmounts(TABLES[name]) && YEAR.test(column));
}

const YEAR = new RegExp(`^${YEARLY_LETTER.amount}\\d{4}$`);

function hasAmounts({ yearly }: TableDefinition): boolean {
  return yearly === 'amount';
}

function numberColumns({ columns }: TableDefinition): readonly string[] {
  return Object.entries(columns).flatMap(([name, { kind }]) =>
    (kind === 'estimate' || kind === 'funding') && !PRINTED.test(name) ? [name] : [],
  );
}

function cellsOf(
  definition: TableDefinition,
  row: AnyRow,
  field: string,
): readonly NumberCell[] | AddressFault {
  const years = yearCells(definition, row).filter((cell) => isComputedFrom(row, cell));
  const columns = columnCells(definition, row).filter((cell) => isComputedFrom(row, cell));
  const cells = [...columns, ...years];
  const found = field === '' ? years : cells.filter(({ place }) => place.field === field);
  if (found.length > 0) return found;
  return { kind: 'field', others: cells.map(({ place }) => place.field) };
}

/** A row with a formula is computed by that, and an empty cell of it says nothing. */
function isComputedFrom(row: AnyRow, { value }: NumberCell): boolean {
  return !('formula' in row) || row.formula === '' || value.kind !== 'unknown';
}

function yearCells(definition: TableDefinition, row: AnyRow): readonly NumberCell[] {
  if (!hasAmounts(definition) || !('byYear' in row)) return [];
  // A table without a unit for each row prints its totals in the unit of its years.
  const unit = unitOf(row) ?? definition.columns.stated_total?.unit ?? '';
  const years = [...row.byYear].toSorted(([a], [b]) => a - b);
  return years.flatMap(([year, value]) =>
    isEstimate(value) ? [{ place: fieldOf(row.place, `${YEARLY_LETTER.amount}${year}`), value, unit }] : [],
  );
}

function columnCells(definition: TableDefinition, row: AnyRow): readonly NumberCell[] {
  return numberColumns(definition).flatMap((column) => {
    const value: unknown = Reflect.get(row, propertyOf(column));
    const unit = definition.columns[column]?.unit || (unitOf(row) ?? '');
    return isEstimate(value) ? [{ place: fieldOf(row.place, column), value, unit }] : [];
  });
}

function unitOf(row: AnyRow): string | undefined {
  return 'unit' in row ? row.unit : undefined;
}

const ESTIMATES: ReadonlySet<unknown> = new Set<Estimate['kind']>([
  'point',
  'range',
  'atLeast',
  'unknown',
  'notApplicable',
]);

/** A cell of funding may hold `rest`, which is no number. */
function isEstimate(cell: unknown): cell is Estimate {
  return typeof cell === 'object' && cell !== null && 'kind' in cell && ESTIMATES.has(cell.kind);
}
