import { useKeptPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';

/** Why nothing can be changed from here; nothing where something can. */
export function WhyNotEdit() {
  const { of } = useWords();
  const { viewpoint } = useKeptPlan();
  if (viewpoint.whyNotEdit === null) return null;
  return (
    <p className="ks-read-only" role="note">
      {of(viewpoint.whyNotEdit)}
    </p>
  );
}
