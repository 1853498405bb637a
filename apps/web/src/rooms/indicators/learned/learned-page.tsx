import '../../plan/card/card.css';
import '../indicators.css';
import type { Learning } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { RoomHead } from '../../../frame/room-head.tsx';
import { dayWords } from '../../../language/day-words.ts';
import { useWords } from '../../../language/words.ts';
import { Loaded } from '../../../notice/loaded.tsx';
import { ScreenWaiting } from '../../../notice/waiting.tsx';
import { PlaceWords } from '../../../place/place-words.tsx';
import { learningAt } from '../../../server/steering-queries.ts';
import { OpenedForm } from '../form/opened-form.tsx';
import { Section } from '../page/section.tsx';
import { SteeringTabs } from '../steering-tabs.tsx';
import { LEARNING_LOG, LearnedForm } from './learned-form.tsx';

type Theme = Learning['themes'][number];
type Entry = Theme['entries'][number];

/** What was learned, by theme: a light log from plan of measuring to reflection. */
export function LearnedPage() {
  const { say } = useWords();
  const { at } = useShownPlan();
  const query = useQuery(learningAt(at));
  return (
    <>
      <RoomHead title={say('learned.title')} lead={say('learned.lead')}>
        <SteeringTabs />
      </RoomHead>
      <Loaded query={query} waiting={<ScreenWaiting />}>
        {({ themes, steps }) => (
          <div className="ks-card">
            <OpenedForm ask={say('learned.add')} table={LEARNING_LOG}>
              {(close) => <LearnedForm steps={steps} done={close} />}
            </OpenedForm>
            {themes.length === 0 && <p>{say('learned.none')}</p>}
            {themes.map((theme) => (
              <LearnedIn key={theme.theme?.code ?? ''} theme={theme} />
            ))}
          </div>
        )}
      </Loaded>
    </>
  );
}

function LearnedIn({ theme: { theme, entries } }: { readonly theme: Theme }) {
  const { say } = useWords();
  return (
    <Section title={theme === null ? say('learned.plan') : `${theme.code} ${theme.name}`}>
      <ul className="ks-gap-list">
        {entries.map((entry) => (
          <Learned key={entry.code} entry={entry} />
        ))}
      </ul>
    </Section>
  );
}

function Learned({
  entry: { date, stepName, what, role, project, decision, place },
}: {
  readonly entry: Entry;
}) {
  const { say, of, language } = useWords();
  const about = [
    date === null ? '' : dayWords(date, language),
    role,
    project === null ? '' : `${project.code} ${project.name}`,
  ].filter((words) => words !== '');
  return (
    <li>
      <p>
        <strong>{of(stepName)}:</strong> {what}
      </p>
      <p className="ks-soft">{about.join(' · ')}</p>
      {decision !== null && (
        <p>{say('indicator.byDecision', { code: decision.code, what: decision.name })}</p>
      )}
      <PlaceWords place={place} />
    </li>
  );
}
