import './rooms.css';
import { Link, useLocation } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';
import { useWords } from '../language/words.ts';
import { useOwnRequests } from '../rooms/measuring/use-own-requests.ts';
import { isAside, type RoomName, shownRooms } from './room-list.ts';
import type { ChosenPlan } from './use-chosen-plan.ts';
import { useOpenRooms } from './use-open-rooms.ts';

/** Views of a room that stand at an address of their own. */
const VIEWS: readonly { readonly end: string; readonly of: RoomName }[] = [
  { end: '/zekerheid', of: 'overview' },
  { end: '/roadmap', of: 'plan' },
  { end: '/verantwoording', of: 'plan' },
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
  const view = useLocation({
    select: ({ pathname }) => VIEWS.find(({ end }) => `${pathname}/`.includes(`${end}/`))?.of,
  });
  const rooms = shownRooms(useOpenRooms(kind));
  const nav = useRef<HTMLElement>(null);
  useRoomInSight(nav, rooms.length);
  const crowded = rooms.length > 6 ? ' ks-rooms--many' : '';
  return (
    <nav ref={nav} inert={inert} className={`ks-rooms ks-no-print${crowded}`} aria-label={say('rooms.label')}>
      <ul className="ks-rooms__list">
        {rooms.map((room) => (
          <li key={room.to} className={isAside(room) ? 'ks-rooms__aside' : undefined}>
            <Link
              className="ks-rooms__room"
              to={room.to}
              params={{ plan: mark }}
              activeOptions={{ exact: room.exact, includeSearch: false }}
              {...(view === room.name ? { 'aria-current': 'page' } : {})}
            >
              {say(room.phrase)}
              {room.name === 'indicators' && <AskedOfMe />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Beside the room in which one gives figures: how many requests are open to whoever looks; nothing where none is. */
function AskedOfMe() {
  const { say } = useWords();
  const { length } = useOwnRequests();
  return length === 0 ? null : (
    <>
      {' '}
      <strong className="ks-rooms__asked">{say('own.inRooms', { count: length })}</strong>
    </>
  );
}

/** Where the rooms are a line that one pushes aside, the room one is in comes into sight. */
function useRoomInSight(nav: RefObject<HTMLElement | null>, count: number): void {
  const path = useLocation({ select: ({ pathname }) => pathname });
  useEffect(() => {
    // The address says which room, and some come once it is known who asks.
    if (path === '' || count === 0) return;
    const line = nav.current;
    const room = line?.querySelector<HTMLElement>('[aria-current="page"]');
    if (line === null || room === null || room === undefined) return;
    const [first, last] = [
      room.offsetLeft - line.offsetLeft,
      room.offsetLeft - line.offsetLeft + room.offsetWidth,
    ];
    if (first < line.scrollLeft || last > line.scrollLeft + line.clientWidth)
      line.scrollTo({ left: first - 16 });
  }, [nav, path, count]);
}
