/** A cell that is the sum of others, such as the total of a region of its organisations. */
export interface PublishedSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Counts that could all be one higher or lower with every sum as it is, and which of them would have to be hidden for it. */
interface Found {
  readonly toHide: readonly string[];
  /** How many are to be hidden, then how much they come to. */
  readonly cost: readonly [cells: number, counts: number];
}

/** Steps of search for one cell; the best that was found until then counts. */
const MOST_STEPS = 20_000;

/**
 * Looks for another table that everybody could believe as well: hidden counts are other whole numbers of 1 or more (a zero is
 * told), every sum is as it is. One in which counts are one higher or lower is enough to tell that a count can't be known.
 */
export class OtherTable {
  readonly #counts: ReadonlyMap<string, number>;
  readonly #sums: readonly PublishedSum[];

  constructor(counts: ReadonlyMap<string, number>, sums: readonly PublishedSum[]) {
    this.#counts = counts;
    this.#sums = sums;
  }

  /**
   * What is to be hidden beside what is, so that another count may stand in a hidden cell: as few cells as can be, and of those the
   * smallest counts. Nothing where the count can't be known already; undefined where no table does it.
   */
  toHideFor(key: string, hidden: ReadonlySet<string>): readonly string[] | undefined {
    const search: Search = { hidden, best: undefined, steps: 0 };
    for (const by of [1, -1])
      if (this.#canMove(key, by)) this.#balance(new Map([[key, by]]), NOTHING, search);
    return search.best?.toHide;
  }

  /** Moves other cells until every sum is as it was. */
  #balance(moved: Map<string, number>, so: Found, search: Search): void {
    if (search.steps > MOST_STEPS || !isCheaper(so, search.best)) return;
    const open = this.#sums.find((sum) => offBy(sum, moved) !== 0);
    if (open === undefined) {
      search.best = so;
      return;
    }
    const off = Math.sign(offBy(open, moved));
    for (const key of this.#inTurn(open, moved, search.hidden)) {
      const by = key === open.total ? off : -off;
      if (!this.#canMove(key, by)) continue;
      search.steps += 1;
      moved.set(key, by);
      this.#balance(moved, search.hidden.has(key) ? so : this.#hiding(so, key), search);
      moved.delete(key);
    }
  }

  /** The cells of a sum that may still move: those that are hidden first, then from small to large. */
  #inTurn(
    { total, parts }: PublishedSum,
    moved: ReadonlyMap<string, number>,
    hidden: ReadonlySet<string>,
  ): string[] {
    const order = (key: string): number => (hidden.has(key) ? 0 : (this.#counts.get(key) ?? 0));
    return [total, ...parts]
      .filter((key) => !moved.has(key) && (this.#counts.get(key) ?? 0) > 0)
      .sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
  }

  #hiding({ toHide, cost: [cells, counts] }: Found, key: string): Found {
    return { toHide: [...toHide, key], cost: [cells + 1, counts + (this.#counts.get(key) ?? 0)] };
  }

  #canMove(key: string, by: number): boolean {
    return (this.#counts.get(key) ?? 0) + by >= 1;
  }
}

interface Search {
  readonly hidden: ReadonlySet<string>;
  best: Found | undefined;
  steps: number;
}

const NOTHING: Found = { toHide: [], cost: [0, 0] };

function isCheaper({ cost: [cells, counts] }: Found, than: Found | undefined): boolean {
  if (than === undefined) return true;
  return cells < than.cost[0] || (cells === than.cost[0] && counts < than.cost[1]);
}

/** How much the parts of a sum have moved more than its total. */
function offBy({ total, parts }: PublishedSum, moved: ReadonlyMap<string, number>): number {
  return parts.reduce((sum, part) => sum + (moved.get(part) ?? 0), 0) - (moved.get(total) ?? 0);
}
