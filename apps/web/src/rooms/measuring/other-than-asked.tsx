import { Link } from '@tanstack/react-router';
import { use } from 'react';
import { KeptPlanContext } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';
import { givesFigures } from './use-own-requests.ts';

/** Says to who gives figures and reads a version that what is asked of them is of the working version. */
export function OtherThanAsked() {
  const { say } = useWords();
  const kept = use(KeptPlanContext);
  if (kept === undefined || !givesFigures(kept)) return null;
  const { basis, mayReadWorking } = kept.viewpoint;
  if (mayReadWorking || basis.version === null) return null;
  return (
    <p className="ks-no-print">
      {say('own.differs', { name: basis.version.name })}{' '}
      <Link className="ks-way" to="/p/$plan/indicatoren/meetronden" params={{ plan: kept.mark }}>
        {say('own.toRounds')}
      </Link>
    </p>
  );
}
