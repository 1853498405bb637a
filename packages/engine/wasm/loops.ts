/**
 * One loop for each instruction, two draws at once; see `src/draws/kernel/loops.ts`, which does the same operations in the
 * same order. Columns begin at `to`, `a` and `b`, and end `bytes` further, an even number of draws.
 */

export function multiply(to: usize, a: usize, b: usize, bytes: usize): void {
  let i: usize = 0;
  for (; i + 16 < bytes; i += 32) {
    v128.store(to + i, f64x2.mul(v128.load(a + i), v128.load(b + i)));
    v128.store(to + i, f64x2.mul(v128.load(a + i, 16), v128.load(b + i, 16)), 16);
  }
  if (i < bytes) v128.store(to + i, f64x2.mul(v128.load(a + i), v128.load(b + i)));
}

export function subtract(to: usize, a: usize, b: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    v128.store(to + i, f64x2.sub(v128.load(a + i), v128.load(b + i)));
  }
}

export function divide(to: usize, a: usize, b: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    v128.store(to + i, f64x2.div(v128.load(a + i), v128.load(b + i)));
  }
}

export function larger(to: usize, a: usize, b: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    const other = v128.load(b + i);
    const more = f64x2.sub(v128.load(a + i), other);
    v128.store(to + i, f64x2.add(other, f64x2.pmax(f64x2.splat(0), more)));
  }
}

export function smaller(to: usize, a: usize, b: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    const other = v128.load(b + i);
    const more = f64x2.sub(v128.load(a + i), other);
    v128.store(to + i, f64x2.add(other, f64x2.pmin(f64x2.splat(0), more)));
  }
}

export function plus(to: usize, a: usize, times: f64, by: f64, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    v128.store(to + i, f64x2.add(f64x2.mul(v128.load(a + i), f64x2.splat(times)), f64x2.splat(by)));
  }
}

export function smallerOf(to: usize, a: usize, times: f64, by: f64, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    const more = f64x2.sub(f64x2.mul(v128.load(a + i), f64x2.splat(times)), f64x2.splat(by));
    v128.store(to + i, f64x2.add(f64x2.splat(by), f64x2.pmin(f64x2.splat(0), more)));
  }
}

export function largerOf(to: usize, a: usize, times: f64, by: f64, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    const more = f64x2.sub(f64x2.mul(v128.load(a + i), f64x2.splat(times)), f64x2.splat(by));
    v128.store(to + i, f64x2.add(f64x2.splat(by), f64x2.pmax(f64x2.splat(0), more)));
  }
}

export function scale(to: usize, a: usize, by: f64, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    v128.store(to + i, f64x2.mul(v128.load(a + i), f64x2.splat(by)));
  }
}

export function inverse(to: usize, a: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    v128.store(to + i, f64x2.div(f64x2.splat(1), v128.load(a + i)));
  }
}

export function fill(to: usize, by: f64, bytes: usize): void {
  const both = f64x2.splat(by);
  let i: usize = 0;
  for (; i + 48 < bytes; i += 64) {
    v128.store(to + i, both);
    v128.store(to + i, both, 16);
    v128.store(to + i, both, 32);
    v128.store(to + i, both, 48);
  }
  for (; i < bytes; i += 16) v128.store(to + i, both);
}

export function countWhole(to: usize, a: usize, bytes: usize): void {
  let i: usize = 0;
  for (; i + 16 < bytes; i += 32) {
    v128.store(to + i, f64x2.add(v128.load(to + i), v128.load(a + i)));
    v128.store(to + i, f64x2.add(v128.load(to + i, 16), v128.load(a + i, 16)), 16);
  }
  if (i < bytes) v128.store(to + i, f64x2.add(v128.load(to + i), v128.load(a + i)));
}

export function multiplySmallerOf(to: usize, a: usize, b: usize, times: f64, by: f64, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    const more = f64x2.sub(f64x2.mul(v128.load(a + i), f64x2.splat(times)), f64x2.splat(by));
    const least = f64x2.add(f64x2.splat(by), f64x2.pmin(f64x2.splat(0), more));
    v128.store(to + i, f64x2.mul(v128.load(b + i), least));
  }
}
