import type { TableDefinition } from './table.ts';
import { budgetParts, costKeyShares, costKeys, grants, instalments } from './tables/accounting.ts';
import { businessCaseBenefits, businessCases, parameters } from './tables/business-case.ts';
import { budgetLines, budgetStatedSubtotals, funding, structuralCosts } from './tables/money.ts';
import {
  baselines,
  indicatorDefinitions,
  judgements,
  measurementRounds,
  referenceFigures,
  roundSteps,
  targets,
} from './tables/monitoring.ts';
import {
  decisions,
  kpis,
  labourShortage,
  labourTask,
  milestones,
  risks,
  statedFigures,
} from './tables/results.ts';
import {
  followUpActions,
  gateConditions,
  gatePassings,
  gates,
  learningLog,
  recalibrations,
} from './tables/steering.ts';
import { assumptions, overlaps, scenarioSettings, scenarios } from './tables/uncertainty.ts';
import {
  about,
  bodies,
  municipalities,
  organisations,
  pillars,
  projects,
  relatedPlans,
} from './tables/what-and-who.ts';

/** Every table of a plan folder, by the name a plan record has for it. Any of them may be absent. */
export const TABLES = {
  about,
  pillars,
  projects,
  organisations,
  municipalities,
  bodies,
  budgetLines,
  budgetStatedSubtotals,
  funding,
  structuralCosts,
  businessCases,
  businessCaseBenefits,
  parameters,
  kpis,
  milestones,
  labourShortage,
  labourTask,
  statedFigures,
  decisions,
  risks,
  relatedPlans,
  assumptions,
  overlaps,
  scenarios,
  scenarioSettings,
  indicatorDefinitions,
  targets,
  baselines,
  measurementRounds,
  roundSteps,
  judgements,
  referenceFigures,
  followUpActions,
  gates,
  gateConditions,
  gatePassings,
  recalibrations,
  learningLog,
  grants,
  instalments,
  budgetParts,
  costKeys,
  costKeyShares,
} as const;

/** The name a plan record has for a table. */
export type TableName = keyof typeof TABLES;

function isTableName(key: string): key is TableName {
  return Object.hasOwn(TABLES, key);
}

/** The names a plan record has for its tables, in the order in which a plan folder is documented. */
export const TABLE_NAMES: readonly TableName[] = Object.keys(TABLES).filter(isTableName);

/** The tables in the order in which a plan folder is documented. */
export function tableDefinitions(): readonly TableDefinition[] {
  return Object.values(TABLES);
}
