import { OtherTable, type PublishedSum } from './other-table.ts';

/** Which counts may not be told, and why. */
export interface Suppressed {
  /** Counts from 1 up to the threshold, the threshold itself not included. */
  readonly small: ReadonlySet<string>;
  /** Others that would tell a small one, by what is left of a sum. */
  readonly others: ReadonlySet<string>;
}

/**
 * What may not be told of a table of counts, so that no small one can be known: the small counts, and of the others so many,
 * the smallest first, that each small one could be another number too. Which of the two a hidden cell is may not be told
 * either. A zero is told.
 * @param counts whole numbers of zero or more, by cell
 * @param sums which cells are sums of others; every cell of it is in `counts`
 * @param threshold the least count that may be told, 1 or more
 * @throws RangeError when a count is no whole number of zero or more, the threshold is below 1, or a sum names a cell without count
 */
export function suppressed(
  counts: ReadonlyMap<string, number>,
  sums: readonly PublishedSum[],
  threshold: number,
): Suppressed {
  checkTable(counts, sums, threshold);
  const small = new Set(
    [...counts].filter(([, count]) => count > 0 && count < threshold).map(([key]) => key),
  );
  const others = new Set<string>();
  const table = new OtherTable(counts, sums);
  // The largest first: what hides it may hide smaller ones too. What is hidden for one never tells another.
  for (const key of [...small].sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1),
  )) {
    const toHide = table.toHideFor(key, new Set([...small, ...others]));
    for (const other of toHide ?? everyCell(counts)) if (!small.has(other)) others.add(other);
  }
  return { small, others };
}

/** Where nothing else keeps a count from being known, no count above zero is told. */
function everyCell(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts].filter(([, count]) => count > 0).map(([key]) => key);
}

function checkTable(
  counts: ReadonlyMap<string, number>,
  sums: readonly PublishedSum[],
  threshold: number,
): void {
  if (!(threshold >= 1)) throw new RangeError(`a threshold of ${threshold}`);
  for (const [key, count] of counts)
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${key}: a count of ${count}`);
  const absent = sums.flatMap(({ total, parts }) => [total, ...parts]).find((key) => !counts.has(key));
  if (absent !== undefined) throw new RangeError(`${absent}: in a sum, and no count`);
}
