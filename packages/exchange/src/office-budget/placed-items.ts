import type { BodyRow } from './body-row.ts';
import type { SortedRows } from './totals.ts';
import { knownCostType, PILLAR_HEADING, PROJECT_HEADING } from './vocabulary.ts';

/** A code and a name made from a heading. */
export interface Named {
  readonly code: string;
  readonly name: string;
  /** The pillar a project falls under; empty for pillars and where none is known. */
  readonly pillar: string;
}

/** An item with the heading and cost type that hold for it. */
export interface PlacedItem {
  readonly row: BodyRow;
  readonly pillar: string;
  readonly project: string;
  readonly group: string;
  readonly costType: string;
  /** The cost type is that of a row or heading above. */
  readonly inherited: boolean;
}

/** Items in their places, and the pillars and projects that headings and columns name. */
export interface PlacedItems {
  readonly items: readonly PlacedItem[];
  readonly pillars: readonly Named[];
  readonly projects: readonly Named[];
  /** Headings below which no item stands. */
  readonly idle: readonly BodyRow[];
}

/** Gives every item the pillar, project and group of the headings above it. */
export function placeItems(rows: readonly BodyRow[], sorted: SortedRows): PlacedItems {
  const placer = new Placer();
  const items = new Set(sorted.items);
  const totals = new Map(sorted.totals.map((total) => [total.row, total.above]));
  const after = new Set(sorted.after);
  rows.forEach((row, index) => {
    if (after.has(row)) return;
    const next = rows[index + 1];
    const nextOpens =
      next !== undefined && (!next.filled || totals.get(next) === true) && next.costType === '';
    if (items.has(row) || (!row.filled && row.costType !== '')) placer.item(row);
    else if (!totals.has(row) || totals.get(row) === true) placer.heading(row, nextOpens);
  });
  return placer.placed();
}

class Placer {
  readonly #items: PlacedItem[] = [];
  readonly #pillars = new Map<string, Named>();
  readonly #projects = new Map<string, Named>();
  readonly #headings = new Map<BodyRow, number>();
  #pillar = '';
  #project = '';
  #group = '';
  #costType = '';

  heading(row: BodyRow, nextOpens: boolean): void {
    if (row.words === '') return;
    this.#headings.set(row, this.#items.length);
    const costType = knownCostType(row.words);
    this.#costType = costType ?? '';
    if (costType !== undefined) return;
    this.#group = '';
    const pillar = PILLAR_HEADING.exec(row.words);
    const coded = PROJECT_HEADING.exec(row.words);
    if (pillar !== null || (nextOpens && coded?.[1]?.includes('.') !== true)) {
      const code = pillar?.[1] ?? coded?.[1] ?? `T${this.#pillars.size + 1}`;
      this.#pillar = this.#named(this.#pillars, code, pillar?.[2] || coded?.[2] || row.words, '');
      this.#project = '';
    } else if (coded !== null) {
      this.#project = this.#named(this.#projects, coded[1] ?? '', coded[2] ?? '', this.#pillar);
    } else {
      this.#project = this.#named(this.#projects, `G${this.#projects.size + 1}`, row.words, this.#pillar);
    }
  }

  item(row: BodyRow): void {
    if (row.pillar !== '') this.#pillar = this.#fromColumn(this.#pillars, row.pillar, '');
    if (row.project !== '') this.#project = this.#fromColumn(this.#projects, row.project, this.#pillar);
    if (row.group !== '') this.#group = row.group;
    const inherited = row.costType === '' && this.#costType !== '';
    const costType = inherited ? this.#costType : (knownCostType(row.costType) ?? row.costType);
    this.#costType = costType;
    this.#items.push({
      row,
      pillar: this.#pillar,
      project: this.#project,
      group: this.#group,
      costType,
      inherited,
    });
  }

  placed(): PlacedItems {
    const starts = [...this.#headings.values(), this.#items.length];
    const idle = [...this.#headings.keys()].filter((_, index) => (starts[index] ?? 0) >= this.#items.length);
    return {
      items: this.#items,
      pillars: [...this.#pillars.values()],
      projects: [...this.#projects.values()],
      idle,
    };
  }

  /** A column may hold a code, a name, or both. */
  #fromColumn(known: Map<string, Named>, words: string, pillar: string): string {
    const coded = PROJECT_HEADING.exec(words);
    return this.#named(known, coded?.[1] ?? words, coded?.[2] ?? words, pillar);
  }

  /** Keeps the first name of a code; codes hold no slash, for figures are pointed at as code/measure. */
  #named(known: Map<string, Named>, spelled: string, name: string, pillar: string): string {
    const code = spelled.replaceAll('/', '-');
    if (!known.has(code)) known.set(code, { code, name, pillar });
    return code;
  }
}
