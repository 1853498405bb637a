import type { Finding } from '@kapstok/audit';
import type { Calculation } from '@kapstok/engine';
import type { Language, Text } from '@kapstok/quantity';
import type { CertaintyAsked } from '../documents/certainty.ts';
import type { ListName } from '../schemas/list.ts';
import { choicesTable, claimsTable, gapsTable, waterfallTable } from './answer-lists.ts';
import { businessCasesTable, driversTable } from './case-lists.ts';
import { assumptionsTable, certaintyScopesTable, sensitivitiesTable } from './certainty-lists.ts';
import { type DrawnTable, withHowDrawn } from './how-drawn.ts';
import type { ListTable } from './list-table.ts';
import { overlapsTable } from './overlap-lists.ts';
import { budgetTable, projectsTable, roadmapTable, yearsTable } from './project-lists.ts';
import { scenariosTable } from './scenario-lists.ts';

/** What a list is made of. */
export interface ListSource {
  readonly calculation: Calculation;
  readonly findings: readonly Finding[];
  /** How to draw, and under what; where nothing is said, of the plan by its own conventions. */
  readonly asked?: CertaintyAsked;
  /** What the state of the plan is called, where it has a name. */
  readonly state?: Text | undefined;
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
};

/** A list as a table with headings and words in one language. */
export function listTable(name: TableListName, of: ListSource, language: Language): ListTable {
  return MAKERS[name](of, language);
}
