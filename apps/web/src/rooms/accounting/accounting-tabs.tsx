import { Link } from '@tanstack/react-router';
import { useShownPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';

/** The pages about money that has to be accounted for, in the order in which one asks. */
const PAGES = [
  { to: '/p/$plan/verantwoording', phrase: 'accounting.tab.exposure' },
  { to: '/p/$plan/verantwoording/toekenningen', phrase: 'accounting.tab.grants' },
  { to: '/p/$plan/verantwoording/begroting', phrase: 'accounting.tab.lines' },
  { to: '/p/$plan/verantwoording/na-afloop', phrase: 'accounting.tab.after' },
] as const;

/** The way to the other pages about money that has to be accounted for. */
export function AccountingTabs() {
  const { say } = useWords();
  const { mark: plan } = useShownPlan();
  return (
    <nav className="ks-tabs ks-no-print" aria-label={say('accounting.tabs')}>
      {PAGES.map(({ to, phrase }) => (
        <Link key={to} to={to} params={{ plan }} activeOptions={{ exact: true, includeSearch: false }}>
          {say(phrase)}
        </Link>
      ))}
    </nav>
  );
}
