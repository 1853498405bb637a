import type { FollowUp } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { dayWords } from '../../../language/day-words.ts';
import { useWords } from '../../../language/words.ts';
import { PlaceWords } from '../../../place/place-words.tsx';
import { Section } from '../page/section.tsx';

/** The baselines that should have been there: since when, and who is to measure them. */
export function LateBaselines({ followUp: { lateBaselines } }: { readonly followUp: FollowUp }) {
  const { say, language } = useWords();
  const { mark: plan } = useShownPlan();
  return (
    <Section title={say('follow.baselines')}>
      {lateBaselines.length === 0 && <p>{say('follow.noLate')}</p>}
      <ul className="ks-gap-list">
        {lateBaselines.map(({ indicator, baseline: { due, daysLate, role, of, place } }) => (
          <li key={`${indicator.code} ${of}`}>
            <Link to="/p/$plan/indicatoren/van/$code" params={{ plan, code: indicator.code }}>
              {indicator.code} {indicator.name}
            </Link>
            {of !== '' && ` (${of})`}:{' '}
            {say('follow.baseline', { day: due === null ? '?' : dayWords(due, language) })},{' '}
            <strong>{say('indicator.baselineLate', { count: daysLate ?? 0 })}</strong>;{' '}
            {role === '' ? say('follow.baselineNobody') : say('follow.baselineRole', { role })}
            <PlaceWords place={place} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
