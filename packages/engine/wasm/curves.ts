import { exponent } from './exponent';

/** What distributions are at their knots; see `src/draws/quantiles/{beta,lognormal}.ts`, which give the same. */

/** All but the long tail of a lognormal quantity. */
export function lognormal(
  values: usize,
  slopes: usize,
  normals: usize,
  normalSlopes: usize,
  knots: u32,
  median: f64,
  spread: f64,
): void {
  // Two at once: one too many has room in the line of memory after them.
  for (let at: usize = 0; at < <usize>knots * 8; at += 16) {
    const power = f64x2.mul(f64x2.splat(spread), v128.load(normals + at));
    const value = f64x2.mul(f64x2.splat(median), exponent(power));
    v128.store(values + at, value);
    const slope = f64x2.mul(f64x2.mul(value, f64x2.splat(spread)), v128.load(normalSlopes + at));
    v128.store(slopes + at, slope);
  }
}

const PARTS: u32 = 256;
const LAST_POINT: u32 = 512;
/** Bytes from one list of the grid to the next; see `GRID_LIST` in `src/draws/kernel/kernel.ts`. */
const LIST: usize = 4160;

/** Logarithms of the density at two points. */
function logarithms(grid: usize, point: usize, a: v128, b: v128): v128 {
  const at = grid + point * 8;
  const both = f64x2.add(f64x2.mul(a, v128.load(at)), f64x2.mul(b, v128.load(at + LIST)));
  return f64x2.add(both, v128.load(at + LIST * 2));
}

function fillDensities(grid: usize, shapeA: f64, shapeB: f64): void {
  const a = f64x2.splat(shapeA - 1);
  const b = f64x2.splat(shapeB - 1);
  const densities = grid + LIST * 3;
  // The last two points of the inside are taken once more, as they are an odd number.
  let all = logarithms(grid, LAST_POINT - 2, a, b);
  for (let point: usize = 1; point < LAST_POINT - 2; point += 2) {
    all = f64x2.pmax(all, logarithms(grid, point, a, b));
  }
  const most = f64x2.splat(max(f64x2.extract_lane(all, 0), f64x2.extract_lane(all, 1)));
  for (let point: usize = 1; point < LAST_POINT - 2; point += 2) {
    v128.store(densities + point * 8, exponent(f64x2.sub(logarithms(grid, point, a, b), most)));
  }
  const last = f64x2.sub(logarithms(grid, LAST_POINT - 2, a, b), most);
  v128.store(densities + (LAST_POINT - 2) * 8, exponent(last));
  store<f64>(densities, 0);
  store<f64>(densities + <usize>LAST_POINT * 8, 0);
}

function fillSums(densities: usize, sums: usize): f64 {
  let sum: f64 = 0;
  store<f64>(sums, 0);
  for (let part: usize = 0; part < PARTS; part++) {
    const at = densities + part * 16;
    sum += load<f64>(at) + 4 * load<f64>(at, 8) + load<f64>(at, 16);
    store<f64>(sums + part * 8, sum, 8);
  }
  return sum;
}

/** In which part each knot lies; its number is kept where its value will stand. */
function findParts(values: usize, probabilities: usize, knots: u32, sums: usize, total: f64): void {
  let part: u32 = 0;
  for (let knot: usize = 0; knot < knots; knot++) {
    const wanted = load<f64>(probabilities + knot * 8) * total;
    while (part < PARTS - 1 && load<f64>(sums + <usize>part * 8, 8) < wanted) part++;
    store<u32>(values + knot * 8, part);
  }
}

