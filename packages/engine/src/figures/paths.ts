/** Addresses that many parts of a plan have in common, each made once: kept and compared as one. */
export class Paths {
  readonly #made = new Map<string, Map<string, string>>();

  /** `careCost`, `byYear.2025`, `.npv` is `careCost.byYear.2025.npv`. */
  of(start: string, middle: string, ending: string): string {
    const family = start + ending;
    let made = this.#made.get(family);
    if (made === undefined) {
      made = new Map();
      this.#made.set(family, made);
    }
    const known = made.get(middle);
    if (known !== undefined) return known;
    const path = `${start}.${middle}${ending}`;
    made.set(middle, path);
    return path;
  }
}
