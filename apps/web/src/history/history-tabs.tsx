import { Link } from '@tanstack/react-router';
import { useKeptPlan } from '../frame/plan-context.ts';
import { useWords } from '../language/words.ts';

/** The plan in the past: change by change, by version, and two states side by side. */
export function HistoryTabs() {
  const { say } = useWords();
  const { mark: plan } = useKeptPlan();
  const active = { exact: true, includeSearch: false };
  return (
    <nav className="ks-tabs ks-no-print" aria-label={say('history.views')}>
      <Link to="/p/$plan/geschiedenis" params={{ plan }} activeOptions={active}>
        {say('history.changes')}
      </Link>
      <Link to="/p/$plan/versies" params={{ plan }} activeOptions={active}>
        {say('rooms.versions')}
      </Link>
      <Link to="/p/$plan/vergelijking" params={{ plan }} activeOptions={active}>
        {say('rooms.comparison')}
      </Link>
    </nav>
  );
}
