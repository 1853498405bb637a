import type { Finding } from '@kapstok/audit';
import type { Accounted, Calculation, SteeringGround } from '@kapstok/engine';
import type { Language, Text } from '@kapstok/quantity';
import type { CertaintyAsked } from '../documents/certainty.ts';
import type { ListName } from '../schemas/list.ts';
import { instalmentsTable, partyExposureTable, quarterExposureTable } from './accounting-lists.ts';
import { afterPlanTable, paysAndGainsTable } from './after-plan-lists.ts';
import { choicesTable, claimsTable, gapsTable, waterfallTable } from './answer-lists.ts';
import { budgetMoneyTable } from './budget-money-list.ts';
import { businessCasesTable, driversTable } from './case-lists.ts';
import { assumptionsTable, certaintyScopesTable, sensitivitiesTable } from './certainty-lists.ts';
import { type DrawnTable, withHowDrawn } from './how-drawn.ts';
import type { ListTable } from './list-table.ts';
import { overlapsTable } from './overlap-lists.ts';
import { budgetTable, projectsTable, roadmapTable, yearsTable } from './project-lists.ts';
import { scenariosTable } from './scenario-lists.ts';
import { sisaTable } from './sisa-list.ts';
import { followUpTable, gatesTable, indicatorsTable } from './steering-lists.ts';

/** What a list is made of. */
export interface ListSource {
  readonly calculation: Calculation;
  readonly findings: readonly Finding[];
  /** How to draw, and under what; where nothing is said, of the plan by its own conventions. */
  readonly asked?: CertaintyAsked;
  /** Money to account for, with what was realised; the plan itself does not hold that. */
  readonly accounted?: Accounted;
  /** What the state of the plan is called, where it has a name. */
  readonly state?: Text | undefined;
  /** The day one looks, and what was measured: for lists about measuring and steering. */
  readonly steered?: Omit<SteeringGround, 'calculation'> | undefined;
}

/** Lists that are made here; the list of findings is part of the audit report. */
export type TableListName = Exclude<ListName, 'findings'>;

type Maker = (of: ListSource, language: Language) => ListTable;
type DrawnMaker = (calculation: Calculation, asked: CertaintyAsked, language: Language) => DrawnTable;

/** Makes a list of what was drawn, in which each row says how. */
function drawn(make: DrawnMaker): Maker {
  return ({ calculation, asked = { setting: {} }, state }, language) =>
    withHowDrawn(make(calculation, asked, language), state, language);
}

/** Makes a list about measuring and steering. */
function steered(make: (ground: SteeringGround, language: Language) => ListTable): Maker {
  return ({ calculation, steered: ground }, language) => {
    if (ground === undefined) throw new Error('a list about steering is of a day');
    return make({ calculation, ...ground }, language);
  };
}

const MAKERS: Readonly<Record<TableListName, Maker>> = {
  projects: (of, language) => projectsTable(of.calculation, of.findings, language),
  roadmap: (of, language) => roadmapTable(of.calculation, language),
  'business-cases': (of, language) => businessCasesTable(of.calculation, language),
  drivers: (of, language) => driversTable(of.calculation, language),
  budget: (of, language) => budgetTable(of.calculation, language),
  choices: (of, language) => choicesTable(of.calculation, language),
  'overview-years': (of, language) => yearsTable(of.calculation, language),
  waterfall: (of, language) => waterfallTable(of.calculation, of.findings, language),
  claims: (of, language) => claimsTable(of.calculation, of.findings, language),
  gaps: (of, language) => gapsTable(of.calculation, language),
  'certainty-scopes': drawn(certaintyScopesTable),
  'assumptions-register': drawn(assumptionsTable),
  scenarios: drawn(scenariosTable),
  overlaps: drawn(overlapsTable),
  sensitivities: drawn(sensitivitiesTable),
  indicators: steered(indicatorsTable),
  gates: steered(gatesTable),
  'follow-up-actions': steered(followUpTable),
  instalments: (of, language) => instalmentsTable(of.calculation, language, of.accounted),
  'exposure-parties': (of, language) => partyExposureTable(of.calculation, language, of.accounted),
  'budget-money': (of, language) => budgetMoneyTable(of.calculation, language, of.accounted),
  'after-plan': (of, language) => afterPlanTable(of.calculation, language),
  'pays-and-gains': (of, language) => paysAndGainsTable(of.calculation, language),
  sisa: (of, language) => sisaTable(of.calculation, language, of.accounted),
  'exposure-quarters': (of, language) => quarterExposureTable(of.calculation, language, of.accounted),
};

/** A list as a table with headings and words in one language. */
export function listTable(name: TableListName, of: ListSource, language: Language): ListTable {
  return MAKERS[name](of, language);
}
