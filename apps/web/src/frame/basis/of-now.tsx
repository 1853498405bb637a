import { isNow } from '../../address/basis.ts';
import { useWords } from '../../language/words.ts';
import { useKeptPlan } from '../plan-context.ts';

/** Says, below the strip of an earlier state, that what stands here has none: it is as it now is. */
export function OfNow() {
  const { say } = useWords();
  const { at } = useKeptPlan();
  return isNow(at.basis) ? null : <p>{say('basis.ofNow')}</p>;
}
