import { Link } from '@tanstack/react-router';
import { useShownPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';

/** The ways to see the plan: as a table, in time, and as money that has to be accounted for. */
export function PlanTabs() {
  const { say } = useWords();
  const { mark: plan } = useShownPlan();
  return (
    <nav className="ks-tabs ks-no-print" aria-label={say('plan.views')}>
      <Link to="/p/$plan/plan" params={{ plan }} activeOptions={{ exact: true, includeSearch: false }}>
        {say('plan.table')}
      </Link>
      <Link to="/p/$plan/roadmap" params={{ plan }} activeOptions={{ exact: true, includeSearch: false }}>
        {say('plan.roadmap')}
      </Link>
      <Link
        to="/p/$plan/verantwoording"
        params={{ plan }}
        activeOptions={{ exact: false, includeSearch: false }}
      >
        {say('accounting.title')}
      </Link>
    </nav>
  );
}
