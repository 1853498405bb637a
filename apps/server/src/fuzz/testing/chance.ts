/** Numbers that look like chance and are the same for the same seed (mulberry32). */
export interface Chance {
  /** A whole number from 0 up to, and without, this one. */
  readonly below: (bound: number) => number;
  readonly oneOf: <const T>(among: readonly [T, ...T[]]) => T;
}

/** Chance by a seed. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const below = (bound: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
  return { below, oneOf: (among) => among[below(among.length)] ?? among[0] };
}
