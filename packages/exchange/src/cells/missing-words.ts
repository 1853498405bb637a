import { type Estimate, unknown } from '@kapstok/quantity';

const NOT_APPLICABLE: Estimate = { kind: 'notApplicable' };

/** Nothing is printed. */
export const BLANK: Estimate = unknown('blank');

/** Words without points and blanks, in small letters, and what they say. */
const WORDS = new Map<string, Estimate>([
  ...spelled(unknown('toBeDetermined'), 'ntb', 'nadertebepalen', 'nogtebepalen', 'tbd', 'tobedetermined'),
  ...spelled(unknown('unknown'), 'onbekend', 'nognietbekend', 'nietbekend', 'nnb', 'unknown', '?'),
  ...spelled(unknown('notMeasured'), 'nognietgemeten', 'nietgemeten', 'notyetmeasured', 'notmeasured'),
  ...spelled(unknown('later'), 'pm', 'promemorie', 'komtlater'),
  ...spelled(unknown('baselineToCome'), 'nulmeting', 'volgtuitnulmeting', 'volgtuitdenulmeting', 'baseline'),
  ...spelled(NOT_APPLICABLE, 'nvt', 'nietvantoepassing', 'notapplicable', 'n/a'),
]);

function spelled(meaning: Estimate, ...words: readonly string[]): [string, Estimate][] {
  return words.map((word) => [word, meaning]);
}

/** What a cell without a number says: nothing, n.t.b., onbekend, n.v.t. and so on; undefined when it says something else. */
export function missing(printed: string): Estimate | undefined {
  if (printed === '') return BLANK;
  if (printed.length > 30) return undefined;
  return WORDS.get(printed.toLowerCase().replace(/[.\s]/g, ''));
}
