import type { IndicatorPage } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';
import { PlaceWords } from '../../../place/place-words.tsx';
import { Section } from './section.tsx';

/** The moments at which is decided on going on, and whether this indicator is a condition there. */
export function DecidedSection({ page: { decidedAt } }: { readonly page: IndicatorPage }) {
  const { say } = useWords();
  return (
    <Section title={say('indicator.decided')}>
      {decidedAt.length === 0 && <p>{say('indicator.noDecided')}</p>}
      <ul className="ks-gap-list">
        {decidedAt.map((decided) => (
          <Decided key={decided.gate} decided={decided} />
        ))}
      </ul>
    </Section>
  );
}

function Decided({ decided }: { readonly decided: IndicatorPage['decidedAt'][number] }) {
  const { say, of } = useWords();
  const { mark: plan } = useShownPlan();
  const { gate, name, when, effect, outcomeWords, daysLate, byTarget, place } = decided;
  return (
    <li>
      {effect !== null && `${of(effect)} `}
      {effect === null && of(when) !== '' && `${of(when)}: `}
      <Link to="/p/$plan/indicatoren/go-no-go" params={{ plan }} hash={`gate-${gate}`}>
        {`${gate} ${name}`.trim()}
      </Link>
      , {of(outcomeWords)}
      {daysLate !== null && <span className="ks-warning"> {say('gates.daysLate', { count: daysLate })}</span>}
      {byTarget && <span className="ks-soft"> ({say('indicator.byTarget')})</span>}
      <PlaceWords place={place} />
    </li>
  );
}
