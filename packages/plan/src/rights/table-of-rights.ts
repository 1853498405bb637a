import { type Text, text } from '@kapstok/quantity';
import type { TableName } from '../tables.ts';

/**
 * The one table of rights: who may do what, on which tables, and how far. The page of rights shows it, `may` reads it,
 * and the database is filled from it and enforces it. What is not said here is not allowed.
 *
 * Grounds (the guide of the region): coordination keeps the whole plan in step; a pillar and a project each keep their
 * own rows; the data team keeps the model and its measurements; control keeps the money and tells what was spent of it,
 * while others approve that; a body decides and is never
 * the one who submits; insurer, municipality and organisation judge what was submitted to them; the public and the
 * nation see what was adopted. Nobody gives a role to themself, and only the keeper of an installation gives `national`.
 */

/** What an assignment of a role is about: the nation, a region, or one pillar, project or organisation of it. */
export type WithinKind = 'nation' | 'region' | 'pillar' | 'project' | 'organisation';

/** How far a right goes: what its assignment is about, or the whole region whatever the assignment is about. */
export type Reach = 'own' | 'region';

/** What a role may be about, in words. */
export const WITHIN_KINDS: Readonly<Record<WithinKind, Text>> = {
  nation: text('het land', 'the nation'),
  region: text('de regio', 'the region'),
  pillar: text('een pijler', 'a pillar'),
  project: text('een project', 'a project'),
  organisation: text('een organisatie of gemeente', 'an organisation or municipality'),
};

/** Something that may be done. */
export type Action =
  | 'readWorking'
  | 'readSubmitted'
  | 'readAdopted'
  | 'readHistory'
  | 'edit'
  | 'draftVersion'
  | 'submitVersion'
  | 'adoptVersion'
  | 'freezeVersion'
  | 'assignRoles'
  | 'readLog'
  | 'manageRegion'
  | 'backup'
  | 'makeKeys'
  | 'report'
  | 'reportRealised'
  | 'validate'
  | 'closeRound';

/** What may be done, in words. */
export const ACTIONS: Readonly<Record<Action, Text>> = {
  readWorking: text('de werkversie lezen', 'read the working version'),
  readSubmitted: text('ingediende en bevroren versies lezen', 'read submitted and frozen versions'),
  readAdopted: text('vastgestelde versies lezen', 'read adopted versions'),
  readHistory: text('zien wie wat waarom veranderde', 'see who changed what, and why'),
  edit: text('wijzigen', 'edit'),
  draftVersion: text('een conceptversie maken', 'make a draft version'),
  submitVersion: text('een versie indienen', 'submit a version'),
  adoptVersion: text('een versie vaststellen', 'adopt a version'),
  freezeVersion: text('een versie bevriezen', 'freeze a version'),
  assignRoles: text('rollen toewijzen', 'assign roles'),
  readLog: text('het logboek lezen', 'read the log'),
  manageRegion: text('regio en plannen beheren', 'manage region and plans'),
  backup: text(
    'de regio meenemen, en reservekopieën zien en maken',
    'take out the region, and see and make backups',
  ),
  makeKeys: text('sleutels voor de API maken', 'make keys for the API'),
  report: text('cijfers indienen', 'hand in figures'),
  reportRealised: text('uitgaven en uren indienen', 'hand in spending and hours'),
  validate: text('cijfers goedkeuren of teruggeven', 'approve or return figures'),
  closeRound: text('meetronden afsluiten en heropenen', 'close and reopen rounds of measuring'),
};

/** A group of tables that are edited by the same people. */
export type TableGroup =
  | 'outline'
  | 'cards'
  | 'roadmap'
  | 'organisations'
  | 'governance'
  | 'money'
  | 'cases'
  | 'parameters'
  | 'indicators'
  | 'rounds'
  | 'steering'
  | 'shortage'
  | 'uncertainty'
  | 'stated';

/** The groups with their tables. Every table of a plan is in one group. */
export const TABLE_GROUPS: Readonly<Record<TableGroup, GroupDefinition>> = {
  outline: {
    name: text('het plan zelf en de plannen ernaast', 'the plan itself and the plans beside it'),
    tables: ['about', 'relatedPlans'],
  },
  cards: {
    name: text('pijlers en projectkaarten', 'pillars and project cards'),
    tables: ['pillars', 'projects'],
  },
  roadmap: { name: text('de roadmap', 'the roadmap'), tables: ['milestones'] },
  organisations: { name: text('organisaties', 'organisations'), tables: ['organisations'] },
  governance: {
    name: text(
      'gemeenten, gremia, besluiten, risico’s, go/no-go-momenten, oordelen en verdeelsleutels',
      'municipalities, bodies, decisions, risks, gates, judgements and cost keys',
    ),
    // What binds others, or is said about who does the work: nobody settles it for themselves.
    tables: [
      'municipalities',
      'bodies',
      'decisions',
      'risks',
      'gates',
      'gateConditions',
      'gatePassings',
      'judgements',
      'costKeys',
      'costKeyShares',
    ],
  },
  money: {
    name: text(
      'begroting, financiering, toekenningen en structurele kosten',
      'budget, funding, grants and structural costs',
    ),
    tables: ['budgetLines', 'budgetParts', 'funding', 'grants', 'instalments', 'structuralCosts'],
  },
  cases: {
    name: text('businesscases en batenregels', 'business cases and benefit lines'),
    tables: ['businessCases', 'businessCaseBenefits'],
  },
  parameters: { name: text('rekenwaarden', 'parameters'), tables: ['parameters'] },
  indicators: {
    name: text(
      'indicatoren, definities, streefwaarden en nulmetingen',
      'indicators, definitions, targets and baselines',
    ),
    tables: ['kpis', 'indicatorDefinitions', 'targets', 'baselines', 'referenceFigures'],
  },
  rounds: {
    name: text('meetronden en herijkingen', 'rounds of measuring and recalibrations'),
    tables: ['measurementRounds', 'roundSteps', 'recalibrations'],
  },
  steering: {
    name: text('vervolgacties en leren', 'follow-up actions and learning'),
    tables: ['followUpActions', 'learningLog'],
  },
  shortage: {
    name: text('personeelstekort en opgave', 'labour shortage and task'),
    tables: ['labourShortage', 'labourTask'],
  },
  uncertainty: {
    name: text('aannames, overlap en scenario’s', 'assumptions, overlap and scenarios'),
    tables: ['assumptions', 'overlaps', 'scenarios', 'scenarioSettings'],
  },
  stated: {
    name: text('wat het plan noemt en drukt', 'what the plan states and prints'),
    tables: ['statedFigures', 'budgetStatedSubtotals'],
  },
};

