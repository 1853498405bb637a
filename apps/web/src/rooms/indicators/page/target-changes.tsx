import type { IndicatorPage, IndicatorTarget } from '@kapstok/contract';
import type { Text } from '@kapstok/quantity';
import { dayWords } from '../../../language/day-words.ts';
import { useWords } from '../../../language/words.ts';
import { PlaceWords } from '../../../place/place-words.tsx';
import { Section } from './section.tsx';

/** Targets that held before, who agreed to what came in their place, when and why. */
export function TargetChanges({ page: { periods } }: { readonly page: IndicatorPage }) {
  const { say } = useWords();
  const changed = periods.flatMap(({ period, name, target, earlier }) => {
    const before = earlier.at(-1);
    return target === null || before === undefined ? [] : [{ period, name, before, now: target }];
  });
  if (changed.length === 0) return null;
  return (
    <Section title={say('indicator.changes')}>
      <ul className="ks-gap-list">
        {changed.map((each) => (
          <Change key={each.period} {...each} />
        ))}
      </ul>
    </Section>
  );
}

interface ChangeProps {
  readonly name: Text;
  readonly before: IndicatorTarget;
  readonly now: IndicatorTarget;
}

function Change({ name, before, now }: ChangeProps) {
  const { say, of, language } = useWords();
  const { agreedOn, agreedBy, decision, reason, place } = now;
  const told = [
    say('indicator.changed', { period: of(name), before: of(before.read), now: of(now.read) }),
    agreedOn === null
      ? ''
      : say('indicator.changedBy', { day: dayWords(agreedOn, language), who: agreedBy.join(', ') || '?' }),
    decision === null ? '' : say('indicator.byDecision', decision),
    reason === '' ? '' : say('indicator.becauseOf', { reason }),
  ];
  return (
    <li>
      {told.filter((words) => words !== '').join(' ')}
      <PlaceWords place={place} />
    </li>
  );
}
