import type { RowOf } from './table.ts';
import type { TABLES, TableName } from './tables.ts';

/** Rows of a table as records. */
export type Row<N extends TableName> = RowOf<(typeof TABLES)[N]>;

/** A plan as records: every table, in the order of its file; a table that is absent has no rows. */
export type Plan = { readonly [N in TableName]: readonly Row<N>[] } & {
  /** The name of the plan: from its description, else from its folder or file. */
  readonly title: string;
  /** File names of the tables that were there, empty ones included. */
  readonly present: ReadonlySet<string>;
  /** Column names that were there, by table file name, in the order of the file. */
  readonly columnsOf: ReadonlyMap<string, readonly string[]>;
};

/** A plan without rows; the ground for readers and tests. */
export function emptyPlan(title: string): Plan {
  return {
    title,
    present: new Set(),
    columnsOf: new Map(),
    about: [],
    pillars: [],
    projects: [],
    organisations: [],
    municipalities: [],
    bodies: [],
    budgetLines: [],
    budgetStatedSubtotals: [],
    funding: [],
    structuralCosts: [],
    businessCases: [],
    businessCaseBenefits: [],
    parameters: [],
    kpis: [],
    milestones: [],
    labourShortage: [],
    labourTask: [],
    statedFigures: [],
    decisions: [],
    risks: [],
    relatedPlans: [],
    assumptions: [],
    overlaps: [],
    scenarios: [],
    scenarioSettings: [],
    indicatorDefinitions: [],
    targets: [],
    baselines: [],
    measurementRounds: [],
    roundSteps: [],
    judgements: [],
    referenceFigures: [],
    followUpActions: [],
    gates: [],
    gateConditions: [],
    gatePassings: [],
    recalibrations: [],
    learningLog: [],
    grants: [],
    instalments: [],
    budgetParts: [],
    costKeys: [],
    costKeyShares: [],
  };
}

/** What the region calls its levels and cards, from the `plan` table. */
export function namedByPlan(plan: Plan, key: string): string | undefined {
  return plan.about.find((row) => row.key === key)?.value;
}
