/** A short name for many numbers: other bits give another one. Every number that is none counts as the same. */
export class Digest {
  #one = 0x9e3779b9;
  #other = 0x85ebca6b;

  /** Takes numbers in, bit by bit. */
  add(numbers: Float64Array): void {
    const words = new Uint32Array(numbers.slice().buffer);
    numbers.forEach((number, at) => {
      const isNumber = !Number.isNaN(number);
      this.#take(isNumber ? (words[2 * at] ?? 0) : 1);
      this.#take(isNumber ? (words[2 * at + 1] ?? 0) : 2);
    });
  }

  /** Takes text in. */
  addText(text: string): void {
    for (let at = 0; at < text.length; at += 1) this.#take(text.charCodeAt(at));
  }

  /** Sixteen hexadecimal digits. */
  get text(): string {
    return [this.#one, this.#other].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }

  #take(word: number): void {
    this.#one = Math.imul((this.#one ^ word) >>> 0, 0x01000193) ^ (this.#one >>> 15);
    this.#other = Math.imul((this.#other ^ (word >>> 16) ^ (word << 16)) >>> 0, 0x5bd1e995);
    this.#other ^= this.#other >>> 13;
  }
}
