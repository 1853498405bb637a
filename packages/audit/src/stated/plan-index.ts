import type { Calculation, Scope } from '@kapstok/engine';
import type { Row } from '@kapstok/plan';
import { grouped } from '../grouped.ts';

type BenefitRow = Row<'businessCaseBenefits'>;

/** What belongs to what, looked up often: scopes by code, and the projects and benefit lines of a scope. */
export interface PlanIndex {
  readonly scopes: ReadonlyMap<string, Scope>;
  /** Years for which the budget has a column, in order. */
  readonly budgetYears: readonly number[];
  /** Years that the business cases cover, or for which they have a column, in order. */
  readonly caseYears: readonly number[];
  /** The business case of each project that has one. */
  readonly caseOf: ReadonlyMap<string, Row<'businessCases'>>;
  /** Money by funding source, under the name of the source in small letters with `_` for a space. */
  readonly fundingOf: ReadonlyMap<string, readonly Row<'funding'>[]>;
  /** Projects that count for the plan or a pillar; a project is its own. */
  projectsOf(scope: Scope): readonly Scope[];
  /** Benefit lines of the projects of a scope. */
  linesOf(scope: Scope): readonly BenefitRow[];
  /** Codes of the projects of a scope that have benefit lines. */
  projectsWithLines(scope: Scope): readonly string[];
  /** Pillars of the plan, projects of a pillar; nothing of a project. */
  partsOf(scope: Scope): readonly Scope[];
}

const indexes = new WeakMap<Calculation, PlanIndex>();

function made(calculation: Calculation): PlanIndex {
  const { scopes, plan } = calculation;
  const outside = new Set(plan.projects.filter((row) => row.inApplication === 'no').map(({ code }) => code));
  const projects = scopes.filter(({ kind, code }) => kind === 'project' && !outside.has(code));
  const pillars = scopes.filter(({ kind }) => kind === 'pillar');
  const byPillar = grouped(projects, ({ pillar }) => pillar);
  const lines = grouped(plan.businessCaseBenefits, ({ project }) => project);
  const byCode = new Map(scopes.map((scope) => [scope.code, scope]));
  const projectsOf = (scope: Scope): readonly Scope[] => {
    if (scope.kind === 'plan') return projects;
    return scope.kind === 'pillar' ? (byPillar.get(scope.code) ?? []) : [scope];
  };
  const linesOf = remembered((scope: Scope) =>
    projectsOf(scope).flatMap(({ code }) => lines.get(code) ?? []),
  );
  const projectsWithLines = remembered((scope) => [...new Set(linesOf(scope).map(({ project }) => project))]);
  const partsOf = (scope: Scope): readonly Scope[] => {
    if (scope.kind === 'project') return [];
    return scope.kind === 'plan' && pillars.length > 0 ? pillars : projectsOf(scope);
  };
  const budgetYears = inOrder(plan.budgetLines.flatMap((row) => [...row.byYear.keys()]));
  const covered = plan.businessCases.flatMap(yearsOfCase);
  const printed = plan.businessCaseBenefits.flatMap((row) => [...row.byYear.keys()]);
  const caseYears = inOrder(covered.length > 0 ? covered : printed);
  const caseOf = new Map(plan.businessCases.map((row) => [row.project, row]));
  const fundingOf = grouped(plan.funding, ({ sourceKind }) => sourceName(sourceKind));
  return {
    scopes: byCode,
    budgetYears,
    caseYears,
    caseOf,
    fundingOf,
    projectsOf,
    linesOf,
    projectsWithLines,
    partsOf,
  };
}

function sourceName(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

function inOrder(years: readonly number[]): readonly number[] {
  return [...new Set(years)].sort((a, b) => a - b);
}

function yearsOfCase({ firstYear, lastYear }: Row<'businessCases'>): number[] {
  if (firstYear === undefined || lastYear === undefined) return [];
  return Array.from({ length: Math.max(0, lastYear - firstYear + 1) }, (_, index) => firstYear + index);
}

function remembered<T>(make: (scope: Scope) => T): (scope: Scope) => T {
  const known = new Map<string, T>();
  return (scope) => {
    const before = known.get(scope.code);
    if (before !== undefined) return before;
    const value = make(scope);
    known.set(scope.code, value);
    return value;
  };
}

/** The index of a calculation, made once. */
export function indexOf(calculation: Calculation): PlanIndex {
  const known = indexes.get(calculation);
  if (known !== undefined) return known;
  const index = made(calculation);
  indexes.set(calculation, index);
  return index;
}

/** The scope that a stated figure names, the plan when it names none; undefined when there is no such code. */
export function scopeNamed(calculation: Calculation, words: string): Scope | undefined {
  const code = words.trim();
  return indexOf(calculation).scopes.get(code === '' ? 'plan' : code);
}
