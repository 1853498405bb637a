import { Link } from '@tanstack/react-router';
import { useShownPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';

/** What was agreed and measured, and what is done about it. */
export function SteeringTabs() {
  const { mark, viewpoint } = useShownPlan();
  return <SteeringTabsOf plan={mark} isKept={viewpoint !== null} />;
}

interface Props {
  /** How addresses name the plan. */
  readonly plan: string;
  readonly isKept: boolean;
}

/** The same for a page that is there also where no figure of the plan can be computed. */
export function SteeringTabsOf({ plan, isKept }: Props) {
  const { say } = useWords();
  const active = { exact: true, includeSearch: false };
  return (
    <nav className="ks-tabs ks-no-print" aria-label={say('indicators.views')}>
      <Link to="/p/$plan/indicatoren" params={{ plan }} activeOptions={active}>
        {say('indicators.title')}
      </Link>
      {isKept && (
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
