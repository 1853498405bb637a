import { codeLabelColumns, tableDefinitions, YEARLY_LETTER } from '@kapstok/plan';

/**
 * Columns in the order in which one reads them: of a table with a column for each year first what names its rows, then
 * their unit and the years, and behind those the rest. Any other table stays as it is.
 */
export function inReadingOrder<C extends { readonly name: string }>(
  table: string,
  columns: readonly C[],
): readonly C[] {
  const definition = tableDefinitions().find(({ name }) => name === table);
  if (definition?.yearly === undefined) return columns;
  const year = new RegExp(`^${YEARLY_LETTER[definition.yearly]}\\d{4}$`);
  const naming = new Set([...definition.key, ...codeLabelColumns(table), 'name', 'item']);
  const rank = ({ name }: C): number => {
    if (naming.has(name)) return 0;
    if (name === 'unit') return 1;
    return year.test(name) ? 2 : 3;
  };
  return columns.toSorted((one, other) => rank(one) - rank(other));
}
