import type { Certainty } from '@kapstok/contract';
import type { Text } from '@kapstok/quantity';

type Scope = Certainty['scopes'][number];

/** A pillar with its projects under it, or a project. */
export interface DrawnScopeRow {
  readonly scope: Scope;
  readonly under: readonly DrawnScopeRow[];
}

/** Pillars with their projects under them, and last the projects of no pillar. */
export function scopeRows(scopes: readonly Scope[]): readonly DrawnScopeRow[] {
  const rows = (of: readonly Scope[]) => of.map((scope): DrawnScopeRow => ({ scope, under: [] }));
  const pillars = scopes.filter(({ kind }) => kind === 'pillar');
  const projects = scopes.filter(({ kind }) => kind === 'project');
  const known = new Set(pillars.map(({ scope }) => scope));
  return [
    ...pillars.map((scope) => ({
      scope,
      under: rows(projects.filter(({ pillar }) => pillar === scope.scope)),
    })),
    ...rows(projects.filter(({ pillar }) => !known.has(pillar))),
  ];
}

/** What a measure is called apart from what it is of: `het plan: tijdwinst` is `tijdwinst`. */
export function measureName({ nl, en }: Text): Text {
  const without = (words: string) => words.replace(/^[^:]*: /, '');
  return { nl: without(nl), en: without(en) };
}
