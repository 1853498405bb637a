/** How many parts a column is counted into on the way to a value. */
const PARTS = 1024;
/** So few are sorted. */
const FEW = 400;

const counts = new Uint32Array(PARTS);
const few = new Float64Array(FEW);
/** In which part each value falls. */
let parts = new Uint16Array(0);

/**
 * The values that would stand at these places if the column were sorted, without sorting it: the values are counted once
 * into parts of equal width, and only the parts that hold a place are looked into. Where those hold too many, as with a
 * heavy tail, they are counted into parts again. The column stays as it is. `ranks` are whole numbers from 0 up to the
 * length, in any order; the values are finite.
 */
export function atRanks(column: Float64Array, ranks: readonly number[]): readonly number[] {
  const bounds = boundsOf(column);
  if (bounds.low === bounds.high) return ranks.map(() => bounds.low);
  countParts(column, bounds);
  const places = ranks.map((rank) => ({ rank, ...partOf(rank) }));
  const found = places.map(({ rank, part, before, size }) =>
    size <= FEW ? within(column, part, size, rank - before) : undefined,
  );
  // What is left is counted again, which forgets the parts: so only after all others have been found.
  return places.map(({ rank, part, before }, at) => found[at] ?? again(column, bounds, part, rank - before));
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

function boundsOf(column: Float64Array): Bounds {
  let low = column[0] ?? 0;
  let high = low;
  for (let at = 1; at < column.length; at += 1) {
    const value = column[at] ?? 0;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}

/**
 * Counts in which part each value falls: the least in the first, the largest in the last, a larger one never earlier.
 * Halved before they are taken apart where the width of the column is more than a number can be.
 */
function countParts(column: Float64Array, { low, high }: Bounds): void {
  if (parts.length < column.length) parts = new Uint16Array(column.length);
  counts.fill(0);
  const scale = PARTS / (high - low);
  const isFine = scale > 0 && scale < Number.POSITIVE_INFINITY;
  for (let at = 0; at < column.length; at += 1) {
    const value = column[at] ?? 0;
    const share = isFine ? (value - low) * scale : coarse(value, { low, high });
    const part = share < PARTS ? share | 0 : PARTS - 1;
    parts[at] = part;
    counts[part] = (counts[part] ?? 0) + 1;
  }
}

function coarse(value: number, { low, high }: Bounds): number {
  const width = high / 2 - low / 2;
  return width === 0 || width < Number.MIN_VALUE * PARTS
    ? Number(value > low)
    : ((value / 2 - low / 2) / width) * PARTS;
}

function partOf(rank: number): { readonly part: number; readonly before: number; readonly size: number } {
  let [part, before] = [0, 0];
  while (before + (counts[part] ?? 0) <= rank) {
    before += counts[part] ?? 0;
    part += 1;
  }
  return { part, before, size: counts[part] ?? 0 };
}

/** The value at a place within a part of few. */
function within(column: Float64Array, part: number, size: number, place: number): number {
  let listed = 0;
  for (let at = 0; at < column.length && listed < size; at += 1) {
    if (parts[at] !== part) continue;
    few[listed] = column[at] ?? 0;
    listed += 1;
  }
  return few.subarray(0, size).sort()[place] ?? Number.NaN;
}

/** The value at a place within a part of many, by parts of that part. */
function again(column: Float64Array, bounds: Bounds, part: number, place: number): number {
  countParts(column, bounds);
  const among = column.filter((_, at) => parts[at] === part);
  return atRanks(among, [place])[0] ?? Number.NaN;
}
