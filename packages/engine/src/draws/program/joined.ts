/** Numbers, of which some are taken together (Tarjan's sets that are joined). */
export class Joined {
  readonly #above: Int32Array;

  constructor(count: number) {
    this.#above = Int32Array.from({ length: count }, (_, at) => at);
  }

  /** The number that stands for all that are taken together with this one: the least of them. */
  of(one: number): number {
    let top = one;
    while (this.#above[top] !== top) top = this.#above[top] ?? top;
    this.#above[one] = top;
    return top;
  }

  /** Takes two together, with all that are with them. */
  join(one: number, other: number): void {
    const [a, b] = [this.of(one), this.of(other)];
    this.#above[Math.max(a, b)] = Math.min(a, b);
  }
}
