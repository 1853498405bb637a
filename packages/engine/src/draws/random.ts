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
    this.#state = new Int32Array(4);
    for (let word = 0; word < 4; word += 1) {
      this.#state[word] = mixed(name + Math.imul(word + 1, 0x9e3779b9));
    }
  }

  /** The four words from which all numbers follow. */
  get state(): Readonly<Int32Array> {
    return this.#state;
  }

  /** The next whole number from 0 up to 2^32. */
  next(): number {
    const one = new Uint32Array(1);
    this.fill(one);
    return one[0] ?? 0;
  }

  /** Fills a list with the next whole numbers from 0 up to 2^32. */
  fill(list: Uint32Array): void {
    const state = this.#state;
    let [a, b, c, d] = [state[0] ?? 0, state[1] ?? 0, state[2] ?? 0, state[3] ?? 0];
    for (let at = 0; at < list.length; at += 1) {
      list[at] = Math.imul(left(Math.imul(b, 5), 7), 9);
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = left(d, 11);
    }
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = d;
  }

  /** A whole number from 0 up to `count`, each as likely as another; `count` is at most 2^32. */
  below(count: number): number {
    const enough = 2 ** 32 - (2 ** 32 % count);
    let drawn = this.next();
    while (drawn >= enough) drawn = this.next();
    return drawn % count;
  }
}
