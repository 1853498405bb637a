import type { InputDraws } from './play.ts';
import type { PairKind, ScalarKind } from './step.ts';

/** A number is rounded to a whole one when this is added and taken away: no bits are left then for less than the whole. */
const ROUNDING = 1.5 * 2 ** 52;

type PairKernel = (to: Float64Array, a: Float64Array, b: Float64Array, count: number) => void;
type ScalarKernel = (to: Float64Array, a: Float64Array, by: number, count: number) => void;

/** One loop for each step that joins two columns: each a function of its own, so that each is compiled by itself. */
export const PAIRS: Readonly<Record<PairKind, PairKernel>> = {
  multiply: (to, a, b, count) => {
    for (let at = 0; at < count; at += 1) to[at] = (a[at] ?? 0) * (b[at] ?? 0);
  },
  subtract: (to, a, b, count) => {
    for (let at = 0; at < count; at += 1) to[at] = (a[at] ?? 0) - (b[at] ?? 0);
  },
  divide: (to, a, b, count) => {
    for (let at = 0; at < count; at += 1) to[at] = (a[at] ?? 0) / (b[at] ?? 0);
  },
  larger: (to, a, b, count) => {
    for (let at = 0; at < count; at += 1) to[at] = Math.max(a[at] ?? 0, b[at] ?? 0);
  },
  smaller: (to, a, b, count) => {
    for (let at = 0; at < count; at += 1) to[at] = Math.min(a[at] ?? 0, b[at] ?? 0);
  },
};

/** One loop for each step that joins a column and a number. */
export const SCALARS: Readonly<Record<ScalarKind | 'count', ScalarKernel>> = {
  multiplyBy: (to, a, by, count) => {
    for (let at = 0; at < count; at += 1) to[at] = (a[at] ?? 0) * by;
  },
  add: (to, a, by, count) => {
    for (let at = 0; at < count; at += 1) to[at] = (a[at] ?? 0) + by;
  },
  lessFrom: (to, a, by, count) => {
    for (let at = 0; at < count; at += 1) to[at] = by - (a[at] ?? 0);
  },
  divideBy: (to, a, by, count) => {
    for (let at = 0; at < count; at += 1) to[at] = (a[at] ?? 0) / by;
  },
  divideInto: (to, a, by, count) => {
    for (let at = 0; at < count; at += 1) to[at] = by / (a[at] ?? 0);
  },
  largerOf: (to, a, by, count) => {
    for (let at = 0; at < count; at += 1) to[at] = Math.max(a[at] ?? 0, by);
  },
  smallerOf: (to, a, by, count) => {
    for (let at = 0; at < count; at += 1) to[at] = Math.min(a[at] ?? 0, by);
  },
  count: (to, a, by, count) => {
    for (let at = 0; at < count; at += 1) to[at] = (to[at] ?? 0) + ((a[at] ?? 0) * by + ROUNDING - ROUNDING);
  },
};

/** Fills a column with the draws of an input from one draw on. */
export function gather(to: Float64Array, { values, order }: InputDraws, from: number, count: number): void {
  for (let at = 0; at < count; at += 1) to[at] = values[order[from + at] ?? 0] ?? 0;
}
