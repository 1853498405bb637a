/** Whole numbers up to here add up without loss. */
const MOST = Number.MAX_SAFE_INTEGER;

/**
 * A sum that does not depend on the order of its parts. Amounts are rounded to whole steps (a hundredth of a cent,
 * a millionth of an hour) and those are counted, which is exact however parts are grouped. What has no step, and
 * numbers too large to count, are added from small to large.
 */
export function exactSum(values: readonly number[], stepsPerUnit: number | undefined): number {
  return exactSumOf(values, itself, stepsPerUnit);
}

/** As `exactSum`, of a number in each part: there are many sums, and most need no list of their numbers. */
export function exactSumOf<T>(
  parts: readonly T[],
  numberIn: (part: T) => number,
  stepsPerUnit: number | undefined,
): number {
  if (stepsPerUnit === undefined) return fromSmallToLarge(parts.map(numberIn));
  let steps = 0;
  let largest = 0;
  for (const part of parts) {
    const counted = Math.round(numberIn(part) * stepsPerUnit);
    steps += counted;
    largest = Math.max(largest, Math.abs(counted));
  }
  return largest * parts.length <= MOST ? steps / stepsPerUnit : fromSmallToLarge(parts.map(numberIn));
}

function itself(value: number): number {
  return value;
}

function fromSmallToLarge(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b).reduce((total, value) => total + value, 0);
}
