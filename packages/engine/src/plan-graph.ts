import { text } from '@kapstok/quantity';
import { type ContributionsOf, contributionsOf } from './choices/contributions-of.ts';
import type { Scope } from './figure.ts';
import { type BenefitLine, benefitLine } from './figures/benefit-line.ts';
import type { ComputedPlan } from './figures/computed-plan.ts';
import { type Context, contextOf } from './figures/context.ts';
import { lineFigures } from './figures/effect.ts';
import { type FigureSet, PLAN } from './figures/figure-set.ts';
import { type BudgetItem, budgetItem, itemFigures } from './figures/investment.ts';
import { reachFigures } from './figures/reach.ts';
import { type Shortage, shortageFigures, shortageOf } from './figures/shortage.ts';
import { groupBy } from './levels/group-by.ts';
import { NO_PILLAR, type PillarPart, pillarParts, planPart } from './levels/pillar.ts';
import { type ProjectPart, projectParts } from './levels/project.ts';

/** The whole plan as a graph: every figure by its address, not yet evaluated. */
export interface PlanGraph {
  readonly context: Context;
  readonly scopes: readonly Scope[];
  /** Makes the figures of each scope: the plan, a pillar, a project, a line or budget item of a project. */
  readonly sets: ReadonlyMap<string, () => FigureSet>;
  readonly contributions: ContributionsOf;
  readonly shortage: Shortage;
}

/** Builds the graph of a plan: lines, projects, pillars, plan. */
export function buildPlan(plan: ComputedPlan): PlanGraph {
  const context = contextOf(plan);
  const lines = groupBy(
    plan.businessCaseBenefits.map((row) => benefitLine(context, row)),
    (line) => line.row.project,
  );
  const items = plan.budgetLines.map(budgetItem);
  const projects = projectParts(context, lines, items);
  const pillars = pillarParts(context, projects, items);
  refuseSharedCodes(context, pillars, projects);
  const all = planPart(context, pillars, projects);
  const shortage = shortageOf(context);
  for (const [path, node] of shortageFigures(context, shortage)) all.figures.set(path, node);
  return {
    context,
    scopes: scopesOf(plan, pillars, projects),
    sets: new Map([
      [PLAN, () => all.figures],
      ...pillars.flatMap(({ code, figures }) => (code === NO_PILLAR ? [] : [ready(code, figures)])),
      ...projects.map(({ row, figures }) => ready(row.code, figures)),
      ...partsOf(context, [...lines.values()].flat(), items),
    ]),
    shortage,
    contributions: contributionsOf(context, projects),
  };
}

type Maker = readonly [scope: string, make: () => FigureSet];

function ready(scope: string, set: FigureSet): Maker {
  return [scope, () => set];
}

/** What makes the figures below a project: benefit lines with their drivers, and budget items. */
function partsOf(context: Context, lines: readonly BenefitLine[], items: readonly BudgetItem[]): Maker[] {
  return [
    ...lines.map((line): Maker => {
      const make = (): FigureSet => {
        const figures = lineFigures(context, line);
        for (const [path, node] of reachFigures(context, line)) figures.set(path, node);
        return figures;
      };
      return [`${line.row.project}/${line.row.line}`, make];
    }),
    ...items.map((item): Maker => {
      const scope = item.row.project || item.row.pillar || PLAN;
      return [`${scope}/${item.row.id}`, () => itemFigures(item)];
    }),
  ];
}

function scopesOf(
  plan: ComputedPlan,
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