/** What a beta quantity between bounds is, of a shape for which few parts are enough. */
export function beta(
  values: usize,
  slopes: usize,
  probabilities: usize,
  knots: u32,
  grid: usize,
  a: f64,
  b: f64,
  low: f64,
  width: f64,
  count: f64,
): void {
  fillDensities(grid, a, b);
  const densities = grid + LIST * 3;
  const sums = grid + LIST * 4;
  const total = fillSums(densities, sums);
  // One too many has room in the line of memory after them, and a probability of nothing there.
  findParts(values, probabilities, (knots + 1) & ~1, sums, total);
  const each = f64x2.splat(6 * <f64>PARTS * count);
  for (let knot: usize = 0; knot < knots; knot += 2) {
    const one = load<u32>(values + knot * 8);
    const other = load<u32>(values + knot * 8, 8);
    const place = densities + <usize>one * 16;
    const next = densities + <usize>other * 16;
    const first = f64x2(load<f64>(place), load<f64>(next));
    const middle = f64x2(load<f64>(place, 8), load<f64>(next, 8));
    const last = f64x2(load<f64>(place, 16), load<f64>(next, 16));
    const four = f64x2.mul(f64x2.splat(4), middle);
    const second = f64x2.sub(f64x2.sub(four, f64x2.mul(f64x2.splat(3), first)), last);
    const both = f64x2.add(f64x2.mul(f64x2.splat(2), first), f64x2.mul(f64x2.splat(2), last));
    const third = f64x2.sub(both, four);
    const sum = f64x2(load<f64>(sums + <usize>one * 8), load<f64>(sums + <usize>other * 8));
    const up = f64x2.mul(v128.load(probabilities + knot * 8), f64x2.splat(total));
    const share = shareOf(f64x2.div(f64x2.sub(up, sum), f64x2.splat(6)), first, second, third);
    const whole = f64x2(<f64>one, <f64>other);
    const t = f64x2.div(f64x2.add(whole, share), f64x2.splat(<f64>PARTS));
    const curved = f64x2.add(first, f64x2.mul(share, f64x2.add(second, f64x2.mul(share, third))));
    const density = f64x2.mul(curved, each);
    const value = f64x2.add(f64x2.splat(low), f64x2.mul(f64x2.splat(width), smooth(t)));
    const slope = f64x2.div(f64x2.mul(growth(t), f64x2.splat(total)), density);
    v128.store(values + knot * 8, value);
    const rising = v128.and(f64x2.mul(slope, f64x2.splat(width)), f64x2.gt(density, f64x2.splat(0)));
    v128.store(slopes + knot * 8, rising);
  }
}

const TURNS: u32 = 8;

function shareOf(wanted: v128, first: v128, second: v128, third: v128): v128 {
  const half = f64x2.div(second, f64x2.splat(2));
  const part = f64x2.div(third, f64x2.splat(3));
  let low = f64x2.splat(0);
  let high = f64x2.splat(1);
  let share = f64x2.div(wanted, f64x2.add(f64x2.add(first, half), part));
  let found = i64x2.splat(0);
  for (let turn: u32 = 0; turn < TURNS; turn++) {
    const upTo = f64x2.add(first, f64x2.mul(share, f64x2.add(half, f64x2.mul(share, part))));
    const off = f64x2.sub(f64x2.mul(share, upTo), wanted);
    const isOver = f64x2.gt(off, f64x2.splat(0));
    high = v128.bitselect(share, high, isOver);
    low = v128.bitselect(low, share, isOver);
    const there = f64x2.add(first, f64x2.mul(share, f64x2.add(second, f64x2.mul(share, third))));
    const next = f64x2.sub(share, f64x2.div(off, there));
    const isNear = f64x2.lt(f64x2.abs(f64x2.sub(next, share)), f64x2.splat(1e-8));
    const isWithin = v128.and(f64x2.gt(next, low), f64x2.lt(next, high));
    const middle = f64x2.div(f64x2.add(low, high), f64x2.splat(2));
    const better = v128.bitselect(next, middle, v128.or(isNear, isWithin));
    share = v128.bitselect(share, better, found);
    found = v128.or(found, isNear);
    if (i64x2.all_true(found)) return share;
  }
  return share;
}

function smooth(t: v128): v128 {
  const cube = f64x2.mul(f64x2.mul(t, t), t);
  const rest = f64x2.sub(f64x2.splat(10), f64x2.mul(f64x2.splat(15), t));
  return f64x2.mul(cube, f64x2.add(rest, f64x2.mul(f64x2.mul(f64x2.splat(6), t), t)));
}

function growth(t: v128): v128 {
  const rest = f64x2.sub(f64x2.splat(1), t);
  const up = f64x2.mul(f64x2.mul(f64x2.splat(30), t), t);
  return f64x2.mul(f64x2.mul(up, rest), rest);
}
