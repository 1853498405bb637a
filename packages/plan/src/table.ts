import type { Text } from '@kapstok/quantity';
import type { CellKinds, Column, YearlyCells } from './column.ts';
import type { Place } from './place.ts';

/** `budget_code` as a property name: `budgetCode`. */
export type CamelCase<S extends string> = S extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : S;

type CellOf<C> = C extends Column<infer K> ? CellKinds[K] : never;

/** Cells of the yearly columns, by year. A column that is absent has no entry. */
type Yearly<Y> = Y extends keyof YearlyCells
  ? { readonly byYear: ReadonlyMap<number, YearlyCells[Y]> }
  : unknown;

/** A table: its file name, what a row is, its key and its columns. */
export interface TableDefinition<
  C extends Readonly<Record<string, Column>> = Readonly<Record<string, Column>>,
  Y extends keyof YearlyCells | undefined = keyof YearlyCells | undefined,
> {
  /** File or sheet name without ending. */
  readonly name: string;
  /** What a row is, in words. */
  readonly row: Text;
  /** Columns that identify a row. */
  readonly key: readonly string[];
  /** Whether two rows may share a key (a document may claim one thing twice). */
  readonly repeats: boolean;
  /** What findings call a row: the columns whose values are joined by `/`. */
  readonly naming: readonly string[];
  readonly columns: C;
  /** What the yearly columns hold, and the letter they start with; undefined when there are none. */
  readonly yearly: Y;
}

/** A row as a record: typed cells, the place it stands, and columns Kapstok does not know, kept as they are. */
export type RowOf<T> =
  T extends TableDefinition<infer C, infer Y>
    ? { readonly [K in keyof C & string as CamelCase<K>]: CellOf<C[K]> } & Yearly<Y> & {
          readonly place: Place;
          readonly extra: Readonly<Record<string, string>>;
        }
    : never;

/** Letter of the yearly columns by what they hold: `y2025`, `t2025`. */
export const YEARLY_LETTER: Readonly<Record<keyof YearlyCells, string>> = { amount: 'y', target: 't' };

/** What a table definition says beside its name; `naming` is the key where it is left out. */
interface Shape<C> {
  readonly key: readonly string[];
  readonly columns: C;
  readonly repeats?: boolean;
  readonly naming?: readonly string[];
}

/** Defines a table; the key is what findings call a row unless `naming` says otherwise. */
export function defineTable<C extends Readonly<Record<string, Column>>, Y extends keyof YearlyCells>(
  name: string,
  row: Text,
  shape: Shape<C> & { readonly yearly: Y },
): TableDefinition<C, Y>;
export function defineTable<C extends Readonly<Record<string, Column>>>(
  name: string,
  row: Text,
  shape: Shape<C>,
): TableDefinition<C, undefined>;
export function defineTable<C extends Readonly<Record<string, Column>>>(
  name: string,
  row: Text,
  shape: Shape<C> & { readonly yearly?: keyof YearlyCells },
): TableDefinition<C> {
  const { key, columns, repeats = false, naming = key } = shape;
  return { name, row, key, repeats, naming, columns, yearly: shape.yearly };
}

/** A column name as the property name of its record. */
export function propertyOf(columnName: string): string {
  return columnName.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
