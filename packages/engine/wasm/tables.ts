/** Values of all parts of a distribution; see `src/draws/quantiles`, which gives the same. */

/** Fills a column with a curve from knot to knot. */
export function curve(to: usize, places: usize, values: usize, slopes: usize, last: u32): void {
  for (let knot: u32 = 0; knot < last; knot++) {
    const from = load<u32>(places + knot * 4);
    const width = load<u32>(places + knot * 4 + 4) - from;
    const value = load<f64>(values + knot * 8);
    const start = to + from * 8;
    if (width === 1) {
      store<f64>(start, value);
      continue;
    }
    const rise = load<f64>(slopes + knot * 8) * width;
    const nextRise = load<f64>(slopes + knot * 8 + 8) * width;
    const apart = load<f64>(values + knot * 8 + 8) - value;
    const second = 3 * apart - 2 * rise - nextRise;
    const third = rise + nextRise - 2 * apart;
    const share = f64x2.splat(1 / <f64>width);
    let at = f64x2(0, 1);
    // Two at once: of an odd width the last one is one too many, and written again by what comes after it.
    for (let part: u32 = 0; part < width; part += 2) {
      const u = f64x2.mul(at, share);
      const inner = f64x2.add(f64x2.splat(second), f64x2.mul(u, f64x2.splat(third)));
      const outer = f64x2.add(f64x2.splat(rise), f64x2.mul(u, inner));
      v128.store(start + part * 8, f64x2.add(f64x2.splat(value), f64x2.mul(u, outer)));
      at = f64x2.add(at, f64x2.splat(2));
    }
  }
  store<f64>(to + load<u32>(places + last * 4) * 8, load<f64>(values + last * 8));
}

/** Fills a column with roots: up from `low` to the part `turn`, and down from `high` after it. */
export function roots(
  to: usize,
  table: usize,
  count: u32,
  turn: u32,
  low: f64,
  rise: f64,
  high: f64,
  fall: f64,
): void {
  // Two at once: of an odd `turn` the last one is one too many, and written again by what comes after it.
  const both = min<u32>((turn + 1) & ~1, count & ~1);
  for (let part: u32 = 0; part < both; part += 2) {
    const up = f64x2.mul(f64x2.splat(rise), v128.load(table + part * 8));
    v128.store(to + part * 8, f64x2.add(f64x2.splat(low), up));
  }
  const last = table + (count - 1) * 8;
  let part = turn;
  for (; part + 1 < count; part += 2) {
    const two = v128.load(last - (part + 1) * 8);
    const down = f64x2.mul(f64x2.splat(fall), v128.shuffle<f64>(two, two, 1, 0));
    v128.store(to + part * 8, f64x2.sub(f64x2.splat(high), down));
  }
  if (part < count) store<f64>(to + part * 8, high - fall * load<f64>(last - part * 8));
}

/** For each draw the value of its rank. */
export function gather(to: usize, values: usize, order: usize, count: u32): void {
  for (let draw: u32 = 0; draw < count; draw++) {
    store<f64>(to + draw * 8, load<f64>(values + <usize>load<u16>(order + draw * 2) * 8));
  }
}

/** Multiplies each draw by the value of its rank. */
export function gatherTimes(to: usize, values: usize, order: usize, count: u32): void {
  for (let draw: u32 = 0; draw < count; draw++) {
    const place = to + draw * 8;
    store<f64>(place, load<f64>(place) * load<f64>(values + <usize>load<u16>(order + draw * 2) * 8));
  }
}
