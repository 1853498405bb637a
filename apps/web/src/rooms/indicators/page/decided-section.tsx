import type { IndicatorPage } from '@kapstok/contract';
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
        {decidedAt.map(({ gate, name, quarter, byTarget, place }) => (
          <li key={gate}>
            {[quarter, `${gate} ${name}`].filter((words) => words !== '').join(': ')}
            {byTarget && <span className="ks-soft"> ({say('indicator.byTarget')})</span>}
            <PlaceWords place={place} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
