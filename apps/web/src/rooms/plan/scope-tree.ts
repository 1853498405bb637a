import type { ProjectList, ProjectRow, ScopeRow } from '@kapstok/contract';
import { matches } from '../../table/matches.ts';

/** A row of the plan: a pillar with its projects, or a project. */
export interface TreeRow {
  readonly row: ScopeRow | ProjectRow;
  readonly under: readonly TreeRow[];
  /** Name of its pillar, for a row that does not stand under it. */
  readonly pillarName: string;
}

/** Pillars with their projects under them, and last the projects that name no pillar of the plan. */
export function treeOf(list: ProjectList, question: string): TreeRow[] {
  const projects = projectsOf(list, question);
  const pillars = list.pillars.map((pillar): TreeRow => {
    const under = projects.filter(({ row }) => row.pillar === pillar.code);
    return { row: pillar, under, pillarName: '' };
  });
  const codes = new Set(list.pillars.map((pillar) => pillar.code));
  const loose = projects.filter(({ row }) => !codes.has(row.pillar));
  const asked = question.trim() !== '';
  return [
    ...pillars.filter(({ under, row }) => !asked || under.length > 0 || matches(row.name, question)),
    ...loose,
  ];
}

/** Projects that hold the question in their code, name, pillar, phase or kind. */
export function projectsOf(list: ProjectList, question: string): TreeRow[] {
  const names = new Map(list.pillars.map((pillar) => [pillar.code, pillar.name]));
  return list.projects
    .map((row): TreeRow => ({ row, under: [], pillarName: names.get(row.pillar) ?? '' }))
    .filter(({ row, pillarName }) => {
      const project = isProject(row) ? `${row.phase} ${row.projectKind}` : '';
      return matches(`${row.code} ${row.name} ${pillarName} ${project}`, question);
    });
}

/** Whether a row is a project. */
export function isProject(row: ScopeRow | ProjectRow): row is ProjectRow {
  return row.kind === 'project';
}
