import { tableDefinitions } from '@kapstok/plan';

/** Columns that say what a row is about, the best first. */
const WORDS = ['name', 'item', 'what', 'label', 'meaning'];

/**
 * Index of the column that says which row one is in, beside the first column; undefined where the first says it, or no
 * column does. It stays in sight with the first one.
 */
export function namingColumn(
  table: string,
  columns: readonly { readonly name: string }[],
): number | undefined {
  const naming = tableDefinitions().find(({ name }) => name === table)?.naming ?? [];
  const found = [...WORDS, ...naming.toReversed()]
    .map((wanted) => columns.findIndex(({ name }) => name === wanted))
    .find((index) => index >= 0);
  return found === 0 ? undefined : found;
}
