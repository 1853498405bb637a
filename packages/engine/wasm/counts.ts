/**
 * Counts in whole steps; see `src/draws/kernel/counts.ts`, which gives the same. To the nearest whole number, of two as near
 * the even one: that is what adding and taking away a large number does there. Four draws in a turn, and two where two are left.
 */

function count(sum: usize, value: v128, by: f64): void {
  v128.store(sum, f64x2.add(v128.load(sum), f64x2.nearest(f64x2.mul(value, f64x2.splat(by)))));
}

/** The same, for the next two draws. */
function countNext(sum: usize, value: v128, by: f64): void {
  v128.store(sum, f64x2.add(v128.load(sum, 16), f64x2.nearest(f64x2.mul(value, f64x2.splat(by)))), 16);
}

/** `b * min(a * times, by)` */
function limited(a: v128, b: v128, times: f64, by: f64): v128 {
  const more = f64x2.sub(f64x2.mul(a, f64x2.splat(times)), f64x2.splat(by));
  return f64x2.mul(b, f64x2.add(f64x2.splat(by), f64x2.pmin(f64x2.splat(0), more)));
}

export function countRegister1(a: usize, sum1: usize, by1: f64, bytes: usize): void {
  let i: usize = 0;
  for (; i + 16 < bytes; i += 32) {
    const value = v128.load(a + i, 0);
    const next = v128.load(a + i, 16);
    count(sum1 + i, value, by1);
    countNext(sum1 + i, next, by1);
  }
  if (i === bytes) return;
  const value = v128.load(a + i, 0);
  count(sum1 + i, value, by1);
}

export function countRegister2(a: usize, sum1: usize, by1: f64, sum2: usize, by2: f64, bytes: usize): void {
  let i: usize = 0;
  for (; i + 16 < bytes; i += 32) {
    const value = v128.load(a + i, 0);
    const next = v128.load(a + i, 16);
    count(sum1 + i, value, by1);
    countNext(sum1 + i, next, by1);
    count(sum2 + i, value, by2);
    countNext(sum2 + i, next, by2);
  }
  if (i === bytes) return;
  const value = v128.load(a + i, 0);
  count(sum1 + i, value, by1);
  count(sum2 + i, value, by2);
}

export function countRegister3(
  a: usize,
  sum1: usize,
  by1: f64,
  sum2: usize,
  by2: f64,
  sum3: usize,
  by3: f64,
  bytes: usize,
): void {
  let i: usize = 0;
  for (; i + 16 < bytes; i += 32) {
    const value = v128.load(a + i, 0);
    const next = v128.load(a + i, 16);
    count(sum1 + i, value, by1);
    countNext(sum1 + i, next, by1);
    count(sum2 + i, value, by2);
    countNext(sum2 + i, next, by2);
    count(sum3 + i, value, by3);
    countNext(sum3 + i, next, by3);
  }
  if (i === bytes) return;
  const value = v128.load(a + i, 0);
  count(sum1 + i, value, by1);
  count(sum2 + i, value, by2);
  count(sum3 + i, value, by3);
}

export function countProduct1(a: usize, b: usize, sum1: usize, by1: f64, bytes: usize): void {
  let i: usize = 0;
  for (; i + 16 < bytes; i += 32) {
    const value = f64x2.mul(v128.load(a + i, 0), v128.load(b + i, 0));
    const next = f64x2.mul(v128.load(a + i, 16), v128.load(b + i, 16));
    count(sum1 + i, value, by1);
    countNext(sum1 + i, next, by1);
  }
  if (i === bytes) return;
  const value = f64x2.mul(v128.load(a + i, 0), v128.load(b + i, 0));
  count(sum1 + i, value, by1);
}

