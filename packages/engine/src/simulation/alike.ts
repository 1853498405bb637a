/**
 * Whether two of plain data, with maps, sets and columns of numbers, are alike to the bit and in their order: of those made
 * in the same way, that are many, this takes the least.
 */
export function isAlike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false;
  if (isNumbers(one) && isNumbers(other)) return areAlike(one, other);
  if (Array.isArray(one) && Array.isArray(other)) return areAlike(one, other);
  if (one instanceof Map && other instanceof Map) {
    return areAlike([...one.keys()], [...other.keys()]) && areAlike([...one.values()], [...other.values()]);
  }
  if (one instanceof Set && other instanceof Set) return areAlike([...one], [...other]);
  return areAlike(Object.keys(one), Object.keys(other)) && areAlike(Object.values(one), Object.values(other));
}

function isNumbers(one: object): one is Float64Array | Int32Array {
  return one instanceof Float64Array || one instanceof Int32Array;
}

function areAlike(one: ArrayLike<unknown>, other: ArrayLike<unknown>): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (!isAlike(one[at], other[at])) return false;
  return true;
}
