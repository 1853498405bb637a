import { Link } from '@tanstack/react-router';
import { useShownPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';

/** What was agreed and measured, and what is done about it. */
export function SteeringTabs() {
  const { say } = useWords();
  const { mark: plan, viewpoint } = useShownPlan();
  const active = { exact: true, includeSearch: false };
  return (
    <nav className="ks-tabs ks-no-print" aria-label={say('indicators.views')}>
      <Link to="/p/$plan/indicatoren" params={{ plan }} activeOptions={active}>
        {say('indicators.title')}
      </Link>
      {viewpoint !== null && (
        <Link to="/p/$plan/indicatoren/meetronden" params={{ plan }} activeOptions={active}>
          {say('rounds.title')}
        </Link>
      )}
      <Link to="/p/$plan/indicatoren/koers" params={{ plan }} activeOptions={active}>
        {say('course.title')}
      </Link>
      <Link to="/p/$plan/indicatoren/go-no-go" params={{ plan }} activeOptions={active}>
        {say('gates.title')}
      </Link>
      <Link to="/p/$plan/indicatoren/vervolgacties" params={{ plan }} activeOptions={active}>
        {say('follow.title')}
      </Link>
      <Link to="/p/$plan/indicatoren/herijking" params={{ plan }} activeOptions={active}>
        {say('recalibrate.title')}
      </Link>
      <Link to="/p/$plan/indicatoren/geleerd" params={{ plan }} activeOptions={active}>
        {say('learned.title')}
      </Link>
    </nav>
  );
}
