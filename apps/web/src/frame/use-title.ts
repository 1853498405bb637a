import { use, useEffect } from 'react';
import { useWords } from '../language/words.ts';
import { basisTitle } from './basis/basis-words.ts';
import { KeptPlanContext, PlanContext } from './plan-context.ts';

/** Gives the document its title: what this screen shows, of which plan, in which state of it. */
export function useTitle(screen: string): void {
  const words = useWords();
  const kept = use(KeptPlanContext);
  const plan = use(PlanContext)?.header.title ?? kept?.viewpoint.title;
  const state = kept === undefined ? undefined : basisTitle(kept.viewpoint, kept.at.basis.asOf, words);
  useEffect(() => {
    document.title = [screen, plan, state, 'Kapstok']
      .filter((part) => part !== undefined && part !== '')
      .join(' – ');
  }, [screen, plan, state]);
}