export function countProduct2(
  a: usize,
  b: usize,
  sum1: usize,
  by1: f64,
  sum2: usize,
  by2: f64,
  bytes: usize,
): void {
  let i: usize = 0;
  for (; i + 16 < bytes; i += 32) {
    const value = f64x2.mul(v128.load(a + i, 0), v128.load(b + i, 0));
    const next = f64x2.mul(v128.load(a + i, 16), v128.load(b + i, 16));
    count(sum1 + i, value, by1);
    countNext(sum1 + i, next, by1);
    count(sum2 + i, value, by2);
    countNext(sum2 + i, next, by2);
  }
  if (i === bytes) return;
  const value = f64x2.mul(v128.load(a + i, 0), v128.load(b + i, 0));
  count(sum1 + i, value, by1);
  count(sum2 + i, value, by2);
}

export function countProduct3(
  a: usize,
  b: usize,
  sum1: usize,
  by1: f64,
  sum2: usize,
  by2: f64,
  sum3: usize,
  by3: f64,
  bytes: usize,
): void {
  let i: usize = 0;
  for (; i + 16 < bytes; i += 32) {
    const value = f64x2.mul(v128.load(a + i, 0), v128.load(b + i, 0));
    const next = f64x2.mul(v128.load(a + i, 16), v128.load(b + i, 16));
    count(sum1 + i, value, by1);
    countNext(sum1 + i, next, by1);
    count(sum2 + i, value, by2);
    countNext(sum2 + i, next, by2);
    count(sum3 + i, value, by3);
    countNext(sum3 + i, next, by3);
  }
  if (i === bytes) return;
  const value = f64x2.mul(v128.load(a + i, 0), v128.load(b + i, 0));
  count(sum1 + i, value, by1);
  count(sum2 + i, value, by2);
  count(sum3 + i, value, by3);
}

export function countProductSmallerOf1(
  a: usize,
  b: usize,
  times: f64,
  by: f64,
  sum1: usize,
  by1: f64,
  bytes: usize,
): void {
  let i: usize = 0;
  for (; i + 16 < bytes; i += 32) {
    const value = limited(v128.load(a + i, 0), v128.load(b + i, 0), times, by);
    const next = limited(v128.load(a + i, 16), v128.load(b + i, 16), times, by);
    count(sum1 + i, value, by1);
    countNext(sum1 + i, next, by1);
  }
  if (i === bytes) return;
  const value = limited(v128.load(a + i, 0), v128.load(b + i, 0), times, by);
  count(sum1 + i, value, by1);
}

export function countProductSmallerOf2(
  a: usize,
  b: usize,
  times: f64,
  by: f64,
  sum1: usize,
  by1: f64,
  sum2: usize,
  by2: f64,
  bytes: usize,
): void {
  let i: usize = 0;
  for (; i + 16 < bytes; i += 32) {
    const value = limited(v128.load(a + i, 0), v128.load(b + i, 0), times, by);
    const next = limited(v128.load(a + i, 16), v128.load(b + i, 16), times, by);
    count(sum1 + i, value, by1);
    countNext(sum1 + i, next, by1);
    count(sum2 + i, value, by2);
    countNext(sum2 + i, next, by2);
  }
  if (i === bytes) return;
  const value = limited(v128.load(a + i, 0), v128.load(b + i, 0), times, by);
  count(sum1 + i, value, by1);
  count(sum2 + i, value, by2);
}

export function countProductSmallerOf3(
  a: usize,
  b: usize,
  times: f64,
  by: f64,
  sum1: usize,
  by1: f64,
  sum2: usize,
  by2: f64,
  sum3: usize,
  by3: f64,
  bytes: usize,
): void {
  let i: usize = 0;
  for (; i + 16 < bytes; i += 32) {
    const value = limited(v128.load(a + i, 0), v128.load(b + i, 0), times, by);
    const next = limited(v128.load(a + i, 16), v128.load(b + i, 16), times, by);
    count(sum1 + i, value, by1);
    countNext(sum1 + i, next, by1);
    count(sum2 + i, value, by2);
    countNext(sum2 + i, next, by2);
    count(sum3 + i, value, by3);
    countNext(sum3 + i, next, by3);
  }
  if (i === bytes) return;
  const value = limited(v128.load(a + i, 0), v128.load(b + i, 0), times, by);
  count(sum1 + i, value, by1);
  count(sum2 + i, value, by2);
  count(sum3 + i, value, by3);
}
