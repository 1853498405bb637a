import { use } from 'react';
import { KeptPlanContext } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';
import { ASSUMPTIONS } from '../assumption/use-may-assume.ts';
import { OVERLAPS } from './overlap-edits.ts';

/** Whether whoever looks may declare an overlap here, and say how sure that is; else why not, in words. */
export function useMayDeclare(): { readonly may: boolean; readonly whyNot: string } {
  const { say, of } = useWords();
  const viewpoint = use(KeptPlanContext)?.viewpoint;
  if (viewpoint === undefined) return { may: false, whyNot: say('overlap.inFile') };
  if (viewpoint.whyNotEdit !== null) return { may: false, whyNot: of(viewpoint.whyNotEdit) };
  if ([OVERLAPS, ASSUMPTIONS].every((table) => viewpoint.editable.includes(table))) {
    return { may: true, whyNot: '' };
  }
  return { may: false, whyNot: say('declare.roleMayNot') };
}
