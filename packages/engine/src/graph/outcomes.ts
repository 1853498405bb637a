import type { AnyNode } from './node.ts';

/** Nodes of one plan are numbered one after another: lists of this many hold them without holes. */
const LENGTH = 4096;

/** A copy is much quicker than a list made anew. */
const EMPTY: readonly undefined[] = Array.from({ length: LENGTH });

/** What nodes came to, by their number. */
export class Outcomes<T> {
  readonly #lists = new Map<number, (T | undefined)[]>();
  #lastAt = -1;
  #last: (T | undefined)[] | undefined;

  get({ order }: AnyNode): T | undefined {
    return this.#list(Math.floor(order / LENGTH))?.[order % LENGTH];
  }

  set({ order }: AnyNode, outcome: T): void {
    const at = Math.floor(order / LENGTH);
    let list = this.#list(at);
    if (list === undefined) {
      list = EMPTY.slice();
      this.#lists.set(at, list);
    }
    list[order % LENGTH] = outcome;
  }

  /** Nodes that are asked for after one another mostly stand in one list. */
  #list(at: number): (T | undefined)[] | undefined {
    if (at === this.#lastAt) return this.#last;
    const list = this.#lists.get(at);
    if (list !== undefined) [this.#lastAt, this.#last] = [at, list];
    return list;
  }
}
