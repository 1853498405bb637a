import type { EditDto } from '@kapstok/contract';
import { useCallback, useSyncExternalStore } from 'react';
import { whenWorksAs, worksAs } from '../server/works-as.ts';
import { keepInTab, keptInTab } from '../session/kept-in-tab.ts';
import { type Draft, drafted } from './draft.ts';

const drafts = new Map<string, Draft>();
const listeners = new Set<() => void>();

/** What somebody typed in a plan and did not yet keep, and how to change it. */
export interface DraftOfPlan {
  readonly draft: Draft;
  readonly add: (edit: EditDto) => void;
  /** Takes edits back, or forgets them once they are kept. */
  readonly takeBack: (...edits: readonly EditDto[]) => void;
  readonly replace: (draft: Draft) => void;
}

/**
 * The edits in a plan that are not yet kept. They outlive a screen and a reload of this tab, so nothing typed is lost;
 * whoever signs in here after somebody else has edits of their own.
 */
export function useDraft(plan: string): DraftOfPlan {
  const account = useSyncExternalStore(whenWorksAs, worksAs) ?? 'nobody';
  const place = `${account}.${plan}`;
  const draft = useSyncExternalStore(listen, () => draftOf(place));
  const add = useCallback((edit: EditDto) => keep(place, drafted(draftOf(place), edit)), [place]);
  const takeBack = useCallback(
    (...edits: readonly EditDto[]) => {
      keep(
        place,
        draftOf(place).filter((other) => !edits.includes(other)),
      );
    },
    [place],
  );
  const replace = useCallback((next: Draft) => keep(place, next), [place]);
  return { draft, add, takeBack, replace };
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function draftOf(place: string): Draft {
  const known = drafts.get(place);
  if (known !== undefined) return known;
  const read = keptInTab<EditDto>(nameOf(place));
  drafts.set(place, read);
  return read;
}

function keep(place: string, draft: Draft): void {
  drafts.set(place, draft);
  keepInTab(nameOf(place), draft);
  for (const listener of listeners) listener();
}

function nameOf(place: string): string {
  return `kapstok.draft.${place}`;
}
