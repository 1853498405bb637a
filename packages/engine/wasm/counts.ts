/**
 * Counts in whole steps; see `src/draws/kernel/counts.ts`, which gives the same. To the nearest whole number, of two as near
 * the even one: that is what adding and taking away a large number does there. Four draws in a turn, and two where two are left.
 */

function count(sum: usize, value: v128, by: v128): void {
  v128.store(sum, f64x2.add(v128.load(sum), f64x2.nearest(f64x2.mul(value, by))));
}

/** The same, for the next two draws. */
function countNext(sum: usize, value: v128, by: v128): void {
  v128.store(sum, f64x2.add(v128.load(sum, 16), f64x2.nearest(f64x2.mul(value, by))), 16);
}

/** `b * min(a * times, by)` */
function limited(a: v128, b: v128, times: v128, by: v128): v128 {
  const more = f64x2.sub(f64x2.mul(a, times), by);
  return f64x2.mul(b, f64x2.add(by, f64x2.pmin(f64x2.splat(0), more)));
}

export function countRegister1(a: usize, sum1: usize, by1: f64, bytes: usize): void {
  const by1Twice = f64x2.splat(by1);
  let i: usize = 0;
  for (; i + 16 < bytes; i += 32) {
    const value = v128.load(a + i, 0);
    const next = v128.load(a + i, 16);
    count(sum1 + i, value, by1Twice);
    countNext(sum1 + i, next, by1Twice);
  }
  if (i === bytes) return;
  const value = v128.load(a + i, 0);
  count(sum1 + i, value, by1Twice);
}

export function countRegister2(a: usize, sum1: usize, by1: f64, sum2: usize, by2: f64, bytes: usize): void {
  const by1Twice = f64x2.splat(by1);
  const by2Twice = f64x2.splat(by2);
  let i: usize = 0;
  for (; i + 16 < bytes; i += 32) {
    const value = v128.load(a + i, 0);
    const next = v128.load(a + i, 16);
    count(sum1 + i, value, by1Twice);
    countNext(sum1 + i, next, by1Twice);
    count(sum2 + i, value, by2Twice);
    countNext(sum2 + i, next, by2Twice);
  }
  if (i === bytes) return;
  const value = v128.load(a + i, 0);
  count(sum1 + i, value, by1Twice);
  count(sum2 + i, value, by2Twice);
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
  const by1Twice = f64x2.splat(by1);
  const by2Twice = f64x2.splat(by2);
  const by3Twice = f64x2.splat(by3);
  let i: usize = 0;
  for (; i + 16 < bytes; i += 32) {
    const value = v128.load(a + i, 0);
    const next = v128.load(a + i, 16);
    count(sum1 + i, value, by1Twice);
    countNext(sum1 + i, next, by1Twice);
    count(sum2 + i, value, by2Twice);
    countNext(sum2 + i, next, by2Twice);
    count(sum3 + i, value, by3Twice);
    countNext(sum3 + i, next, by3Twice);
  }
  if (i === bytes) return;
  const value = v128.load(a + i, 0);
  count(sum1 + i, value, by1Twice);
  count(sum2 + i, value, by2Twice);
  count(sum3 + i, value, by3Twice);
}

