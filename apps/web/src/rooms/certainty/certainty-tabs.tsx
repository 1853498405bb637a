import { Link } from '@tanstack/react-router';
import { useShownPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';

/** The pages about certainty, in the order in which one asks. */
const PAGES = [
  { to: '/p/$plan/zekerheid', phrase: 'sure.tab.answer', exact: true },
  { to: '/p/$plan/zekerheid/invloed', phrase: 'sure.tab.influence', exact: true },
  { to: '/p/$plan/zekerheid/aannames', phrase: 'sure.tab.register', exact: false },
  { to: '/p/$plan/zekerheid/overlap', phrase: 'sure.tab.overlap', exact: true },
  { to: '/p/$plan/zekerheid/schuiven', phrase: 'sure.tab.whatIf', exact: true },
  { to: '/p/$plan/zekerheid/scenarios', phrase: 'sure.tab.scenarios', exact: true },
  { to: '/p/$plan/zekerheid/regio', phrase: 'sure.tab.region', exact: true, keptOnly: true },
] as const;

/** The way to the other pages about certainty, and back to the answer itself. */
export function CertaintyTabs() {
  const { say } = useWords();
  const { mark: plan, viewpoint } = useShownPlan();
  const pages = viewpoint === null ? PAGES.filter((page) => !('keptOnly' in page)) : PAGES;
  return (
    <nav className="ks-tabs ks-sure-tabs ks-no-print" aria-label={say('sure.tabs')}>
      {pages.map(({ to, phrase, exact }) => (
        <Link
          key={to}
          to={to}
          params={{ plan }}
          search={(now) => now}
          activeOptions={{ exact, includeSearch: false }}
        >
          {say(phrase)}
        </Link>
      ))}
    </nav>
  );
}
