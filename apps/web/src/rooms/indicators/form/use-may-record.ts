import { use } from 'react';
import { KeptPlanContext } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';

/** Whether whoever looks may add to a table of the plan here; else why not, in words. */
export function useMayRecord(table: string): { readonly may: boolean; readonly whyNot: string } {
  const { say, of } = useWords();
  const viewpoint = use(KeptPlanContext)?.viewpoint;
  if (viewpoint === undefined) return { may: false, whyNot: say('gates.inFile') };
  if (viewpoint.whyNotEdit !== null) return { may: false, whyNot: of(viewpoint.whyNotEdit) };
  if (viewpoint.editable.includes(table)) return { may: true, whyNot: '' };
  return { may: false, whyNot: say('gates.roleMayNot') };
}
