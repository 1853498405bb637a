import { Link } from '@tanstack/react-router';
import { use } from 'react';
import { isNow } from '../../address/basis.ts';
import { KeptPlanContext } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';
import { givesFigures } from './use-own-requests.ts';

/** Says to who reads a version that measuring goes on in the working version: what is asked, and what was measured since. */
export function OtherThanAsked() {
  const { say } = useWords();
  const kept = use(KeptPlanContext);
  if (kept === undefined || !isNow(kept.at.basis)) return null;
  const { basis, mayReadWorking } = kept.viewpoint;
  if (mayReadWorking || basis.version === null) return null;
  const { name } = basis.version;
  if (!givesFigures(kept)) return <p className="ks-no-print">{say('own.ofVersion', { name })}</p>;
  return (
    <p className="ks-no-print">
      {say('own.differs', { name })}{' '}
      <Link className="ks-way" to="/p/$plan/indicatoren/meetronden" params={{ plan: kept.mark }}>
        {say('own.toRounds')}
      </Link>
    </p>
  );
}
