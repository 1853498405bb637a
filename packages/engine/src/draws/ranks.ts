/** The rank of each draw, from 0; draws of one value share the middle of their ranks. */
export function ranksOf(column: Float64Array): Float64Array {
  const sorted = Uint32Array.from(column, (_, at) => at).sort(
    (a, b) => (column[a] ?? 0) - (column[b] ?? 0) || a - b,
  );
  const ranks = new Float64Array(column.length);
  for (let from = 0; from < sorted.length; ) {
    const value = column[sorted[from] ?? 0];
    let to = from;
    while (to < sorted.length && column[sorted[to] ?? 0] === value) to += 1;
    for (let at = from; at < to; at += 1) ranks[sorted[at] ?? 0] = (from + to - 1) / 2;
    from = to;
  }
  return ranks;
}
