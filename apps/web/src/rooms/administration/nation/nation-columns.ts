import type { FigureDto, Nation } from '@kapstok/contract';

/** A plan of a region, or the sum over all of them, as a row. */
export interface NationRow {
  readonly key: string;
  /** Null for the sum. */
  readonly plan: Nation['plans'][number] | null;
  readonly figures: readonly FigureDto[];
}

/** Which figure a column holds: its address and its unit are the same for every plan; its words those of the first. */
export type FigureKind = Pick<FigureDto, 'id' | 'label' | 'unit'>;

/** Every figure that some plan or the sum has, in the order in which they come. */
export function figureKinds({ plans, total }: Nation): readonly FigureKind[] {
  const kinds = new Map<string, FigureKind>();
  for (const figure of [...plans.flatMap(({ figures }) => figures), ...total]) {
    const key = keyOf(figure);
    if (!kinds.has(key)) kinds.set(key, { id: figure.id, label: figure.label, unit: figure.unit });
  }
  return [...kinds.values()];
}

/** The figure of a row; undefined where it has none, as a plan that was never adopted. */
export function figureIn(row: NationRow, kind: FigureKind): FigureDto | undefined {
  return row.figures.find((figure) => keyOf(figure) === keyOf(kind));
}

/** The plans as rows, and the sum. */
export function nationRows({ plans, total }: Nation): { rows: readonly NationRow[]; sum: NationRow } {
  return {
    rows: plans.map((plan) => ({ key: plan.plan, plan, figures: plan.figures })),
    sum: { key: 'sum', plan: null, figures: total },
  };
}

function keyOf({ id, unit }: FigureKind): string {
  return `${unit} ${id}`;
}
