import type { FigureId } from '../figure.ts';
import type { AnyNode } from '../graph/node.ts';
import type { FigureSet } from './figure-set.ts';

/** Figures that follow from those of a set, such as shares of the shortage; added when one of them is asked for. */
export interface Following {
  /** How the paths it adds start. */
  readonly starts: readonly string[];
  readonly addTo: (scope: string, set: FigureSet) => void;
}

/**
 * Every figure by its address. The figures of a line or a budget item are made when one of them is asked for: there
 * are many, and most questions are about the plan, a pillar or a project.
 */
export class Figures {
  readonly #makers: ReadonlyMap<string, () => FigureSet>;
  readonly #made = new Map<string, FigureSet>();
  /** Scopes by their first part: a project with its lines and budget items. */
  readonly #scopesOf = new Map<string, string[]>();
  readonly #following: Following;
  readonly #finished = new Set<string>();
  #ids: Map<AnyNode, FigureId> | undefined;

  constructor(makers: ReadonlyMap<string, () => FigureSet>, following: Following) {
    this.#makers = makers;
    this.#following = following;
    for (const scope of makers.keys()) {
      const top = firstPart(scope);
      const scopes = this.#scopesOf.get(top);
      if (scopes === undefined) this.#scopesOf.set(top, [scope]);
      else scopes.push(scope);
    }
  }

  /** The node at an address. */
  get(id: FigureId): AnyNode | undefined {
    const top = firstPart(id);
    const path = id.slice(top.length + 1);
    const own = this.#set(top)?.get(path) ?? (this.#follows(path) ? this.#whole(top)?.get(path) : undefined);
    if (own !== undefined) return own;
    const part = firstPart(path);
    if (part === path) return undefined;
    const rest = path.slice(part.length + 1);
    const set = this.#follows(rest) ? this.#whole(`${top}/${part}`) : this.#set(`${top}/${part}`);
    return set?.get(rest);
  }

  /** Addresses that start with these words: those of a project first, then those of its parts. */
  startingWith(words: string): readonly FigureId[] {
    const scopes = words.includes('/')
      ? (this.#scopesOf.get(firstPart(words)) ?? [])
      : [...this.#makers.keys()];
    return scopes.flatMap((scope) => {
      const start = `${scope}/`;
      if (!start.startsWith(words) && !words.startsWith(start)) return [];
      const set = this.#follows(words.slice(start.length)) ? this.#whole(scope) : this.#set(scope);
      const ids = [...(set?.keys() ?? [])].map((path) => start + path);
      return start.startsWith(words) ? ids : ids.filter((id) => id.startsWith(words));
    });
  }

  /** The address of a node that is a figure of its own. */
  idOf(node: AnyNode): FigureId | undefined {
    this.#ids ??= this.#byNode();
    return this.#ids.get(node);
  }

  #byNode(): Map<AnyNode, FigureId> {
    const ids = new Map<AnyNode, FigureId>();
    for (const scope of this.#makers.keys()) {
      for (const [path, node] of this.#whole(scope) ?? [])
        if (!ids.has(node)) ids.set(node, `${scope}/${path}`);
    }
    return ids;
  }

  /** Whether a path, or one that starts with these words, may be of a figure that follows. */
  #follows(words: string): boolean {
    return this.#following.starts.some((start) => start.startsWith(words) || words.startsWith(start));
  }

  /** A set with the figures that follow from it. */
  #whole(scope: string): FigureSet | undefined {
    const set = this.#set(scope);
    if (set === undefined || this.#finished.has(scope)) return set;
    this.#finished.add(scope);
    this.#following.addTo(scope, set);
    return set;
  }

  #set(scope: string): FigureSet | undefined {
    const made = this.#made.get(scope);
    if (made !== undefined) return made;
    const set = this.#makers.get(scope)?.();
    if (set === undefined) return undefined;
    this.#made.set(scope, set);
    return set;
  }
}

function firstPart(id: string): string {
  const slash = id.indexOf('/');
  return slash < 0 ? id : id.slice(0, slash);
}
