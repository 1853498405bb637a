/** Counts in whole steps; see `src/draws/kernel/counts.ts`, which does the same operations in the same order. */

/** A number is rounded to a whole one when this is added and taken away. */
const ROUNDING: f64 = 6755399441055744.0;

function count(sum: usize, value: v128, by: f64): void {
  const steps = f64x2.add(f64x2.mul(value, f64x2.splat(by)), f64x2.splat(ROUNDING));
  v128.store(sum, f64x2.add(v128.load(sum), f64x2.sub(steps, f64x2.splat(ROUNDING))));
}

export function countRegister1(a: usize, sum1: usize, by1: f64, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    const value = v128.load(a + i);
    count(sum1 + i, value, by1);
  }
}

export function countRegister2(a: usize, sum1: usize, by1: f64, sum2: usize, by2: f64, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    const value = v128.load(a + i);
    count(sum1 + i, value, by1);
    count(sum2 + i, value, by2);
  }
}

export function countRegister3(a: usize, sum1: usize, by1: f64, sum2: usize, by2: f64, sum3: usize, by3: f64, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    const value = v128.load(a + i);
    count(sum1 + i, value, by1);
    count(sum2 + i, value, by2);
    count(sum3 + i, value, by3);
  }
}

export function countProduct1(a: usize, b: usize, sum1: usize, by1: f64, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    const value = f64x2.mul(v128.load(a + i), v128.load(b + i));
    count(sum1 + i, value, by1);
  }
}

export function countProduct2(a: usize, b: usize, sum1: usize, by1: f64, sum2: usize, by2: f64, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    const value = f64x2.mul(v128.load(a + i), v128.load(b + i));
    count(sum1 + i, value, by1);
    count(sum2 + i, value, by2);
  }
}

export function countProduct3(a: usize, b: usize, sum1: usize, by1: f64, sum2: usize, by2: f64, sum3: usize, by3: f64, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    const value = f64x2.mul(v128.load(a + i), v128.load(b + i));
    count(sum1 + i, value, by1);
    count(sum2 + i, value, by2);
    count(sum3 + i, value, by3);
  }
}

export function countProductSmallerOf1(a: usize, b: usize, times: f64, by: f64, sum1: usize, by1: f64, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    const more = f64x2.sub(f64x2.mul(v128.load(a + i), f64x2.splat(times)), f64x2.splat(by));
    const least = f64x2.add(f64x2.splat(by), f64x2.pmin(f64x2.splat(0), more));
    const value = f64x2.mul(v128.load(b + i), least);
    count(sum1 + i, value, by1);
  }
}

export function countProductSmallerOf2(a: usize, b: usize, times: f64, by: f64, sum1: usize, by1: f64, sum2: usize, by2: f64, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    const more = f64x2.sub(f64x2.mul(v128.load(a + i), f64x2.splat(times)), f64x2.splat(by));
    const least = f64x2.add(f64x2.splat(by), f64x2.pmin(f64x2.splat(0), more));
    const value = f64x2.mul(v128.load(b + i), least);
    count(sum1 + i, value, by1);
    count(sum2 + i, value, by2);
  }
}

export function countProductSmallerOf3(a: usize, b: usize, times: f64, by: f64, sum1: usize, by1: f64, sum2: usize, by2: f64, sum3: usize, by3: f64, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    const more = f64x2.sub(f64x2.mul(v128.load(a + i), f64x2.splat(times)), f64x2.splat(by));
    const least = f64x2.add(f64x2.splat(by), f64x2.pmin(f64x2.splat(0), more));
    const value = f64x2.mul(v128.load(b + i), least);
    count(sum1 + i, value, by1);
    count(sum2 + i, value, by2);
    count(sum3 + i, value, by3);
  }
}
