import type { FigureId } from './figure.ts';

/** Addresses by what they are about, so that those of one project are found without going past all others. */
export class FigureIndex {
  readonly #all: readonly FigureId[];
  readonly #byScope = new Map<string, FigureId[]>();

  constructor(ids: Iterable<FigureId>) {
    this.#all = [...ids];
    for (const id of this.#all) {
      const scope = scopeOf(id);
      const group = this.#byScope.get(scope);
      if (group === undefined) this.#byScope.set(scope, [id]);
      else group.push(id);
    }
  }

  /** Addresses that start with these words, in order. */
  startingWith(words: string): readonly FigureId[] {
    const candidates = words.includes('/') ? (this.#byScope.get(scopeOf(words)) ?? []) : this.#all;
    return candidates.filter((id) => id.startsWith(words));
  }
}

function scopeOf(id: FigureId): string {
  const slash = id.indexOf('/');
  return slash < 0 ? id : id.slice(0, slash);
}
