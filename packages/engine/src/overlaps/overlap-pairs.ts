import { spaced } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import type { FigureId } from '../figure.ts';
import type { Context } from '../figures/context.ts';
import type { FigureSet } from '../figures/figure-set.ts';
import type { AnyNode } from '../graph/node.ts';
import { addFigures, joined } from './before-and-after.ts';
import type { OverlapGroup } from './overlap-group.ts';
import { sharedBy } from './shared-by.ts';

/** How an address goes on after the project, up to the other one. */
const WITH = 'overlap.with.';

/**
 * What two projects have in common, as if they were the only two, over all overlaps they share:
 * `1.1/overlap.with.2.1.EUR.net.structural`. There are many pairs and few are asked for, so each is made when it is.
 */
export class OverlapPairs {
  readonly #context: Context;
  readonly #made = new Map<string, FigureSet>();

  constructor(context: Context) {
    this.#context = context;
  }

  /** The node at an address; undefined when it is of no two projects that overlap. */
  get(id: FigureId): AnyNode | undefined {
    const { groups } = this.#context.overlaps;
    const at = id.indexOf(`/${WITH}`);
    if (groups.length === 0 || at < 0) return undefined;
    const [project, path] = [id.slice(0, at), id.slice(at + 1)];
    const own = groups.filter(({ projects }) => projects.includes(project));
    const others = new Set(own.flatMap(({ projects }) => projects));
    for (const other of others) {
      if (other === project || !path.startsWith(`${WITH}${other}.`)) continue;
      const found = this.#setOf(project, other, own).get(path);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #setOf(project: string, other: string, own: readonly OverlapGroup[]): FigureSet {
    const key = `${project}|${other}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const set: FigureSet = new Map();
    this.#made.set(key, set);
    const common = own.filter(({ projects }) => projects.includes(other));
    const name = text(`${spaced(project)} en ${spaced(other)}`, `${spaced(project)} and ${spaced(other)}`);
    for (const code of new Set(common.map((group) => group.unit))) {
      const shared = common
        .filter((group) => group.unit === code)
        .map((group) => sharedBy(group, [project, other].sort()));
      const path = `${WITH}${other}.${code}`;
      addFigures({ set, context: this.#context, name, path, unit: code, byYear: joined(shared) });
    }
    return set;
  }
}
