import type { Loop } from './taken.ts';

/**
 * One loop for each instruction, each a function of its own, so that each is compiled by itself. The kernel in WebAssembly
 * does the same operations in the same order, two draws at once. There are no branches that chance would take: the least of
 * two is the second, and what the first is less.
 */
export const LOOPS = {
  multiply: (f, { to, a, b, n }) => {
    for (let i = 0; i < n; i += 1) f[to + i] = (f[a + i] ?? 0) * (f[b + i] ?? 0);
  },
  subtract: (f, { to, a, b, n }) => {
    for (let i = 0; i < n; i += 1) f[to + i] = (f[a + i] ?? 0) - (f[b + i] ?? 0);
  },
  divide: (f, { to, a, b, n }) => {
    for (let i = 0; i < n; i += 1) f[to + i] = (f[a + i] ?? 0) / (f[b + i] ?? 0);
  },
  larger: (f, { to, a, b, n }) => {
    for (let i = 0; i < n; i += 1) {
      const more = (f[a + i] ?? 0) - (f[b + i] ?? 0);
      f[to + i] = (f[b + i] ?? 0) + 0.5 * (more + Math.abs(more));
    }
  },
  smaller: (f, { to, a, b, n }) => {
    for (let i = 0; i < n; i += 1) {
      const more = (f[a + i] ?? 0) - (f[b + i] ?? 0);
      f[to + i] = (f[b + i] ?? 0) + 0.5 * (more - Math.abs(more));
    }
  },
  plus: (f, { to, a, times, by, n }) => {
    for (let i = 0; i < n; i += 1) f[to + i] = (f[a + i] ?? 0) * times + by;
  },
  smallerOf: (f, { to, a, times, by, n }) => {
    for (let i = 0; i < n; i += 1) {
      const more = (f[a + i] ?? 0) * times - by;
      f[to + i] = by + 0.5 * (more - Math.abs(more));
    }
  },
  largerOf: (f, { to, a, times, by, n }) => {
    for (let i = 0; i < n; i += 1) {
      const more = (f[a + i] ?? 0) * times - by;
      f[to + i] = by + 0.5 * (more + Math.abs(more));
    }
  },
  scale: (f, { to, a, by, n }) => {
    for (let i = 0; i < n; i += 1) f[to + i] = (f[a + i] ?? 0) * by;
  },
  inverse: (f, { to, a, n }) => {
    for (let i = 0; i < n; i += 1) f[to + i] = 1 / (f[a + i] ?? 0);
  },
  fill: (f, { to, by, n }) => {
    f.fill(by, to, to + n);
  },
  countWhole: (f, { sum1, a, n }) => {
    for (let i = 0; i < n; i += 1) f[sum1 + i] = (f[sum1 + i] ?? 0) + (f[a + i] ?? 0);
  },
  multiplySmallerOf: (f, { to, a, b, times, by, n }) => {
    for (let i = 0; i < n; i += 1) {
      const more = (f[a + i] ?? 0) * times - by;
      f[to + i] = (f[b + i] ?? 0) * (by + 0.5 * (more - Math.abs(more)));
    }
  },
} as const satisfies Readonly<Record<string, Loop>>;
