import './rooms.css';
import { Link, useLocation } from '@tanstack/react-router';
import { use } from 'react';
import { useWords } from '../language/words.ts';
import { useSession } from '../session/use-session.ts';
import { KeptPlanContext } from './plan-context.ts';
import { ROOMS, type RoomName } from './room-list.ts';
import type { ChosenPlan } from './use-chosen-plan.ts';

/** Views of a room that stand at an address of their own. */
const VIEWS: readonly { readonly end: string; readonly of: RoomName }[] = [
  { end: '/roadmap', of: 'plan' },
  { end: '/versies', of: 'history' },
  { end: '/vergelijking', of: 'history' },
];

interface Props {
  /** The plan, as addresses name it. */
  readonly mark: string;
  /** Undefined until it is known. */
  readonly kind: ChosenPlan['kind'] | undefined;
  /** Whether something lies over it. */
  readonly inert: boolean;
}

/** The rooms, in the order of the work; those of a kept plan where one is shown. */
export function Rooms({ mark, kind, inert }: Props) {
  const { say } = useWords();
  const kept = use(KeptPlanContext);
  const view = useLocation({
    select: ({ pathname }) => VIEWS.find(({ end }) => pathname.endsWith(end))?.of,
  });
  const outside = useSession()?.account === null;
  const closed: readonly RoomName[] = [
    ...(kept?.viewpoint.mayReadHistory === false ? (['history'] as const) : []),
    ...(outside ? (['administration'] as const) : []),
  ];
  const rooms = ROOMS.filter(({ name, of }) => (of === 'every' || kind === 'kept') && !closed.includes(name));
  const crowded = rooms.length > 6 ? ' ks-rooms--many' : '';
  return (
    <nav inert={inert} className={`ks-rooms ks-no-print${crowded}`} aria-label={say('rooms.label')}>
      <ul className="ks-rooms__list">
        {rooms.map(({ name, to, phrase, exact }) => (
          <li key={to}>
            <Link
              className="ks-rooms__room"
              to={to}
              params={{ plan: mark }}
              activeOptions={{ exact, includeSearch: false }}
              {...(view === name ? { 'aria-current': 'page' } : {})}
            >
              {say(phrase)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
