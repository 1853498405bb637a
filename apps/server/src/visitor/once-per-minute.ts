const MINUTE = 60_000;

/** Names held at the same time; the one that came longest ago is forgotten first. */
const HELD = 20_000;

/** Tells the first of each name in a minute from those that come again. */
export class OncePerMinute {
  readonly #first = new Map<string, number>();

  /** Whether this name has not come in the minute before; `now` is in milliseconds. */
  isFirst(name: string, now: number): boolean {
    const before = this.#first.get(name);
    if (before !== undefined && now - before < MINUTE) return false;
    this.#first.delete(name);
    this.#first.set(name, now);
    const [oldest] = this.#first.keys();
    if (this.#first.size > HELD && oldest !== undefined) this.#first.delete(oldest);
    return true;
  }
}
