import { use } from 'react';
import { KeptPlanContext } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';

/** The table that holds the assumptions, by the name of its file. */
export const ASSUMPTIONS = 'assumptions';

/** Whether whoever looks may add or change an assumption here; else why not, in words. */
export function useMayAssume(): { readonly may: boolean; readonly whyNot: string } {
  const { say, of } = useWords();
  const viewpoint = use(KeptPlanContext)?.viewpoint;
  if (viewpoint === undefined) return { may: false, whyNot: say('sure.none.inFile') };
  if (viewpoint.whyNotEdit !== null) return { may: false, whyNot: of(viewpoint.whyNotEdit) };
  if (viewpoint.editable.includes(ASSUMPTIONS)) return { may: true, whyNot: '' };
  return { may: false, whyNot: say('assume.roleMayNot') };
}
