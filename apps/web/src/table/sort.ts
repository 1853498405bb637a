/** Which column a table is sorted by, and whether the largest comes first. */
export interface Sort {
  readonly id: string;
  readonly desc: boolean;
}

/** Reads the sort of an address: `fte`, or `-fte` for the largest first. */
export function readSort(mark: string | undefined): Sort[] {
  if (mark === undefined || mark === '' || mark === '-') return [];
  return mark.startsWith('-') ? [{ id: mark.slice(1), desc: true }] : [{ id: mark, desc: false }];
}

/** Writes the sort for an address; undefined is the order of the plan. */
export function writeSort(sort: readonly Sort[]): string | undefined {
  const first = sort[0];
  return first === undefined ? undefined : `${first.desc ? '-' : ''}${first.id}`;
}

const WORDS = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

/** Order of two values of a column; codes and names in the order of a reader: 5.2 before 5.10. */
export function compared(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return WORDS.compare(String(a), String(b));
}