/** A group of tables: its name and what is in it. */
export interface GroupDefinition {
  readonly name: Text;
  readonly tables: readonly TableName[];
}

/** One cell of the table: an action, on which tables, and how far. */
export interface Right {
  readonly action: Action;
  readonly tables: 'all' | readonly TableGroup[];
  readonly reach: Reach;
}

/** A role: its name, what it may be about, and what it may do. */
export interface RoleDefinition {
  readonly name: Text;
  /** What an assignment of this role may be about. */
  readonly within: readonly WithinKind[];
  readonly rights: readonly Right[];
}

/** Somebody's part in a region, or in the nation. */
export type Role =
  | 'coordinator'
  | 'pillarManager'
  | 'projectLeader'
  | 'dataTeam'
  | 'controller'
  | 'board'
  | 'insurer'
  | 'municipality'
  | 'participant'
  | 'reader'
  | 'public'
  | 'national';

const PROJECT_ROWS = ['cards', 'roadmap', 'indicators', 'cases', 'money', 'steering'] as const;

/** Every role with what it may do. */
export const ROLES: Readonly<Record<Role, RoleDefinition>> = {
  coordinator: {
    name: text('programmacoördinatie', 'programme coordination'),
    within: ['region'],
    rights: [
      ...everywhere('readWorking', 'readSubmitted', 'readAdopted', 'readHistory', 'edit'),
      ...everywhere('draftVersion', 'submitVersion', 'freezeVersion'),
      ...everywhere('assignRoles', 'readLog', 'manageRegion', 'backup', 'makeKeys'),
      ...everywhere('report', 'reportRealised', 'validate', 'closeRound'),
    ],
  },
  pillarManager: {
    name: text('programmamanager van een pijler', 'programme manager of a pillar'),
    within: ['pillar'],
    rights: [
      ...everywhere('readWorking', 'readSubmitted', 'readAdopted', 'readHistory'),
      edits('own', PROJECT_ROWS),
    ],
  },
  projectLeader: {
    name: text('projectleider', 'project leader'),
    within: ['project'],
    rights: [
      ...everywhere('readWorking', 'readSubmitted', 'readAdopted', 'readHistory'),
      edits('own', PROJECT_ROWS),
    ],
  },
  dataTeam: {
    name: text('datateam', 'data team'),
    within: ['region'],
    rights: [
      ...everywhere('readWorking', 'readSubmitted', 'readAdopted', 'readHistory', 'draftVersion', 'makeKeys'),
      ...everywhere('report', 'reportRealised', 'validate'),
      edits('region', ['cases', 'parameters', 'indicators', 'rounds', 'shortage', 'uncertainty']),
    ],
  },
  controller: {
    name: text('controller', 'controller'),
    within: ['region', 'organisation'],
    rights: [
      ...own('readWorking', 'readHistory', 'reportRealised'),
      ...everywhere('readSubmitted', 'readAdopted'),
      edits('own', ['money']),
    ],
  },
  board: {
    name: text('bestuur', 'board'),
    within: ['region'],
    rights: everywhere('readWorking', 'readSubmitted', 'readAdopted', 'readHistory', 'adoptVersion'),
  },
  insurer: {
    name: text('zorgverzekeraar', 'insurer'),
    within: ['organisation'],
    rights: everywhere('readSubmitted', 'readAdopted'),
  },
  municipality: {
    name: text('gemeente', 'municipality'),
    within: ['organisation'],
    rights: [
      ...own('readWorking', 'report', 'reportRealised'),
      ...everywhere('readSubmitted', 'readAdopted'),
    ],
  },
  participant: {
    name: text('deelnemende organisatie', 'participating organisation'),
    within: ['organisation'],
    rights: [
      ...own('readWorking', 'report', 'reportRealised'),
      ...everywhere('readSubmitted', 'readAdopted'),
      edits('own', ['organisations']),
    ],
  },
  reader: {
    name: text('meelezer', 'reader'),
    within: ['region'],
    rights: everywhere('readSubmitted', 'readAdopted'),
  },
  public: { name: text('publiek', 'public'), within: ['region'], rights: everywhere('readAdopted') },
  national: {
    name: text('landelijke lezer', 'national reader'),
    within: ['nation'],
    rights: own('readAdopted'),
  },
};

function everywhere(...actions: readonly Action[]): readonly Right[] {
  return actions.map((action) => ({ action, tables: 'all', reach: 'region' }));
}

function own(...actions: readonly Action[]): readonly Right[] {
  return actions.map((action) => ({ action, tables: 'all', reach: 'own' }));
}

function edits(reach: Reach, tables: readonly TableGroup[]): Right {
  return { action: 'edit', tables, reach };
}
