/** How many parts a column is counted into on the way to a value. */
const PARTS = 1024;
/** So few are sorted. */
const FEW = 64;

/**
 * The values that would stand at these places if the column were sorted, without sorting it: the values are counted
 * into parts of equal width, and only the part that holds the place is looked into, again in parts, until few are left.
 * The column stays as it is. `ranks` are whole numbers from 0 up to the length; the values are finite.
 */
export function atRanks(column: Float64Array, ranks: readonly number[]): readonly number[] {
  return ranks.map((rank) => select(column, rank));
}

function select(column: Float64Array, rank: number): number {
  let [among, left] = [column, rank];
  while (among.length > FEW) {
    const [low, high] = boundsOf(among);
    if (low === high) return low;
    const parts = partsOf(among, low, high);
    const { part, before } = partOfRank(parts, left);
    among = among.filter((_, at) => parts[at] === part);
    left -= before;
  }
  return among.slice().sort()[left] ?? Number.NaN;
}

/**
 * The part in which each value falls: the least in the first, the largest in the last, a larger one never earlier.
 * Halved before they are taken apart, for the width of all numbers is more than a number can be.
 */
function partsOf(among: Float64Array, low: number, high: number): Uint16Array {
  const parts = new Uint16Array(among.length);
  const [start, width] = [low / 2, high / 2 - low / 2];
  among.forEach((value, at) => {
    const share = width === 0 ? Number(value > low) : (value / 2 - start) / width;
    parts[at] = Math.min(PARTS - 1, Math.floor(share * PARTS));
  });
  return parts;
}

function partOfRank(parts: Uint16Array, rank: number): { readonly part: number; readonly before: number } {
  const counts = new Uint32Array(PARTS);
  for (const part of parts) counts[part] = (counts[part] ?? 0) + 1;
  let [part, before] = [0, 0];
  while (before + (counts[part] ?? 0) <= rank) {
    before += counts[part] ?? 0;
    part += 1;
  }
  return { part, before };
}

function boundsOf(values: Float64Array): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}
