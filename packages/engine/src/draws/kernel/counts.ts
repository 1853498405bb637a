import type { Loop } from './taken.ts';

/** A number is rounded to a whole one when this is added and taken away: no bits are left then for less than the whole. */
const ROUNDING = 1.5 * 2 ** 52;

/**
 * Counts in whole steps: a register, a product, or a product with the least of two (`b * min(a * times, by)`), into one sum,
 * two or three. What is counted is made on the way and need not be kept.
 */
export const COUNTS = [
  (f, { a, sum1, by1, n }) => {
    for (let i = 0; i < n; i += 1) {
      const value = f[a + i] ?? 0;
      f[sum1 + i] = (f[sum1 + i] ?? 0) + (value * by1 + ROUNDING - ROUNDING);
    }
  },
  (f, { a, sum1, by1, sum2, by2, n }) => {
    for (let i = 0; i < n; i += 1) {
      const value = f[a + i] ?? 0;
      f[sum1 + i] = (f[sum1 + i] ?? 0) + (value * by1 + ROUNDING - ROUNDING);
      f[sum2 + i] = (f[sum2 + i] ?? 0) + (value * by2 + ROUNDING - ROUNDING);
    }
  },
  (f, { a, sum1, by1, sum2, by2, sum3, by3, n }) => {
    for (let i = 0; i < n; i += 1) {
      const value = f[a + i] ?? 0;
      f[sum1 + i] = (f[sum1 + i] ?? 0) + (value * by1 + ROUNDING - ROUNDING);
      f[sum2 + i] = (f[sum2 + i] ?? 0) + (value * by2 + ROUNDING - ROUNDING);
      f[sum3 + i] = (f[sum3 + i] ?? 0) + (value * by3 + ROUNDING - ROUNDING);
    }
  },
  (f, { a, b, sum1, by1, n }) => {
    for (let i = 0; i < n; i += 1) {
      const value = (f[a + i] ?? 0) * (f[b + i] ?? 0);
      f[sum1 + i] = (f[sum1 + i] ?? 0) + (value * by1 + ROUNDING - ROUNDING);
    }
  },
  (f, { a, b, sum1, by1, sum2, by2, n }) => {
    for (let i = 0; i < n; i += 1) {
      const value = (f[a + i] ?? 0) * (f[b + i] ?? 0);
      f[sum1 + i] = (f[sum1 + i] ?? 0) + (value * by1 + ROUNDING - ROUNDING);
      f[sum2 + i] = (f[sum2 + i] ?? 0) + (value * by2 + ROUNDING - ROUNDING);
    }
  },
  (f, { a, b, sum1, by1, sum2, by2, sum3, by3, n }) => {
    for (let i = 0; i < n; i += 1) {
      const value = (f[a + i] ?? 0) * (f[b + i] ?? 0);
      f[sum1 + i] = (f[sum1 + i] ?? 0) + (value * by1 + ROUNDING - ROUNDING);
      f[sum2 + i] = (f[sum2 + i] ?? 0) + (value * by2 + ROUNDING - ROUNDING);
      f[sum3 + i] = (f[sum3 + i] ?? 0) + (value * by3 + ROUNDING - ROUNDING);
    }
  },
  (f, { a, b, times, by, sum1, by1, n }) => {
    for (let i = 0; i < n; i += 1) {
      const more = (f[a + i] ?? 0) * times - by;
      const value = (f[b + i] ?? 0) * (by + 0.5 * (more - Math.abs(more)));
      f[sum1 + i] = (f[sum1 + i] ?? 0) + (value * by1 + ROUNDING - ROUNDING);
    }
  },
  (f, { a, b, times, by, sum1, by1, sum2, by2, n }) => {
    for (let i = 0; i < n; i += 1) {
      const more = (f[a + i] ?? 0) * times - by;
      const value = (f[b + i] ?? 0) * (by + 0.5 * (more - Math.abs(more)));
      f[sum1 + i] = (f[sum1 + i] ?? 0) + (value * by1 + ROUNDING - ROUNDING);
      f[sum2 + i] = (f[sum2 + i] ?? 0) + (value * by2 + ROUNDING - ROUNDING);
    }
  },
  (f, { a, b, times, by, sum1, by1, sum2, by2, sum3, by3, n }) => {
    for (let i = 0; i < n; i += 1) {
      const more = (f[a + i] ?? 0) * times - by;
      const value = (f[b + i] ?? 0) * (by + 0.5 * (more - Math.abs(more)));
      f[sum1 + i] = (f[sum1 + i] ?? 0) + (value * by1 + ROUNDING - ROUNDING);
      f[sum2 + i] = (f[sum2 + i] ?? 0) + (value * by2 + ROUNDING - ROUNDING);
      f[sum3 + i] = (f[sum3 + i] ?? 0) + (value * by3 + ROUNDING - ROUNDING);
    }
  },
] as const satisfies readonly Loop[];
