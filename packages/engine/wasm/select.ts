/** Values by their rank, without sorting; see `src/draws/percentiles.ts`, which gives the same. */

/** One less than the parts: a value falls in the part whose number is nearest to its share of the width. */
const LAST: u32 = 1023;
/** Added to this, a number is rounded and stands in the last bits. */
const WHOLE: f64 = 4503599627370496;
/** Bytes of the counts of all parts. */
const COUNTS: usize = 4096;
/** More than this in one part is left to whoever asked. */
const MOST: u32 = 400;

/**
 * Finds the values that would stand at so many `ranks` (32 bits each, from small to large) if the column were sorted, and
 * writes them to `found`. At `scratch` there is room for the counts of the parts, 2 bytes for each draw and 8 bytes more.
 * Gives false where the column is not evenly enough spread over its width for that.
 */
export function select(
  column: usize,
  count: u32,
  ranks: usize,
  many: u32,
  found: usize,
  scratch: usize,
): bool {
  const counts = scratch;
  const parts = counts + COUNTS * 2;
  const few = parts + ((<usize>count * 2 + 15) / 16) * 16;
  let low = load<f64>(column);
  let high = low;
  let lows = f64x2.splat(low);
  let highs = lows;
  const even = count & ~1;
  for (let i: u32 = 0; i < even; i += 2) {
    const values = v128.load(column + i * 8);
    lows = f64x2.pmin(lows, values);
    highs = f64x2.pmax(highs, values);
  }
  const last = load<f64>(column + (count - 1) * 8);
  low = min(min(f64x2.extract_lane(lows, 0), f64x2.extract_lane(lows, 1)), last);
  high = max(max(f64x2.extract_lane(highs, 0), f64x2.extract_lane(highs, 1)), last);
  const scale = <f64>LAST / (high - low);
  if (!(scale > 0 && scale < Infinity)) return false;
  memory.fill(counts, 0, COUNTS * 2);
  countParts(column, count, low, scale, counts, parts);
  let part: u32 = 0;
  let before: u32 = 0;
  let size: u32 = load<u32>(counts);
  let listed = u32.MAX_VALUE;
  for (let i: u32 = 0; i < many; i++) {
    const rank = load<u32>(ranks + i * 4);
    while (before + size <= rank) {
      before += size;
      part++;
      size = load<u32>(counts + part * 4);
    }
    if (size > MOST) return false;
    if (part !== listed) {
      list(column, count, part, parts, few);
      sort(few, size);
      listed = part;
    }
    store<f64>(found + i * 8, load<f64>(few + (rank - before) * 8));
  }
  return true;
}

/** Counts in which part each value falls, and notes it. Of every two the second is counted apart, so that neither waits. */
function countParts(column: usize, count: u32, low: f64, scale: f64, counts: usize, parts: usize): void {
  const even = count & ~1;
  const others = counts + COUNTS;
  const lows = f64x2.splat(low);
  const scales = f64x2.splat(scale);
  const wholes = f64x2.splat(WHOLE);
  for (let i: u32 = 0; i < even; i += 2) {
    const shares = f64x2.mul(f64x2.sub(v128.load(column + i * 8), lows), scales);
    const both = f64x2.add(shares, wholes);
    const one = i32x4.extract_lane(both, 0);
    const other = i32x4.extract_lane(both, 2);
    store<u16>(parts + i * 2, <u16>one);
    store<u16>(parts + i * 2, <u16>other, 2);
    store<u32>(counts + one * 4, load<u32>(counts + one * 4) + 1);
    store<u32>(others + other * 4, load<u32>(others + other * 4) + 1);
  }
  for (let at: usize = 0; at < COUNTS; at += 16) {
    v128.store(counts + at, i32x4.add(v128.load(counts + at), v128.load(others + at)));
  }
  if (even === count) return;
  const part = <u32>reinterpret<u64>((load<f64>(column + even * 8) - low) * scale + WHOLE);
  store<u16>(parts + even * 2, <u16>part);
  store<u32>(counts + part * 4, load<u32>(counts + part * 4) + 1);
}

/** Lists the values of one part. */
function list(column: usize, count: u32, part: u32, parts: usize, few: usize): void {
  const wanted = i16x8.splat(<i16>part);
  const whole = count & ~7;
  let to = few;
  for (let i: u32 = 0; i < whole; i += 8) {
    let which = i16x8.bitmask(i16x8.eq(v128.load(parts + i * 2), wanted));
    while (which !== 0) {
      store<f64>(to, load<f64>(column + (i + ctz(which)) * 8));
      to += 8;
      which &= which - 1;
    }
  }
  for (let i: u32 = whole; i < count; i++) {
    if (load<u16>(parts + i * 2) !== part) continue;
    store<f64>(to, load<f64>(column + i * 8));
    to += 8;
  }
}

/** Sorts a few values, by putting each in its place. */
function sort(few: usize, count: u32): void {
  for (let at: u32 = 1; at < count; at++) {
    const value = load<f64>(few + at * 8);
    let place = at;
    for (; place > 0 && load<f64>(few + place * 8 - 8) > value; place--) {
      store<f64>(few + place * 8, load<f64>(few + place * 8 - 8));
    }
    store<f64>(few + place * 8, value);
  }
}
