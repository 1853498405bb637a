import type { Plan } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import type { AnswerGround } from './choices/answer.ts';
import { contributionsOf } from './choices/contributions-of.ts';
import type { FigureId, Scope } from './figure.ts';
import { type BenefitLine, benefitLine } from './figures/benefit-line.ts';
import { type Context, contextOf } from './figures/context.ts';
import { lineFigures } from './figures/effect.ts';
import { type FigureSet, PLAN } from './figures/figure-set.ts';
import { type BudgetItem, budgetItem } from './figures/investment.ts';
import { reachFigures } from './figures/reach.ts';
import { shortageFigures, shortageOf } from './figures/shortage.ts';
import type { AnyNode } from './graph/node.ts';
import { groupBy } from './levels/group-by.ts';
import { NO_PILLAR, type PillarPart, pillarParts, planPart } from './levels/pillar.ts';
import { type ProjectPart, projectParts } from './levels/project.ts';

/** The whole plan as a graph: every figure by its address, not yet evaluated. */
export interface PlanGraph extends AnswerGround {
  readonly context: Context;
  readonly scopes: readonly Scope[];
  readonly figures: Map<FigureId, AnyNode>;
}

/** Builds the graph of a plan: lines, projects, pillars, plan. */
export function buildPlan(plan: Plan): PlanGraph {
  const context = contextOf(plan);
  const figures = new Map<FigureId, AnyNode>();
  const lines = groupBy(
    plan.businessCaseBenefits.map((row) => benefitLine(context, row)),
    (line) => line.row.project,
  );
  const items = plan.budgetLines.map(budgetItem);
  addParts(figures, context, [...lines.values()].flat(), items);
  const projects = projectParts(context, lines, items);
  const pillars = pillarParts(context, projects, items);
  refuseSharedCodes(context, pillars, projects);
  const all = planPart(context, pillars, projects);
  const shortage = shortageOf(context);
  addSet(figures, PLAN, all.figures);
  addSet(figures, PLAN, shortageFigures(context, shortage));
  for (const pillar of pillars) if (pillar.code !== NO_PILLAR) addSet(figures, pillar.code, pillar.figures);
  for (const project of projects) addSet(figures, project.row.code, project.figures);
  return {
    context,
    scopes: scopesOf(plan, pillars, projects),
    figures,
    shortage,
    contributions: contributionsOf(context, projects),
  };
}

function addSet(figures: Map<FigureId, AnyNode>, scope: string, set: FigureSet): void {
  for (const [path, node] of set) figures.set(`${scope}/${path}`, node);
}

/** Figures below a project: benefit lines with their drivers, and budget lines. */
function addParts(
  figures: Map<FigureId, AnyNode>,
  context: Context,
  lines: readonly BenefitLine[],
  items: readonly BudgetItem[],
): void {
  for (const line of lines) {
    const scope = `${line.row.project}/${line.row.line}`;
    addSet(figures, scope, lineFigures(context, line));
    addSet(figures, scope, reachFigures(context, line));
  }
  for (const item of items) {
    const scope = `${item.row.project || item.row.pillar || PLAN}/${item.row.id}`;
    figures.set(`${scope}/investment`, item.total);
    for (const [year, node] of item.byYear) figures.set(`${scope}/investment.byYear.${year}`, node);
  }
}

function scopesOf(
  plan: Plan,
  pillars: readonly PillarPart[],
  projects: readonly ProjectPart[],
): readonly Scope[] {
  return [
    { kind: 'plan', code: PLAN, name: plan.title, pillar: '' },
    ...pillars
      .filter(({ code }) => code !== NO_PILLAR)
      .map(({ code, title }): Scope => ({ kind: 'pillar', code, name: title, pillar: '' })),
    ...projects.map(({ row }): Scope => {
      return { kind: 'project', code: row.code, name: row.name, pillar: row.pillar };
    }),
  ];
}

/** Codes are addresses: a project may not be called as a pillar or as the plan. */
function refuseSharedCodes(
  context: Context,
  pillars: readonly PillarPart[],
  projects: readonly ProjectPart[],
): void {
  const taken = new Set([PLAN, ...pillars.map((pillar) => pillar.code).filter((code) => code !== NO_PILLAR)]);
  for (const { row } of projects) {
    if (!taken.has(row.code)) continue;
    context.formulas.fault({
      place: { ...row.place, field: 'code' },
      found: row.code,
      message: text(
        'Deze code is ook de code van een pijler of van het plan.',
        'This code is also that of a pillar or of the plan.',
      ),
      expected: text('een code die niets anders aanwijst', 'a code that names nothing else'),
    });
  }
}
