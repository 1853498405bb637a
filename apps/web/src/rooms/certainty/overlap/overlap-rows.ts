import type { FigureDto, Overlaps } from '@kapstok/contract';

type Amounts = Overlaps['plan'];

/** An amount before and after what is counted twice is taken off. */
type NetOfOverlap = Amounts[number];

/** A project that takes part, with its amount in one unit, and what it has in common with each project after it. */
export interface OverlapRow {
  readonly code: string;
  readonly name: string;
  readonly amount: NetOfOverlap | undefined;
  /** What is counted twice with another project, by the code of the other. */
  readonly withOther: ReadonlyMap<string, FigureDto>;
}

/** The units in which projects have something in common, in the order of the plan's totals. */
export function unitsOf({ plan }: Overlaps): readonly string[] {
  return plan.map(({ unit }) => unit);
}

/** The rows of the matrix in one unit. A pair stands in the rows of both. */
export function overlapRows({ projects, pairs }: Overlaps, unit: string): readonly OverlapRow[] {
  const inUnit = (amounts: Amounts) => amounts.find((amount) => amount.unit === unit);
  return projects.map(({ code, name, amounts }) => {
    const found = pairs.flatMap(({ project, other, amounts: both }): [string, FigureDto][] => {
      const taken = inUnit(both)?.taken;
      if (taken === undefined || (project !== code && other !== code)) return [];
      return [[project === code ? other : project, taken]];
    });
    return { code, name, amount: inUnit(amounts), withOther: new Map(found) };
  });
}
