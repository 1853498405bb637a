/** What an input does to an outcome: the sum of products of two lists of ranks, each less its middle, and sums over parts. */

/** Adds up `a[i] * b[i]` over whole numbers of 16 bits; `count` may be any. */
export function products(a: usize, b: usize, count: u32): f64 {
  const whole = count & ~7;
  let sums = i64x2.splat(0);
  for (let i: u32 = 0; i < whole; i += 8) {
    const four = i32x4.dot_i16x8_s(v128.load(a + i * 2), v128.load(b + i * 2));
    sums = i64x2.add(sums, i64x2.add(i64x2.extend_low_i32x4_s(four), i64x2.extend_high_i32x4_s(four)));
  }
  let sum = i64x2.extract_lane(sums, 0) + i64x2.extract_lane(sums, 1);
  for (let i: u32 = whole; i < count; i++) {
    sum += <i64>load<i16>(a + i * 2) * <i64>load<i16>(b + i * 2);
  }
  return <f64>sum;
}

/** So many bytes on stand the sums of the other draws. */
const OTHER: usize = 512;

/** Adds the number of a draw to the sum of the part that its rank lies in. */
function addTo(to: usize, parts: usize, rank: u32, column: usize): void {
  const sum = to + ((<usize>load<u8>(parts + rank)) << 3);
  store<f64>(sum, load<f64>(sum) + load<f64>(column));
}

/** Adds each number of a column to the sum of the part that its rank lies in: even draws to one list, odd ones to another. */
export function partSums(to: usize, order: usize, parts: usize, column: usize, count: u32): void {
  const whole = count & ~3;
  for (let i: u32 = 0; i < whole; i += 4) {
    const ranks = load<u64>(order + i * 2);
    const at = column + i * 8;
    addTo(to, parts, <u32>ranks & 0xffff, at);
    addTo(to + OTHER, parts, <u32>ranks >> 16, at + 8);
    addTo(to, parts, <u32>(ranks >> 32) & 0xffff, at + 16);
    addTo(to + OTHER, parts, <u32>(ranks >> 48), at + 24);
  }
  for (let i: u32 = whole; i < count; i++) {
    addTo(to + (i & 1) * OTHER, parts, load<u16>(order + i * 2), column + i * 8);
  }
}
