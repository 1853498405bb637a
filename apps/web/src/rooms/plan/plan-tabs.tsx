import { Link } from '@tanstack/react-router';
import { useShownPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';

/** The two ways to see the plan: as a table, and in time. */
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
    </nav>
  );
}
