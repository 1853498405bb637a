/** e to the power of two numbers, each at most 709; see `exp` in `src/draws/series.ts`, which gives the same. */
export function exponent(power: v128): v128 {
  const x = f64x2.pmax(f64x2.splat(-746), power);
  const turns = f64x2.floor(f64x2.add(f64x2.mul(x, f64x2.splat(Math.LOG2E)), f64x2.splat(0.5)));
  const high = f64x2.sub(x, f64x2.mul(turns, f64x2.splat(0.6931471803691238)));
  const rest = f64x2.sub(high, f64x2.mul(turns, f64x2.splat(1.9082149292705877e-10)));
  let sum = f64x2.splat(1.0 / 87178291200.0);
  sum = f64x2.add(f64x2.splat(1.0 / 6227020800.0), f64x2.mul(rest, sum));
  sum = f64x2.add(f64x2.splat(1.0 / 479001600.0), f64x2.mul(rest, sum));
  sum = f64x2.add(f64x2.splat(1.0 / 39916800.0), f64x2.mul(rest, sum));
  sum = f64x2.add(f64x2.splat(1.0 / 3628800.0), f64x2.mul(rest, sum));
  sum = f64x2.add(f64x2.splat(1.0 / 362880.0), f64x2.mul(rest, sum));
  sum = f64x2.add(f64x2.splat(1.0 / 40320.0), f64x2.mul(rest, sum));
  sum = f64x2.add(f64x2.splat(1.0 / 5040.0), f64x2.mul(rest, sum));
  sum = f64x2.add(f64x2.splat(1.0 / 720.0), f64x2.mul(rest, sum));
  sum = f64x2.add(f64x2.splat(1.0 / 120.0), f64x2.mul(rest, sum));
  sum = f64x2.add(f64x2.splat(1.0 / 24.0), f64x2.mul(rest, sum));
  sum = f64x2.add(f64x2.splat(1.0 / 6.0), f64x2.mul(rest, sum));
  sum = f64x2.add(f64x2.splat(0.5), f64x2.mul(rest, sum));
  sum = f64x2.add(f64x2.splat(1), f64x2.mul(rest, sum));
  sum = f64x2.add(f64x2.splat(1), f64x2.mul(rest, sum));
  const least = f64x2.pmax(f64x2.splat(-1022), turns);
  const whole = f64x2.mul(f64x2.mul(sum, powerOfTwo(least)), powerOfTwo(f64x2.sub(turns, least)));
  return v128.and(whole, f64x2.ge(power, f64x2.splat(-745.2)));
}

/** 2 to a whole power: added to this, it stands in the last bits of a number. */
function powerOfTwo(power: v128): v128 {
  const bits = f64x2.add(power, f64x2.splat(6755399441055744));
  return i64x2.shl(i64x2.add(bits, i64x2.splat(1023)), 52);
}
