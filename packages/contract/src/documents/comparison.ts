import { type Edit, recordOf } from '@kapstok/plan';
import type { Text } from '@kapstok/quantity';
import type { Compared, Comparison } from '../schemas/comparison.ts';
import { type ComparedSide, comparedFigures } from './compared-figures.ts';
import { type EditedRow, editCounts, toldEdit } from './told-edit.ts';

/** What a comparison is made of. */
export interface ToCompare {
  readonly from: Compared;
  readonly to: Compared;
  readonly figures: { readonly from: ComparedSide; readonly to: ComparedSide };
  readonly edits: readonly Edit[];
  /** The row of a record, as it stands on a side that has it. */
  readonly rowOf: (record: string) => EditedRow | undefined;
  /** Names of pillars by their codes. */
  readonly pillars: ReadonlyMap<string, string>;
  /** Only what belongs to this pillar. */
  readonly pillar?: string | undefined;
  /** Only what does this. */
  readonly kind?: Edit['kind'] | undefined;
  /** How many edits are told at most. */
  readonly most: number;
}

/** Tables in the order of a plan, rows by their names, as a reader goes through them. */
function inReadingOrder(edits: Comparison['edits'], tables: readonly string[]): Comparison['edits'] {
  const rank = new Map(tables.map((name, index) => [name, index]));
  const place = (table: string): number => rank.get(table) ?? tables.length;
  const spelling = new Intl.Collator('nl', { numeric: true });
  return edits.toSorted(
    (a, b) =>
      place(a.table) - place(b.table) ||
      (a.table === b.table ? 0 : spelling.compare(a.table, b.table)) ||
      spelling.compare(a.name, b.name) ||
      (a.record < b.record ? -1 : Number(a.record > b.record)),
  );
}

/** The edits that are asked for. */
function chosen(edits: Comparison['edits'], { pillar, kind }: ToCompare): Comparison['edits'] {
  return edits.filter((edit) => (pillar ?? edit.pillar) === edit.pillar && (kind ?? edit.kind) === edit.kind);
}

/** A version that is known by its name only: what changed since or before it nobody can tell. */
function isNameOnly({ kind, held }: Compared): boolean {
  return kind === 'version' && !held;
}

/** What changed between two states of a plan, in words, and what that does to every headline figure. */
export function comparison(of: ToCompare, tables: readonly string[]): Comparison {
  const { from, to, figures, rowOf } = of;
  const all = of.edits.map((edit) => toldEdit(edit, rowOf(recordOf(edit))));
  const found = inReadingOrder(chosen(all, of), tables);
  const codes = [...new Set(all.flatMap((edit) => edit.pillar ?? []))].toSorted();
  const canTell = !isNameOnly(from) && !isNameOnly(to);
  const unknowns = [figures.from, figures.to].flatMap((side): Text[] => ('why' in side ? [side.why] : []));
  return {
    from,
    to,
    headline: comparedFigures(figures.from, figures.to),
    counts: canTell ? editCounts(found) : null,
    edits: found.slice(0, of.most),
    editCount: canTell ? found.length : null,
    pillars: codes.map((code) => ({ code, name: of.pillars.get(code) ?? code })),
    unknowns: unknowns.map((one) => ({ ...one })),
  };
}
