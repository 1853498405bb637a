import { exp, ln } from '../series.ts';

function polynomial(x: number, coefficients: readonly number[]): number {
  let sum = 0;
  for (let at = coefficients.length - 1; at >= 0; at -= 1) sum = sum * x + (coefficients[at] ?? 0);
  return sum;
}

const MIDDLE_OVER = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
];
const MIDDLE_UNDER = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852546,
];
const NEAR_OVER = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
];
const NEAR_UNDER = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
const FAR_OVER = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const FAR_UNDER = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
];

/**
 * The value that a standard normal quantity stays below with probability `p`, 0 < p < 1; relative error about 1e-16
 * (Wichura, Applied Statistics 37 (1988), algorithm AS 241).
 */
export function normalQuantile(p: number): number {
  const fromMiddle = p - 0.5;
  if (Math.abs(fromMiddle) <= 0.425) {
    const square = 0.180625 - fromMiddle * fromMiddle;
    return (fromMiddle * polynomial(square, MIDDLE_OVER)) / polynomial(square, MIDDLE_UNDER);
  }
  const root = Math.sqrt(-ln(fromMiddle < 0 ? p : 1 - p));
  const tail =
    root <= 5
      ? polynomial(root - 1.6, NEAR_OVER) / polynomial(root - 1.6, NEAR_UNDER)
      : polynomial(root - 5, FAR_OVER) / polynomial(root - 5, FAR_UNDER);
  return fromMiddle < 0 ? -tail : tail;
}

const ROOT_OF_TWO_PI = 2.5066282746310002;
const TERMS = 60;
/** From here the tail is smaller than what the sum of the middle loses. */
const TAIL_FROM = 3;

/** How likely values near `x` are, of a standard normal quantity. */
export function normalDensity(x: number): number {
  return exp((-x * x) / 2) / ROOT_OF_TWO_PI;
}

/** The probability that a standard normal quantity stays below `x`; absolute error below 1e-14. */
export function normalProbability(x: number): number {
  if (x > 0) return 1 - normalProbability(-x);
  const density = normalDensity(x);
  return x < -TAIL_FROM ? tailBelow(x, density) : 0.5 + density * middleTo(x);
}

/** x + x^3/3 + x^5/(3*5) + ... */
function middleTo(x: number): number {
  let [term, sum] = [x, x];
  for (let odd = 3; odd < 2 * TERMS; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return sum;
}

/** The continued fraction of Laplace. */
function tailBelow(x: number, density: number): number {
  let under = -x;
  for (let part = TERMS * 3; part > 0; part -= 1) under = -x + part / under;
  return density / under;
}
