/** Longer ways round a circle are told by their beginning and end. */
const MOST_STEPS = 8;

/** What is being worked out, each thing on top of what named it; a thing that is named again closes a circle. */
export class OpenFormulas<T extends { readonly id: string; readonly name: string }> {
  readonly #stack: T[] = [];
  readonly #ids = new Set<string>();

  /** What is worked out now. */
  get top(): T | undefined {
    return this.#stack.at(-1);
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  push(one: T): void {
    this.#stack.push(one);
    this.#ids.add(one.id);
  }

  pop(): void {
    const one = this.#stack.pop();
    if (one !== undefined) this.#ids.delete(one.id);
  }

  /** The names from a thing that is open up to the top, and back to it: `a → b → a`. */
  circleTo(id: string): string {
    const since = this.#stack.findIndex((one) => one.id === id);
    const names = this.#stack.slice(since).map((one) => one.name);
    const round = [...names, names[0] ?? ''];
    const half = MOST_STEPS / 2;
    const steps = round.length > MOST_STEPS ? [...round.slice(0, half), '…', ...round.slice(-half)] : round;
    return steps.join(' → ');
  }
}
