import { useCallback } from 'react';
import { useKeptPlan } from '../frame/plan-context.ts';
import { useWords } from '../language/words.ts';
import { editedParts, type OwnPart } from './own-part.ts';
import { useSession } from './use-session.ts';

const NONE = [] as const;

/** Of what one may edit rows in a table of the plan one looks at: `all` rows, or those of these parts. */
export function useEditedParts(): (table: string) => 'all' | readonly OwnPart[] {
  const { viewpoint } = useKeptPlan();
  const regions = useSession()?.regions ?? NONE;
  return useCallback((table) => editedParts(viewpoint, regions, table), [viewpoint, regions]);
}

/** Says what one may do with a table of which one may edit some row: all of it, or which part. */
export function useMayWords(): (table: string) => string {
  const { say, language } = useWords();
  const partsOf = useEditedParts();
  return useCallback(
    (table) => {
      const parts = partsOf(table);
      if (parts === 'all') return say('data.mayEdit');
      // No pillar is part of a project.
      if (table === 'pillars' && parts.some(isProject) && parts.every(isProject)) return say('data.mayRead');
      if (parts.length === 0) return say('data.mayEditOwn');
      const names = parts.map(({ kind, code }) => say(`admin.part.${kind}Of`, { code }));
      return say('data.mayEditPart', { part: new Intl.ListFormat(language).format(names) });
    },
    [partsOf, say, language],
  );
}

function isProject({ kind }: OwnPart): boolean {
  return kind === 'project';
}
