import type { Row } from '@kapstok/plan';
import { isolated, type Text, text, type Unit } from '@kapstok/quantity';
import type { BenefitLine } from '../figures/benefit-line.ts';
import type { ComputedPlan } from '../figures/computed-plan.ts';
import type { Context } from '../figures/context.ts';
import { effectFigures } from '../figures/effect.ts';
import { type Counted, type FigureSet, figureLabel, onceForEachUnit } from '../figures/figure-set.ts';
import { type BudgetItem, investmentFigures } from '../figures/investment.ts';
import { structuralCostFigures } from '../figures/structural-cost.ts';
import { untyped } from '../graph/build.ts';
import type { AnyNode } from '../graph/node.ts';
import { groupBy } from './group-by.ts';

/** What the calculation needs to know of a project. */
type ProjectFacts = Pick<
  Row<'projects'>,
  'code' | 'name' | 'pillar' | 'kind' | 'inApplication' | 'hasBusinessCase' | 'place'
>;

/** A project with what it counts for. */
export interface ProjectPart extends Counted {
  readonly row: ProjectFacts;
  readonly lines: readonly BenefitLine[];
  readonly counts: boolean;
}

/** A code with its name. */
export function nameOf(code: string, name: string): string {
  return name === '' ? isolated(code) : `${isolated(code)} ${isolated(name)}`;
}

/** Management of the programme has no effect of its own; a project outside the application does not count. */
function counts(row: ProjectFacts): boolean {
  return row.inApplication !== 'no';
}

function isManagement(row: ProjectFacts): boolean {
  return row.kind === 'programme_management';
}

/** Projects of the plan; where it has no table of projects, those that business cases and budget lines name. */
function projectFacts(plan: ComputedPlan): readonly ProjectFacts[] {
  if (plan.projects.length > 0) return plan.projects;
  const named = new Map<string, ProjectFacts>();
  for (const row of [...plan.businessCaseBenefits, ...plan.budgetLines]) {
    const { project: code, place } = row;
    const pillar = 'pillar' in row ? row.pillar : (named.get(code)?.pillar ?? '');
    if (code === '') continue;
    named.set(code, {
      code,
      name: '',
      pillar,
      kind: '',
      inApplication: 'unknown',
      hasBusinessCase: 'unknown',
      place,
    });
  }
  return [...named.values()];
}

/** Projects with their effects and their investment. */
export function projectParts(
  context: Context,
  lines: ReadonlyMap<string, readonly BenefitLine[]>,
  items: readonly BudgetItem[],
): ProjectPart[] {
  const { plan } = context;
  const itemsOf = groupBy(items, (item) => item.row.project);
  const costsOf = groupBy(plan.structuralCosts, (row) => row.project);
  const totals = new Map([...effectFigures('', context, [])].map(([path, node]) => [path, node.unit]));
  return projectFacts(plan).map((row) => {
    const name = nameOf(row.code, row.name);
    const own = lines.get(row.code) ?? [];
    const hasYears = own.some((line) => line.years.size > 0);
    const unknown = hasYears || isManagement(row) ? undefined : whyUnknown(row, own);
    const figures = hasYears
      ? effectFigures(name, context, own)
      : withoutEffects(totals, { name, row }, unknown);
    for (const set of [
      investmentFigures(name, context, itemsOf.get(row.code) ?? []),
      structuralCostFigures(name, costsOf.get(row.code) ?? []),
    ]) {
      for (const [path, node] of set) figures.set(path, node);
    }
    return { row, name, lines: own, figures, counts: counts(row), unknownEffect: unknown };
  });
}

function reasonOf(row: ProjectFacts, lines: readonly BenefitLine[]): Text {
  if (lines.length > 0) return text('de businesscase heeft geen jaren', 'the business case has no years');
  switch (row.hasBusinessCase) {
    case 'yes':
      return text('de businesscase staat niet in het plan', 'the business case is not in the plan');
    case 'no':
      return text('er is geen businesscase', 'there is no business case');
    case 'unknown':
      return text('het plan geeft geen cijfers over het effect', 'the plan gives no figures on the effect');
  }
}

/** Why a project without benefit lines, or without years for them, has no known effect. */
function whyUnknown(row: ProjectFacts, lines: readonly BenefitLine[]): (unit: Unit) => AnyNode {
  const why = reasonOf(row, lines);
  const label = (): Text =>
    text(`effect van ${nameOf(row.code, row.name)}`, `effect of ${nameOf(row.code, row.name)}`);
  const place = { ...row.place, field: 'has_business_case' };
  return onceForEachUnit((unit) => untyped(unit, label, { kind: 'missing', why, place }));
}

/** Management has no effect of its own: the kind of the project says so. */
function notApplicable(unit: Unit, label: () => Text, row: ProjectFacts): AnyNode {
  const place = { ...row.place, field: 'kind' };
  return untyped(unit, label, { kind: 'cell', estimate: { kind: 'notApplicable' }, place, source: '' });
}

/** Totals of a project without benefit lines: unknown, or not applicable for programme management. */
function withoutEffects(
  totals: ReadonlyMap<string, Unit>,
  { name, row }: { readonly name: string; readonly row: ProjectFacts },
  unknown: ((unit: Unit) => AnyNode) | undefined,
): FigureSet {
  const set: FigureSet = new Map();
  for (const [path, unit] of totals) {
    set.set(path, unknown === undefined ? notApplicable(unit, figureLabel(name, path), row) : unknown(unit));
  }
  return set;
}
