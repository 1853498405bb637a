import { type Text, text } from '@kapstok/quantity';
import type { ComputedPlan } from '../figures/computed-plan.ts';
import type { Context } from '../figures/context.ts';
import { effectFigures } from '../figures/effect.ts';
import {
  type Counted,
  type FigureSet,
  figureLabel,
  PLAN,
  totalOf,
  unknownTogether,
} from '../figures/figure-set.ts';
import { type BudgetItem, investmentFigures } from '../figures/investment.ts';
import { structuralCostFigures, unknownStructuralCost } from '../figures/structural-cost.ts';
import { untyped } from '../graph/build.ts';
import { groupBy } from './group-by.ts';
import { nameOf, type ProjectPart } from './project.ts';

/** The code of what belongs to no pillar. */
export const NO_PILLAR = '';

/** A pillar with its totals. */
export interface PillarPart extends Counted {
  readonly code: string;
  /** Its own name, without the code. */
  readonly title: string;
}

/** Codes of pillars in the order of the plan; those that only projects or budget lines name come last. */
function pillarCodes(plan: ComputedPlan, projects: readonly ProjectPart[]): string[] {
  const named = [...projects.map((project) => project.row), ...plan.budgetLines].map((row) => row.pillar);
  return [...new Set([...plan.pillars.map((row) => row.code), ...named])];
}

/** Pillars, each the total of its projects and of what is booked straight on it. */
export function pillarParts(
  context: Context,
  projects: readonly ProjectPart[],
  items: readonly BudgetItem[],
): PillarPart[] {
  const { plan } = context;
  const known = new Set(projects.map((project) => project.row.code));
  const names = new Map(plan.pillars.map((row) => [row.code, row.name]));
  const projectsOf = groupBy(
    projects.filter((project) => project.counts),
    (project) => project.row.pillar,
  );
  const looseOf = groupBy(
    items.filter((item) => !known.has(item.row.project)),
    (item) => item.row.pillar,
  );
  return pillarCodes(plan, projects).map((code) => {
    const name = code === NO_PILLAR ? plan.title : nameOf(code, names.get(code) ?? '');
    const booked: Counted = {
      name,
      figures: investmentFigures(name, context, looseOf.get(code) ?? []),
      unknownEffect: undefined,
    };
    const own = projectsOf.get(code) ?? [];
    const figures = totalOf(name, [...own, booked]);
    const label = (): Text => text(`effect van ${name}`, `effect of ${name}`);
    return { code, title: names.get(code) ?? '', name, figures, unknownEffect: unknownTogether(label, own) };
  });
}

/** The plan: the total of its pillars, and its ceiling. */
export function planPart(
  context: Context,
  pillars: readonly PillarPart[],
  projects: readonly ProjectPart[],
): Counted {
  const figures = totalOf(PLAN, [...pillars, looseCosts(context, projects)]);
  if (projects.length === 0) {
    for (const [path, node] of effectFigures(PLAN, context, [])) {
      const why = text('het plan heeft geen projecten met cijfers', 'the plan has no projects with figures');
      const place = { table: 'projects', line: 0, row: '', field: '' };
      figures.set(path, untyped(node.unit, figureLabel(PLAN, path), { kind: 'missing', why, place }));
    }
  }
  addCeiling(context, figures);
  if (context.plan.structuralCosts.length === 0) unknownStructuralCost(figures);
  return { name: PLAN, figures, unknownEffect: undefined };
}

/** Structural costs that belong to no project. */
function looseCosts({ plan }: Context, projects: readonly ProjectPart[]): Counted {
  const known = new Set(projects.map((project) => project.row.code));
  const loose = plan.structuralCosts.filter((row) => !known.has(row.project));
  return { name: plan.title, figures: structuralCostFigures(plan.title, loose), unknownEffect: undefined };
}

function addCeiling(context: Context, figures: FigureSet): void {
  const ceiling = context.parameters.get('budget_ceiling', '', 'EUR');
  figures.set('investment.ceiling', ceiling);
  const total = figures.get('investment.total');
  if (total === undefined) return;
  const room = { kind: 'difference', from: ceiling, less: total } as const;
  figures.set('investment.room', untyped(total.unit, figureLabel(PLAN, 'investment.room'), room));
}
