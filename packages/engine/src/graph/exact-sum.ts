/** Whole numbers up to here add up without loss. */
const MOST = Number.MAX_SAFE_INTEGER;

/**
 * A sum that does not depend on the order of its parts. Amounts are rounded to whole steps (a hundredth of a cent,
 * a millionth of an hour) and those are counted, which is exact however parts are grouped. What has no step, and
 * numbers too large to count, are added from small to large.
 */
export function exactSum(values: readonly number[], stepsPerUnit: number | undefined): number {
  if (stepsPerUnit === undefined) return fromSmallToLarge(values);
  let steps = 0;
  let largest = 0;
  for (const value of values) {
    const counted = Math.round(value * stepsPerUnit);
    steps += counted;
    largest = Math.max(largest, Math.abs(counted));
  }
  return largest * values.length <= MOST ? steps / stepsPerUnit : fromSmallToLarge(values);
}

function fromSmallToLarge(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b).reduce((total, value) => total + value, 0);
}
