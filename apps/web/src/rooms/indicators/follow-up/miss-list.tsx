import type { FollowUp, MissDto } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';
import { OpenedForm } from '../form/opened-form.tsx';
import { Section } from '../page/section.tsx';
import { FOLLOW_UP_ACTIONS } from './action-edits.ts';
import { ActionForm } from './action-form.tsx';

/** The targets that were missed and about which nothing was agreed yet. */
export function MissList({ followUp: { misses, bodies } }: { readonly followUp: FollowUp }) {
  const { say } = useWords();
  const without = misses.filter(({ actions }) => actions.length === 0);
  return (
    <Section title={say('follow.without')}>
      {misses.length === 0 && <p>{say('follow.noneMissed')}</p>}
      {misses.length > 0 && without.length === 0 && <p>{say('follow.noneWithout')}</p>}
      <ul className="ks-gap-list">
        {without.map((miss) => (
          <Miss key={`${miss.indicator.code} ${miss.period.period}`} miss={miss} bodies={bodies} />
        ))}
      </ul>
    </Section>
  );
}

/** What was measured beside the band; of a milestone the day on which it had to be there. */
function MissWords({ period: { name, measured, target } }: Pick<MissDto, 'period'>) {
  const { say, of } = useWords();
  const told = { period: of(name), measured: of(measured.words) };
  if (target === null) return null;
  return target.band === null
    ? say('follow.missedDay', { ...told, day: of(target.read) })
    : say('follow.missed', { ...told, band: of(target.band.words) });
}

function Miss({ miss, bodies }: { readonly miss: MissDto; readonly bodies: FollowUp['bodies'] }) {
  const { say } = useWords();
  const { mark: plan } = useShownPlan();
  const { indicator, period } = miss;
  return (
    <li>
      <Link to="/p/$plan/indicatoren/van/$code" params={{ plan, code: indicator.code }}>
        {indicator.code} {indicator.name}
      </Link>
      <p>
        <MissWords period={period} />
      </p>
      <OpenedForm ask={say('follow.add')} table={FOLLOW_UP_ACTIONS}>
        {(close) => <ActionForm miss={miss} bodies={bodies} done={close} />}
      </OpenedForm>
    </li>
  );
}
