import type { Calculation } from '@kapstok/engine';
import { levelName, namedByPlan, type Plan, TABLE_NAMES, TABLES } from '@kapstok/plan';
import type { Text } from '@kapstok/quantity';
import type { LevelNames, PlanHeader } from '../schemas/plan-header.ts';

/** What the region calls its levels, one and many; the usual words where it says nothing. */
export function levelNames(plan: Plan): LevelNames {
  return {
    pillar: levelName(plan, 'pillar'),
    pillars: levelName(plan, 'pillars'),
    project: levelName(plan, 'project'),
    projects: levelName(plan, 'projects'),
  };
}

function tablesOf(plan: Plan): PlanHeader['tables'] {
  return TABLE_NAMES.map((key) => {
    const { name } = TABLES[key];
    return { name, present: plan.present.has(name), rows: plan[key].length };
  });
}

/** How the plan came here. */
export interface Provenance {
  readonly id: string;
  readonly kind: PlanHeader['kind'];
  readonly notices: readonly Text[];
}

/** What a plan is, before any of its figures. */
export function planHeader(calculation: Calculation, from: Provenance): PlanHeader {
  const { plan, window } = calculation;
  const region = namedByPlan(plan, 'region') ?? namedByPlan(plan, 'regio');
  return {
    id: from.id,
    title: plan.title,
    region: region === undefined || region === '' ? null : region,
    kind: from.kind,
    levels: levelNames(plan),
    tables: tablesOf(plan),
    window: window === undefined ? null : { from: window.from, to: window.to },
    structuralYear: calculation.structuralYear ?? null,
    hasFigures: calculation.figure('plan/shortage.shareClosed')?.value.kind === 'known',
    notices: [...from.notices],
  };
}
