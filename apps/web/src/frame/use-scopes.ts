import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { projectsOf } from '../server/queries.ts';
import { useShownPlan } from './plan-context.ts';

/** What a code stands for: a pillar or a project, and its name. */
export interface NamedScope {
  readonly kind: 'pillar' | 'project';
  readonly name: string;
}

/** Pillars and projects by code; empty until they are known. */
export function useScopes(): ReadonlyMap<string, NamedScope> {
  const { at } = useShownPlan();
  const { data } = useQuery(projectsOf(at));
  return useMemo(
    () =>
      new Map<string, NamedScope>([
        ...(data?.pillars ?? []).map(({ code, name }) => [code, { kind: 'pillar', name }] as const),
        ...(data?.projects ?? []).map(({ code, name }) => [code, { kind: 'project', name }] as const),
      ]),
    [data],
  );
}
