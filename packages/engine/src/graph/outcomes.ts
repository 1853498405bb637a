import type { AnyNode } from './node.ts';

/** Nodes of one plan are numbered one after another: lists of this many hold them without holes. */
const LENGTH = 4096;

/** What nodes came to, by their number. */
export class Outcomes<T> {
  readonly #lists = new Map<number, (T | undefined)[]>();

  get({ order }: AnyNode): T | undefined {
    return this.#lists.get(Math.floor(order / LENGTH))?.[order % LENGTH];
  }

  set({ order }: AnyNode, outcome: T): void {
    const at = Math.floor(order / LENGTH);
    let list = this.#lists.get(at);
    if (list === undefined) {
      list = Array.from({ length: LENGTH });
      this.#lists.set(at, list);
    }
    list[order % LENGTH] = outcome;
  }
}
