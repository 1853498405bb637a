import type { Plan } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import type { Context } from '../figures/context.ts';
import { unknownTogether } from '../figures/figure-set.ts';
import { groupBy } from '../levels/group-by.ts';
import type { ProjectPart } from '../levels/project.ts';
import type { Contributions } from './contribution.ts';
import type { PillarLines } from './pillar-contribution.ts';
import { sharedSavings } from './shared-savings.ts';

const WITHOUT_FIGURES = (): Text => text('projecten zonder cijfers', 'projects without figures');

/** What the plan contributes: the projects that count. */
export function contributionsOf(context: Context, projects: readonly ProjectPart[]): Contributions {
  return sorted(
    context,
    projects.filter((project) => project.counts),
  );
}

/** What a pillar contributes, or a project by itself, whether it counts for the plan or not. */
export function contributionsWithin(
  context: Context,
  projects: readonly ProjectPart[],
  scope: string,
): Contributions {
  return sorted(
    context,
    projects.filter(({ row, counts }) => row.code === scope || (counts && row.pillar === scope)),
  );
}

/** Sorts what counts by pillar, and notes which pillars serve a larger area than the one compared. */
function sorted(context: Context, counted: readonly ProjectPart[]): Contributions {
  const { plan } = context;
  const area = context.ambition?.area ?? context.shortage?.area ?? '';
  const byPillar = groupBy(counted, (project) => project.row.pillar);
  const scopeOf = new Map(plan.pillars.map((row) => [row.code, row.leadScope]));
  const pillars = [...byPillar].flatMap(([code, own]): PillarLines[] => {
    const scope = scopeOf.get(code) ?? '';
    const servesLargerArea = isLarger(plan, scope, area);
    const lines = own.flatMap((project) => project.lines);
    return lines.length === 0 ? [] : [{ name: code === '' ? plan.title : code, lines, servesLargerArea }];
  });
  const shared = sharedSavings(counted.flatMap((project) => project.lines));
  return { context, pillars, shared, unknown: unknownTogether(WITHOUT_FIGURES, counted) };
}

/**
 * Whether a pillar serves a larger area than the one compared: another one, unless the plan gives the share that it
 * has of a larger one and gives none for the area compared, which is then the larger.
 */
function isLarger(plan: Plan, scope: string, area: string): boolean {
  if (area === '' || scope === '' || scope === area) return false;
  const hasShare = (of: string): boolean =>
    plan.labourShortage.some((row) => row.key === 'area_share' && row.area === of);
  return !hasShare(scope) || hasShare(area);
}
