import type { Plan, Row } from '@kapstok/plan';
import { text, verbatim } from '@kapstok/quantity';
import type { FigureId, FigureValue } from '../figure.ts';
import { hasPayer } from '../figures/structural-cost.ts';
import { figureOf, type MoneyFigure, statedFigure, sumFigure } from './money-figure.ts';

/** Where costs after the plan stand. */
export const AFTER_PLAN = 'plan/afterPlan';

type Cost = Row<'structuralCosts'>;

/** What keeping a result up costs, and who pays since when. */
export interface UpkeepCost {
  readonly row: Cost;
  readonly hasPayer: boolean;
  readonly amount: MoneyFigure;
}

/** What of a project goes on after the plan, and what keeps it up. */
export interface ProjectAfterPlan {
  readonly project: Row<'projects'>;
  /** Addresses of what it brings every year: less care used, time gained, capacity. */
  readonly benefits: readonly FigureId[];
  readonly costs: readonly UpkeepCost[];
  readonly total: MoneyFigure;
  /** Whether it brings something every year while somebody is still to pay for its upkeep, or nobody said what that costs. */
  readonly isUnpaid: boolean;
}

/** Costs after the plan that one payer has, or that fall under one law. */
export interface CostSide {
  readonly name: string;
  readonly total: MoneyFigure;
}

/** What goes on after the plan: by project, by payer and by law. */
export interface AfterPlan {
  readonly projects: readonly ProjectAfterPlan[];
  readonly payers: readonly CostSide[];
  readonly laws: readonly CostSide[];
}

const BENEFITS = ['careCost.structural.gross', 'timeSaving.structural', 'fte.structural'] as const;

/**
 * What goes on after the plan and what keeps it up.
 * @param valueAt what a figure of the plan comes to
 */
export function afterPlanOf(plan: Plan, valueAt: (id: FigureId) => FigureValue | undefined): AfterPlan {
  const projects = plan.projects.flatMap((project) => {
    const benefits = BENEFITS.map((path) => `${project.code}/${path}`).filter((id) => brings(valueAt(id)));
    const costs = plan.structuralCosts.filter((row) => row.project === project.code).map(costOf);
    return benefits.length === 0 && costs.length === 0 ? [] : [projectAfterPlan(project, benefits, costs)];
  });
  return {
    projects,
    payers: sides(plan.structuralCosts, 'payer', (row) => (hasPayer(row) ? row.payer.trim() : '')),
    laws: sides(plan.structuralCosts, 'law', (row) => row.law.trim()),
  };
}

function brings(value: FigureValue | undefined): boolean {
  return value?.kind === 'known' && value.high > 0;
}

function projectAfterPlan(
  project: Row<'projects'>,
  benefits: readonly FigureId[],
  costs: readonly UpkeepCost[],
): ProjectAfterPlan {
  const named = {
    label: text(`Structurele kosten van ${project.code}`, `Structural cost of ${project.code}`),
    id: `${AFTER_PLAN}.project.${project.code}`,
  };
  const isPaid =
    costs.length > 0 && costs.every((cost) => cost.hasPayer && cost.amount.value.kind !== 'unknown');
  return {
    project,
    benefits,
    costs,
    total:
      costs.length === 0
        ? figureOf(named, { kind: 'unknown' }, { remark: NOT_NAMED }, 'EUR/year')
        : sumFigure(
            named,
            costs.map(({ amount }) => amount),
          ),
    isUnpaid: benefits.length > 0 && !isPaid,
  };
}

const NOT_NAMED = text(
  'het plan noemt van dit project geen structurele kosten: wat het elk jaar kost om het resultaat vast te houden, en wie dat betaalt',
  'the plan names no structural cost of this project: what keeping its result up costs every year, and who pays',
);

function costOf(row: Cost): UpkeepCost {
  const amount = statedFigure(verbatim(row.item), row.amount, row, { field: 'amount', code: 'EUR/year' });
  return { row, hasPayer: hasPayer(row), amount };
}

function sides(
  rows: readonly Cost[],
  kind: 'payer' | 'law',
  nameOf: (row: Cost) => string,
): readonly CostSide[] {
  const names = [...new Set(rows.map(nameOf))];
  return names.map((name) => {
    const label =
      name === '' ? OPEN[kind] : text(`Structurele kosten van ${name}`, `Structural cost of ${name}`);
    const own = rows.filter((row) => nameOf(row) === name).map((row) => costOf(row).amount);
    return { name, total: sumFigure({ label, id: `${AFTER_PLAN}.${kind}.${name}` }, own) };
  });
}

const OPEN = {
  payer: text('Structurele kosten zonder betaler', 'Structural cost without a payer'),
  law: text(
    'Structurele kosten waarvan de wet niet is gezegd',
    'Structural cost of which the law is not said',
  ),
} as const;

/** Every figure of costs after the plan. */
export function afterPlanFigures({ projects, payers, laws }: AfterPlan): readonly MoneyFigure[] {
  return [...projects, ...payers, ...laws].map(({ total }) => total);
}
