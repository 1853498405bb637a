/** Means of distributions by their formulas, that use nothing of the engine. */

/** The mean of an input of the job. */
export function meanOf(of) {
  switch (of.kind) {
    case 'lognormal':
      return of.median * Math.exp(of.spread ** 2 / 2);
    case 'pert':
      return (of.low + 4 * of.likely + of.high) / 6;
    case 'triangular':
      return (of.low + of.likely + of.high) / 3;
    case 'uniform':
      return (of.low + of.high) / 2;
    case 'beta':
      return of.low + ((of.high - of.low) * of.a) / (of.a + of.b);
    default:
      throw new Error(of.kind);
  }
}

const STEPS = 1000;

/** How often a beta quantity lies below a value, and its mean counting only what does: both integrals by the rule of Simpson. */
export function betaUpTo({ a, b, low, high }, value) {
  const width = high - low;
  const cut = Math.min(1, Math.max(0, (value - low) / width));
  const density = (x) => x ** (a - 1) * (1 - x) ** (b - 1);
  const whole = integral(density, 1);
  const below = integral(density, cut) / whole;
  const first = integral((x) => x * density(x), cut) / whole;
  return { below, mean: low * below + width * first };
}

/** From nothing up to a point, in steps that crowd at both ends of the way from 0 to 1. */
function integral(of, to) {
  if (to === 0) return 0;
  const at = (u) => u * u * (3 - 2 * u);
  // The step at which the way passes the point, by halves.
  let [least, most] = [0, 1];
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (least + most) / 2;
    if (at(middle) < to) least = middle;
    else most = middle;
  }
  const end = to === 1 ? 1 : most;
  let sum = 0;
  for (let step = 0; step <= STEPS; step += 1) {
    const u = (end * step) / STEPS;
    const weight = step === 0 || step === STEPS ? 1 : step % 2 === 0 ? 2 : 4;
    const grows = 6 * u * (1 - u);
    if (grows > 0) sum += weight * of(at(u)) * grows;
  }
  return (sum * end) / (3 * STEPS);
}

/** The mean of a normal quantity that counts as zero where it lies below: mean x P(above) + deviation x density at the cut. */
export function normalMeanAboveZero(mean, deviation) {
  const cut = mean / deviation;
  const density = Math.exp(-(cut ** 2) / 2) / Math.sqrt(2 * Math.PI);
  return mean * normalBelow(cut) + deviation * density;
}

/** The probability that a standard normal quantity stays below `x`: the sum of x + x^3/3 + x^5/15 + ... */
function normalBelow(x) {
  let [term, sum] = [x, x];
  for (let odd = 3; odd < 400; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp(-(x * x) / 2)) / Math.sqrt(2 * Math.PI);
}
