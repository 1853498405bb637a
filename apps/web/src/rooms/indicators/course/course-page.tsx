import '../../plan/card/card.css';
import '../indicators.css';
import type { Course } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { RoomHead } from '../../../frame/room-head.tsx';
import { dayWords } from '../../../language/day-words.ts';
import { useWords } from '../../../language/words.ts';
import { Loaded } from '../../../notice/loaded.tsx';
import { ScreenWaiting } from '../../../notice/waiting.tsx';
import { courseAt } from '../../../server/steering-queries.ts';
import { Section } from '../page/section.tsx';
import { SteeringTabs } from '../steering-tabs.tsx';
import { AccessLine } from './access-line.tsx';
import { ThemeTable } from './theme-table.tsx';

/** The three lines on one page: progress, accessibility and themes. */
export function CoursePage() {
  const { say } = useWords();
  const { at } = useShownPlan();
  const query = useQuery(courseAt(at));
  return (
    <>
      <RoomHead title={say('course.title')} lead={say('course.lead')}>
        <SteeringTabs />
      </RoomHead>
      <Loaded query={query} waiting={<ScreenWaiting />}>
        {({ progress, access, themes }) => (
          <div className="ks-card">
            <Progress progress={progress} />
            <AccessLine access={access} />
            <Section title={say('course.themes')}>
              <ThemeTable themes={themes} />
            </Section>
          </div>
        )}
      </Loaded>
    </>
  );
}

function Progress({ progress }: { readonly progress: Course['progress'] }) {
  const { say } = useWords();
  const { mark: plan } = useShownPlan();
  const late = (count: number, of: number) => say('course.late', { count, late: of });
  const { milestonesPast: past, milestonesToCome: toCome } = progress;
  const lines = [
    {
      to: '/p/$plan/roadmap',
      head: say('course.milestones'),
      words: say('course.milestonesAbout', { past, toCome }),
    },
    {
      to: '/p/$plan/indicatoren/go-no-go',
      head: say('course.gates'),
      words: late(progress.gatesOpen, progress.gatesLate),
    },
    {
      to: '/p/$plan/indicatoren/vervolgacties',
      head: say('course.actions'),
      words: late(progress.actionsOpen, progress.actionsLate),
    },
    {
      to: '/p/$plan/indicatoren/vervolgacties',
      head: say('course.misses'),
      words: String(progress.missesWithout),
    },
    {
      to: '/p/$plan/indicatoren/vervolgacties',
      head: say('course.baselines'),
      words: String(progress.baselinesLate),
    },
  ] as const;
  return (
    <Section title={say('course.progress')}>
      <dl className="ks-fields">
        {lines.map(({ to, head, words }) => (
          <div key={head}>
            <dt>
              <Link to={to} params={{ plan }}>
                {head}
              </Link>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <Decisions decisions={progress.decisions} />
    </Section>
  );
}

/** On which days is decided on going on, as far as those were agreed on. */
function Decisions({ decisions }: Pick<Course['progress'], 'decisions'>) {
  const { say, of, language } = useWords();
  const { mark: plan } = useShownPlan();
  if (decisions.length === 0) return null;
  return (
    <>
      <h3>{say('course.decisions')}</h3>
      <ul className="ks-gap-list">
        {decisions.map(({ gate, name, day, effect, daysLate }) => (
          <li key={gate}>
            {effect === null ? `${dayWords(day, language)}: ` : `${of(effect)} `}
            <Link to="/p/$plan/indicatoren/go-no-go" params={{ plan }} hash={`gate-${gate}`}>
              {`${gate} ${name}`.trim()}
            </Link>
            {daysLate !== null && (
              <span className="ks-warning"> {say('gates.daysLate', { count: daysLate })}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
