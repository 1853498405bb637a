import type { EditDto } from '@kapstok/contract';
import { useCallback, useSyncExternalStore } from 'react';
import { type Draft, drafted } from './draft.ts';

const NOTHING: Draft = [];
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

/** The edits in a plan that are not yet kept. They outlive a screen and a reload of this tab, so nothing typed is lost. */
export function useDraft(plan: string): DraftOfPlan {
  const draft = useSyncExternalStore(listen, () => draftOf(plan));
  const add = useCallback((edit: EditDto) => keep(plan, drafted(draftOf(plan), edit)), [plan]);
  const takeBack = useCallback(
    (...edits: readonly EditDto[]) => {
      keep(
        plan,
        draftOf(plan).filter((other) => !edits.includes(other)),
      );
    },
    [plan],
  );
  const replace = useCallback((next: Draft) => keep(plan, next), [plan]);
  return { draft, add, takeBack, replace };
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function draftOf(plan: string): Draft {
  const known = drafts.get(plan);
  if (known !== undefined) return known;
  const read = readKept(plan);
  drafts.set(plan, read);
  return read;
}

function keep(plan: string, draft: Draft): void {
  drafts.set(plan, draft);
  try {
    if (draft.length === 0) sessionStorage.removeItem(nameOf(plan));
    else sessionStorage.setItem(nameOf(plan), JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing forgets the draft only when the page is left, and warns of that.
  }
  for (const listener of listeners) listener();
}

function nameOf(plan: string): string {
  return `kapstok.draft.${plan}`;
}

/** What this tab wrote itself, it reads back in the same shape. */
function readKept(plan: string): Draft {
  try {
    const words = sessionStorage.getItem(nameOf(plan));
    const read: unknown = words === null ? NOTHING : JSON.parse(words);
    return Array.isArray(read) ? read : NOTHING;
  } catch {
    return NOTHING;
  }
}
