import { useWords } from '../language/words.ts';
import { useShownPlan } from './plan-context.ts';

/** When figures hold: the structural year and the counting window in words, also where a plan has none. */
export function useWhen(): { readonly structural: string; readonly window: string } {
  const { say } = useWords();
  const { structuralYear, window } = useShownPlan().header;
  return {
    structural: structuralYear === null ? say('when.structural') : say('when.year', { year: structuralYear }),
    window: window === null ? say('when.window') : say('when.until', { year: window.to }),
  };
}
