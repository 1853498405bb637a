/**
 * A number to a whole power, by multiplying: `**` may differ in its last bit from one engine of JavaScript to the next, and
 * the same plan has the same figures on all.
 */
export function wholePower(base: number, exponent: number): number {
  let [made, square] = [1, base];
  for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) made *= square;
    square *= square;
  }
  return exponent < 0 ? 1 / made : made;
}
