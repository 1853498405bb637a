/**
 * Functions that give the same bits everywhere. `Math.exp`, `Math.log` and `**` may differ in their last bit between
 * engines; these are made of operations that the standard prescribes to the bit (IEEE 754: + - * / and square root).
 */

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
/** 1 / 0!, 1 / 1!, 1 / 2!, ...: quotients of whole numbers, so the same everywhere. */
const OF_EXP = factorials(15).map((factorial) => 1 / factorial);
/** 1 / 3, 1 / 5, ... */
const OF_LN = Float64Array.from({ length: 12 }, (_, term) => 1 / (2 * term + 3));
const MOST_EXPONENT = 1023;
const LEAST_EXPONENT = -1022;

const bits = new DataView(new ArrayBuffer(8));

function factorials(count: number): Float64Array {
  const made = new Float64Array(count).fill(1);
  for (let at = 2; at < count; at += 1) made[at] = (made[at - 1] ?? 1) * at;
  return made;
}

/** 2 to a whole power, from -1022 up to 1023. */
function powerOfTwo(exponent: number): number {
  bits.setUint32(0, (exponent + MOST_EXPONENT) << 20);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
}

/** e to the power `x`; relative error below 4e-16. Too large gives Infinity, too small 0. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -745.2) return 0;
  const turns = Math.floor(x * Math.LOG2E + 0.5);
  const rest = x - turns * LN2_HIGH - turns * LN2_LOW;
  let sum = 0;
  for (let term = OF_EXP.length - 1; term >= 0; term -= 1) sum = (OF_EXP[term] ?? 0) + rest * sum;
  if (turns > MOST_EXPONENT) return sum * 2 * powerOfTwo(turns - 1);
  if (turns >= LEAST_EXPONENT) return sum * powerOfTwo(turns);
  return sum * powerOfTwo(LEAST_EXPONENT) * powerOfTwo(turns - LEAST_EXPONENT);
}

/** The natural logarithm; relative error below 4e-16. Of 0 it is -Infinity, of less NaN. */
export function ln(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (!(x > 0)) return Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  if (x < 2 ** LEAST_EXPONENT) return ln(x * 2 ** 54) - 54 * LN2_HIGH - 54 * LN2_LOW;
  bits.setFloat64(0, x);
  const head = bits.getUint32(0);
  let exponent = (head >>> 20) - MOST_EXPONENT;
  bits.setUint32(0, (head & 0xf_ffff) | (MOST_EXPONENT << 20));
  let mantissa = bits.getFloat64(0);
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let sum = 0;
  for (let term = OF_LN.length - 1; term >= 0; term -= 1) sum = (sum + (OF_LN[term] ?? 0)) * square;
  return exponent * LN2_HIGH + (exponent * LN2_LOW + (2 * ratio + 2 * ratio * sum));
}

/** `x` to the power `y`, for `x` of 0 and more. */
export function power(x: number, y: number): number {
  if (y === 0) return 1;
  if (x === 0) return y > 0 ? 0 : Number.POSITIVE_INFINITY;
  return exp(y * ln(x));
}
