import { type Plan, type Quarter, quarterIndex, type Row } from '@kapstok/plan';
import type { MilestoneDto, QuarterDto, Roadmap } from '../schemas/roadmap.ts';
import { placeDto } from './gaps.ts';

/** More quarters than this are not drawn one by one; a slip of a century would make the table endless. */
const MOST_QUARTERS = 80;

function quarterDto(quarter: Quarter | undefined): QuarterDto | null {
  return quarter === undefined ? null : { year: quarter.year, quarter: quarter.quarter };
}

function milestoneDto(row: Row<'milestones'>): MilestoneDto {
  return {
    quarter: quarterDto(row.quarter),
    until: quarterDto(row.until),
    what: row.what,
    kind: row.kind,
    source: row.source,
    place: placeDto(row.place),
  };
}

/** Earlier first, then what ends earlier; without a date last, and else in the order of the plan. */
function inTime(a: Row<'milestones'>, b: Row<'milestones'>): number {
  return startOf(a) - startOf(b) || endOf(a) - endOf(b) || 0;
}

/** The quarter it begins in; after all others when the plan gives none. */
function startOf({ quarter }: Row<'milestones'>): number {
  return quarter === undefined ? Number.MAX_SAFE_INTEGER : quarterIndex(quarter);
}

function endOf(row: Row<'milestones'>): number {
  return row.until === undefined ? startOf(row) : quarterIndex(row.until);
}

/** The milestones of a project in the order of time. */
export function milestonesOf(plan: Plan, project: string): MilestoneDto[] {
  return plan.milestones
    .filter((row) => row.project === project)
    .sort(inTime)
    .map(milestoneDto);
}

function quartersOf(rows: readonly Row<'milestones'>[]): QuarterDto[] {
  const printed = rows.flatMap((row) => [row.quarter, row.until]).filter((quarter) => quarter !== undefined);
  const indexes = [...new Set(printed.map(quarterIndex))].sort((a, b) => a - b);
  const [first, last] = [indexes[0], indexes[indexes.length - 1]];
  if (first === undefined || last === undefined) return [];
  const whole = last - first < MOST_QUARTERS;
  const all = whole ? Array.from({ length: last - first + 1 }, (_, step) => first + step) : indexes;
  return all.map((index) => ({ year: Math.floor(index / 4), quarter: (index % 4) + 1 }));
}

/** Milestones by project, and the quarters from the first to the last. */
export function roadmap(plan: Plan): Roadmap {
  const byProject = new Map<string, MilestoneDto[]>();
  for (const row of [...plan.milestones].sort(inTime)) {
    const milestones = byProject.get(row.project) ?? [];
    milestones.push(milestoneDto(row));
    byProject.set(row.project, milestones);
  }
  const projects = plan.projects.flatMap(({ code, name, pillar }) => {
    const milestones = byProject.get(code);
    return milestones === undefined ? [] : [{ code, name, pillar, milestones }];
  });
  return { quarters: quartersOf(plan.milestones), projects };
}
