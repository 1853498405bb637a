import { type Text, text } from '@kapstok/quantity';
import { ABOUT_TABLES } from '../history/content.ts';
import { TABLE_NAMES, TABLES, type TableName } from '../tables.ts';
import { type CodeWords, nameIn } from './code-words.ts';

const TITLES: Readonly<Record<TableName, Text>> = {
  about: text('over het plan', 'about the plan'),
  pillars: text('pijlers', 'pillars'),
  projects: text('projecten', 'projects'),
  organisations: text('organisaties', 'organisations'),
  municipalities: text('gemeenten', 'municipalities'),
  bodies: text('gremia', 'bodies'),
  budgetLines: text('begrotingsposten', 'budget lines'),
  budgetStatedSubtotals: text('gedrukte subtotalen', 'printed subtotals'),
  funding: text('financiering', 'funding'),
  structuralCosts: text('structurele kosten', 'structural costs'),
  businessCases: text('businesscases', 'business cases'),
  businessCaseBenefits: text('batenregels', 'benefit lines'),
  parameters: text('rekenwaarden', 'parameters'),
  kpis: text('indicatoren', 'indicators'),
  milestones: text('mijlpalen', 'milestones'),
  labourShortage: text('personeelstekort', 'labour shortage'),
  labourTask: text('personeelsopgave', 'labour task'),
  statedFigures: text('genoemde cijfers', 'stated figures'),
  decisions: text('besluiten', 'decisions'),
  risks: text('risico’s', 'risks'),
  relatedPlans: text('andere plannen', 'related plans'),
  assumptions: text('aannames', 'assumptions'),
  overlaps: text('overlap tussen projecten', 'overlap between projects'),
  scenarios: text('scenario’s', 'scenarios'),
  scenarioSettings: text('instellingen van scenario’s', 'settings of scenarios'),
  indicatorDefinitions: text('definities van indicatoren', 'definitions of indicators'),
  targets: text('streefwaarden', 'targets'),
  baselines: text('nulmetingen', 'baselines'),
  measurementRounds: text('meetronden', 'rounds of measuring'),
  roundSteps: text('stappen van meetronden', 'steps of rounds'),
  judgements: text('oordelen', 'judgements'),
  referenceFigures: text('vergelijkingscijfers', 'figures to compare with'),
  followUpActions: text('vervolgacties', 'follow-up actions'),
  gates: text('go/no-go-momenten', 'gates'),
  gateConditions: text('voorwaarden van go/no-go-momenten', 'conditions of gates'),
  gatePassings: text('uitkomsten van go/no-go-momenten', 'outcomes of gates'),
  recalibrations: text('herijkingen', 'recalibrations'),
  learningLog: text('logboek van het leren', 'log of learning'),
  grants: text('toekenningen', 'grants'),
  instalments: text('termijnen', 'instalments'),
  budgetParts: text('delen van begrotingsposten', 'parts of budget lines'),
  costKeys: text('verdeelsleutels', 'cost keys'),
  costKeyShares: text('aandelen in verdeelsleutels', 'shares in cost keys'),
};

/** The tables of a plan by the name of their file, in words. */
export const TABLE_TITLES: CodeWords = Object.fromEntries(
  TABLE_NAMES.map((name) => [TABLES[name].name, TITLES[name]]),
);

/** The tables of records that tell of a plan what its own tables can't, in words. */
const ABOUT_TITLES: CodeWords = {
  [ABOUT_TABLES.description]: text('naam van het plan', 'name of the plan'),
  [ABOUT_TABLES.tables]: text('tabellen van het plan', 'tables of the plan'),
  [ABOUT_TABLES.columns]: text('kolommen van het plan', 'columns of the plan'),
};

const ALL_TITLES: CodeWords = { ...TABLE_TITLES, ...ABOUT_TITLES };

/** What a table holds, in words: `stated-figures` holds `genoemde cijfers`. */
export function tableTitle(table: string): Text {
  return nameIn(ALL_TITLES, table);
}
