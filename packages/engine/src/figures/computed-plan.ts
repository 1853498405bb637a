import type { Plan } from '@kapstok/plan';

/** The tables that figures of capacity and of business cases are computed from. */
export const COMPUTED_FROM = [
  'parameters',
  'pillars',
  'projects',
  'businessCases',
  'businessCaseBenefits',
  'budgetLines',
  'structuralCosts',
  'labourShortage',
  'overlaps',
] as const satisfies readonly (keyof Plan)[];

/** What of a plan its graph of figures is built from: the rest of it moves none of them. */
export type ComputedPlan = Pick<Plan, 'title' | (typeof COMPUTED_FROM)[number]>;
