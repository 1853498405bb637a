/** Mixes the bits of a 32-bit number (the finaliser of MurmurHash3). */
function mixed(bits: number): number {
  let mix = bits ^ (bits >>> 16);
  mix = Math.imul(mix, 0x85ebca6b);
  mix ^= mix >>> 13;
  mix = Math.imul(mix, 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}

function left(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}

/**
 * Chance that can be had again: the same seed and the same stream give the same numbers, on every machine. Each input of
 * a plan has a stream of its own, named after it, so that an input more or less changes nothing of the others.
 * xoshiro128** of Blackman and Vigna, from which no number of 32 bits is missing.
 */
export class Random {
  readonly #state: Int32Array;

  /** `seed` is a whole number from 0 up to 2^32. */
  constructor(seed: number, stream: string) {
    let name = mixed(seed ^ 0x9e3779b9);
    for (let at = 0; at < stream.length; at += 1) {
      name = mixed(Math.imul(name, 31) + stream.charCodeAt(at));
    }
    this.#state = Int32Array.from({ length: 4 }, (_, word) => mixed(name + Math.imul(word + 1, 0x9e3779b9)));
  }

  /** The next whole number from 0 up to 2^32. */
  next(): number {
    const state = this.#state;
    const [a = 0, b = 0, c = 0, d = 0] = state;
    const result = Math.imul(left(Math.imul(b, 5), 7), 9);
    const [third, fourth] = [c ^ a, d ^ b];
    state[0] = a ^ fourth;
    state[1] = b ^ third;
    state[2] = third ^ (b << 9);
    state[3] = left(fourth, 11);
    return result >>> 0;
  }

  /** A whole number from 0 up to `count`, each as likely as another; `count` is at most 2^32. */
  below(count: number): number {
    const enough = 2 ** 32 - (2 ** 32 % count);
    let drawn = this.next();
    while (drawn >= enough) drawn = this.next();
    return drawn % count;
  }
}