export function countProduct1(a: usize, b: usize, sum1: usize, by1: f64, bytes: usize): void {
  const by1Twice = f64x2.splat(by1);
  let i: usize = 0;
  for (; i + 16 < bytes; i += 32) {
    const value = f64x2.mul(v128.load(a + i, 0), v128.load(b + i, 0));
    const next = f64x2.mul(v128.load(a + i, 16), v128.load(b + i, 16));
    count(sum1 + i, value, by1Twice);
    countNext(sum1 + i, next, by1Twice);
  }
  if (i === bytes) return;
  const value = f64x2.mul(v128.load(a + i, 0), v128.load(b + i, 0));
  count(sum1 + i, value, by1Twice);
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
  const by1Twice = f64x2.splat(by1);
  const by2Twice = f64x2.splat(by2);
  let i: usize = 0;
  for (; i + 16 < bytes; i += 32) {
    const value = f64x2.mul(v128.load(a + i, 0), v128.load(b + i, 0));
    const next = f64x2.mul(v128.load(a + i, 16), v128.load(b + i, 16));
    count(sum1 + i, value, by1Twice);
    countNext(sum1 + i, next, by1Twice);
    count(sum2 + i, value, by2Twice);
    countNext(sum2 + i, next, by2Twice);
  }
  if (i === bytes) return;
  const value = f64x2.mul(v128.load(a + i, 0), v128.load(b + i, 0));
  count(sum1 + i, value, by1Twice);
  count(sum2 + i, value, by2Twice);
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
  const by1Twice = f64x2.splat(by1);
  const by2Twice = f64x2.splat(by2);
  const by3Twice = f64x2.splat(by3);
  let i: usize = 0;
  for (; i + 16 < bytes; i += 32) {
    const value = f64x2.mul(v128.load(a + i, 0), v128.load(b + i, 0));
    const next = f64x2.mul(v128.load(a + i, 16), v128.load(b + i, 16));
    count(sum1 + i, value, by1Twice);
    countNext(sum1 + i, next, by1Twice);
    count(sum2 + i, value, by2Twice);
    countNext(sum2 + i, next, by2Twice);
    count(sum3 + i, value, by3Twice);
    countNext(sum3 + i, next, by3Twice);
  }
  if (i === bytes) return;
  const value = f64x2.mul(v128.load(a + i, 0), v128.load(b + i, 0));
  count(sum1 + i, value, by1Twice);
  count(sum2 + i, value, by2Twice);
  count(sum3 + i, value, by3Twice);
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
  const timesTwice = f64x2.splat(times);
  const byTwice = f64x2.splat(by);
  const by1Twice = f64x2.splat(by1);
  let i: usize = 0;
  for (; i + 16 < bytes; i += 32) {
    const value = limited(v128.load(a + i, 0), v128.load(b + i, 0), timesTwice, byTwice);
    const next = limited(v128.load(a + i, 16), v128.load(b + i, 16), timesTwice, byTwice);
    count(sum1 + i, value, by1Twice);
    countNext(sum1 + i, next, by1Twice);
  }
  if (i === bytes) return;
  const value = limited(v128.load(a + i, 0), v128.load(b + i, 0), timesTwice, byTwice);
  count(sum1 + i, value, by1Twice);
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
  const timesTwice = f64x2.splat(times);
  const byTwice = f64x2.splat(by);
  const by1Twice = f64x2.splat(by1);
  const by2Twice = f64x2.splat(by2);
  let i: usize = 0;
  for (; i + 16 < bytes; i += 32) {
    const value = limited(v128.load(a + i, 0), v128.load(b + i, 0), timesTwice, byTwice);
    const next = limited(v128.load(a + i, 16), v128.load(b + i, 16), timesTwice, byTwice);
    count(sum1 + i, value, by1Twice);
    countNext(sum1 + i, next, by1Twice);
    count(sum2 + i, value, by2Twice);
    countNext(sum2 + i, next, by2Twice);
  }
  if (i === bytes) return;
  const value = limited(v128.load(a + i, 0), v128.load(b + i, 0), timesTwice, byTwice);
  count(sum1 + i, value, by1Twice);
  count(sum2 + i, value, by2Twice);
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
  const timesTwice = f64x2.splat(times);
  const byTwice = f64x2.splat(by);
  const by1Twice = f64x2.splat(by1);
  const by2Twice = f64x2.splat(by2);
  const by3Twice = f64x2.splat(by3);
  let i: usize = 0;
  for (; i + 16 < bytes; i += 32) {
    const value = limited(v128.load(a + i, 0), v128.load(b + i, 0), timesTwice, byTwice);
    const next = limited(v128.load(a + i, 16), v128.load(b + i, 16), timesTwice, byTwice);
    count(sum1 + i, value, by1Twice);
    countNext(sum1 + i, next, by1Twice);
    count(sum2 + i, value, by2Twice);
    countNext(sum2 + i, next, by2Twice);
    count(sum3 + i, value, by3Twice);
    countNext(sum3 + i, next, by3Twice);
  }
  if (i === bytes) return;
  const value = limited(v128.load(a + i, 0), v128.load(b + i, 0), timesTwice, byTwice);
  count(sum1 + i, value, by1Twice);
  count(sum2 + i, value, by2Twice);
  count(sum3 + i, value, by3Twice);
}

/** The same for two lines that count into the same sums, as `countProductSmallerOf3` one after the other. */
export function countTwoProductsSmallerOf3(
  a: usize,
  b: usize,
  a2: usize,
  b2: usize,
  times: f64,
  by: f64,
  sum1: usize,
  by1: f64,
  other1: f64,
  sum2: usize,
  by2: f64,
  other2: f64,
  sum3: usize,
  by3: f64,
  other3: f64,
  bytes: usize,
): void {
  const t = f64x2.splat(times);
  const m = f64x2.splat(by);
  const k1 = f64x2.splat(by1);
  const k2 = f64x2.splat(by2);
  const k3 = f64x2.splat(by3);
  const l1 = f64x2.splat(other1);
  const l2 = f64x2.splat(other2);
  const l3 = f64x2.splat(other3);
  for (let i: usize = 0; i < bytes; i += 16) {
    const value = limited(v128.load(a + i), v128.load(b + i), t, m);
    const other = limited(v128.load(a2 + i), v128.load(b2 + i), t, m);
    countBoth(sum1 + i, value, k1, other, l1);
    countBoth(sum2 + i, value, k2, other, l2);
    countBoth(sum3 + i, value, k3, other, l3);
  }
}

function countBoth(sum: usize, value: v128, by: v128, other: v128, otherBy: v128): void {
  const counted = f64x2.add(f64x2.nearest(f64x2.mul(value, by)), f64x2.nearest(f64x2.mul(other, otherBy)));
  v128.store(sum, f64x2.add(v128.load(sum), counted));
}
