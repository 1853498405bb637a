/** The sum of products of two lists of ranks, each less its middle. */

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
