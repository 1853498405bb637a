import './rooms.css';
import { Link, useLocation } from '@tanstack/react-router';
import { useWords } from '../language/words.ts';

const ROOMS = [
  { to: '/p/$plan', phrase: 'rooms.overview', exact: true },
  { to: '/p/$plan/plan', phrase: 'rooms.plan', exact: false },
  { to: '/p/$plan/businesscases', phrase: 'rooms.businessCases', exact: false },
  { to: '/p/$plan/doorlichting', phrase: 'rooms.audit', exact: false },
  { to: '/p/$plan/eigen-plan', phrase: 'rooms.ownPlan', exact: false },
] as const;

/** The plan in time: a view of the plan, at an address of its own. */
const ROADMAP = '/roadmap';

interface Props {
  /** The plan, as addresses name it. */
  readonly mark: string;
  /** Whether something lies over it. */
  readonly inert: boolean;
}

/** The rooms, in the order of the work. */
export function Rooms({ mark, inert }: Props) {
  const { say } = useWords();
  const inRoadmap = useLocation({ select: ({ pathname }) => pathname.endsWith(ROADMAP) });
  return (
    <nav inert={inert} className="ks-rooms ks-no-print" aria-label={say('rooms.label')}>
      <ul className="ks-rooms__list">
        {ROOMS.map(({ to, phrase, exact }) => (
          <li key={to}>
            <Link
              className="ks-rooms__room"
              to={to}
              params={{ plan: mark }}
              activeOptions={{ exact, includeSearch: false }}
              {...(inRoadmap && to === '/p/$plan/plan' ? { 'aria-current': 'page' } : {})}
            >
              {say(phrase)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
