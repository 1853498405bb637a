/** Values that are a root of their probability: from `low` up to the part `turn`, and from `high` down after it. */
export interface Roots {
  readonly turn: number;
  readonly low: number;
  readonly rise: number;
  readonly high: number;
  readonly fall: number;
}

const known = new Map<number, Float64Array>();

/** The root of the probability in the middle of each of so many parts; kept, as all inputs have as many. */
export function rootsOf(count: number): Float64Array {
  const before = known.get(count);
  if (before !== undefined) return before;
  const made = Float64Array.from({ length: count }, (_, part) => Math.sqrt((part + 0.5) / count));
  known.set(count, made);
  return made;
}

/** Fills a list with the values of all parts. */
export function fillRoots(
  to: Float64Array,
  roots: Float64Array,
  { turn, low, rise, high, fall }: Roots,
): void {
  const last = roots.length - 1;
  for (let part = 0; part < turn; part += 1) to[part] = low + rise * (roots[part] ?? 0);
  for (let part = turn; part <= last; part += 1) to[part] = high - fall * (roots[last - part] ?? 0);
}

/** The value of one part. */
export function rootAt(part: number, count: number, { turn, low, rise, high, fall }: Roots): number {
  const roots = rootsOf(count);
  return part < turn ? low + rise * (roots[part] ?? 0) : high - fall * (roots[count - 1 - part] ?? 0);
}
