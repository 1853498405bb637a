import { codeLabels, tableDefinitions, YEARLY_LETTER } from '@kapstok/plan';

/** Columns with the words that name a row. */
const NAMES = ['name', 'item'];
/** Columns with the number that holds for all years, and its unit. */
const AMOUNT = ['value', 'unit'];

/**
 * Columns in the order in which one reads them: of a table with a column for each year first what names its rows and
 * where they belong, then their unit and the years, and behind those the rest. A code that the row has words for stands
 * behind too, unless it begins the row. Any other table stays as it is.
 */
export function inReadingOrder<C extends { readonly name: string }>(
  table: string,
  columns: readonly C[],
): readonly C[] {
  const definition = tableDefinitions().find(({ name }) => name === table);
  if (definition?.yearly === undefined) return columns;
  const labels = codeLabels(table);
  const year = new RegExp(`^${YEARLY_LETTER[definition.yearly]}\\d{4}$`);
  const naming = new Set([...definition.key, ...Object.values(labels), ...NAMES]);
  const rank = ({ name }: C): number => {
    if (name === columns[0]?.name) return 0;
    if (Object.hasOwn(labels, name)) return 4;
    if (naming.has(name) || definition.columns[name]?.kind === 'reference') return 1;
    if (AMOUNT.includes(name)) return 2;
    return year.test(name) ? 3 : 4;
  };
  return columns.toSorted((one, other) => rank(one) - rank(other));
}
