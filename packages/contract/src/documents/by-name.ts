/** As a Dutch list is sorted: no matter the capitals, and numbers by their size. */
const SPELLING = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

/** In the order of their names, in which people look them up. */
export function byName<Named extends { readonly name: string }>(all: readonly Named[]): Named[] {
  return all.toSorted((one, other) => SPELLING.compare(one.name, other.name));
}
