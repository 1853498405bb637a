import { type Text, text } from '@kapstok/quantity';
import type { ComputedPlan } from '../figures/computed-plan.ts';
import type { Context } from '../figures/context.ts';
import { unknownTogether } from '../figures/figure-set.ts';
import { groupBy } from '../levels/group-by.ts';
import type { ProjectPart } from '../levels/project.ts';
import type { Contributions } from './contribution.ts';
import type { PillarLines } from './pillar-contribution.ts';
import { sharedSavings } from './shared-savings.ts';

const WITHOUT_FIGURES = (): Text => text('projecten zonder cijfers', 'projects without figures');

/** What the plan contributes, or a part of it. */
export interface ContributionsOf {
  /** The projects that count. */
  readonly plan: Contributions;
  /** Of a pillar the projects that count; a project by itself, whether it counts for the plan or not. */
  readonly within: (scope: string) => Contributions;
}

/** Sorts what counts by pillar, for the plan and for parts of it. */
export function contributionsOf(context: Context, projects: readonly ProjectPart[]): ContributionsOf {
  const counted = projects.filter((project) => project.counts);
  const larger = largerAreas(context);
  const ofPillar = groupBy(counted, ({ row }) => row.pillar);
  const ofProject = groupBy(projects, ({ row }) => row.code);
  return {
    plan: sorted(context, larger, counted),
    within: (scope) => sorted(context, larger, ofPillar.get(scope) ?? ofProject.get(scope) ?? []),
  };
}

function sorted(
  context: Context,
  larger: ReadonlySet<string>,
  projects: readonly ProjectPart[],
): Contributions {
  const byPillar = groupBy(projects, (project) => project.row.pillar);
  const pillars = [...byPillar].flatMap(([code, own]): PillarLines[] => {
    const lines = own.flatMap((project) => project.lines);
    const name = code === '' ? context.plan.title : code;
    return lines.length === 0 ? [] : [{ name, lines, servesLargerArea: larger.has(code) }];
  });
  const shared = sharedSavings(projects.flatMap((project) => project.lines));
  return { context, pillars, shared, unknown: unknownTogether(WITHOUT_FIGURES, projects) };
}

/** Codes of the pillars that serve a larger area than the one compared. */
function largerAreas({ plan, ambition, shortage }: Context): ReadonlySet<string> {
  const area = ambition?.area ?? shortage?.area ?? '';
  const larger = plan.pillars.filter(({ leadScope }) => isLarger(plan, leadScope, area));
  return new Set(larger.map(({ code }) => code));
}

/**
 * Whether a pillar serves a larger area than the one compared: another one, unless the plan gives the share that it
 * has of a larger one and gives none for the area compared, which is then the larger.
 */
function isLarger(plan: ComputedPlan, scope: string, area: string): boolean {
  if (area === '' || scope === '' || scope === area) return false;
  const hasShare = (of: string): boolean =>
    plan.labourShortage.some((row) => row.key === 'area_share' && row.area === of);
  return !hasShare(scope) || hasShare(area);
}
