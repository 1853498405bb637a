import type { Certainty } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../../language/words.ts';

/** Says that what is shown is a scenario and not the plan, with the way back; nothing where it is the plan. */
export function ScenarioNotice({ scenario }: Pick<Certainty, 'scenario'>) {
  const { say, of } = useWords();
  if (scenario === null) return null;
  return (
    <p className="ks-notice">
      {say('scenarios.shown')} <strong>{of(scenario.name)}</strong>.{' '}
      <Link to="." search={(now) => ({ ...now, scenario: undefined })} resetScroll={false}>
        {say('scenarios.toPlan')}
      </Link>
    </p>
  );
}
