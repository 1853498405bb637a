/**
 * The rooms, in the order of the work. `of`: which plans have it. `key`: the digit or letter that leads there, for every plan the
 * same. `under`: the room whose page it is; a page has a key, and no place among the rooms. `aside`: stands under the
 * rooms, apart from the work on a plan.
 */
const ROOMS = [
  { name: 'overview', to: '/p/$plan', phrase: 'rooms.overview', exact: true, of: 'every', key: '1' },
  {
    name: 'certainty',
    to: '/p/$plan/zekerheid',
    phrase: 'rooms.certainty',
    exact: false,
    of: 'every',
    key: '9',
    under: 'overview',
  },
  { name: 'plan', to: '/p/$plan/plan', phrase: 'rooms.plan', exact: false, of: 'every', key: '2' },
  {
    name: 'cases',
    to: '/p/$plan/businesscases',
    phrase: 'rooms.businessCases',
    exact: false,
    of: 'every',
    key: '3',
  },
  {
    name: 'indicators',
    to: '/p/$plan/indicatoren',
    phrase: 'rooms.indicators',
    exact: false,
    of: 'every',
    key: 'i',
  },
  { name: 'audit', to: '/p/$plan/doorlichting', phrase: 'rooms.audit', exact: false, of: 'every', key: '4' },
  {
    name: 'reports',
    to: '/p/$plan/rapporten',
    phrase: 'rooms.reports',
    exact: false,
    of: 'every',
    key: 'r',
  },
  { name: 'data', to: '/p/$plan/gegevens', phrase: 'rooms.data', exact: false, of: 'kept', key: '6' },
  {
    name: 'history',
    to: '/p/$plan/geschiedenis',
    phrase: 'rooms.history',
    exact: false,
    of: 'kept',
    key: '7',
  },
  {
    name: 'administration',
    to: '/p/$plan/beheer',
    phrase: 'rooms.administration',
    exact: false,
    of: 'kept',
    key: '8',
    aside: true,
  },
  {
    name: 'own',
    to: '/p/$plan/eigen-plan',
    phrase: 'rooms.ownPlan',
    exact: false,
    of: 'every',
    key: '5',
    aside: true,
  },
] as const;

/** A room of a plan. */
export type Room = (typeof ROOMS)[number];

/** Name of a room. */
export type RoomName = Room['name'];

/** What decides which rooms somebody finds at a plan. */
interface Around {
  readonly isKept: boolean;
  readonly mayReadHistory: boolean;
  /** Whether whoever looks has an account here. */
  readonly hasAccount: boolean;
}

/** The rooms that are open to whoever looks at a plan, in the order of the work. */
export function openRooms({ isKept, mayReadHistory, hasAccount }: Around): readonly Room[] {
  const closed: readonly RoomName[] = [
    ...(mayReadHistory ? [] : (['history'] as const)),
    ...(hasAccount ? [] : (['administration'] as const)),
  ];
  return ROOMS.filter(({ name, of }) => (of === 'every' || isKept) && !closed.includes(name));
}

/** The rooms that stand at the left: those that are no page of another. What stands aside comes last. */
export function shownRooms(rooms: readonly Room[]): readonly Room[] {
  return rooms.filter((room) => !('under' in room));
}

/** Whether a room stands under the others, apart from the work on a plan. */
export function isAside(room: Room): boolean {
  return 'aside' in room;
}

/** Rooms in the order of the keys that lead there. */
export function byKey(rooms: readonly Room[]): readonly Room[] {
  return rooms.toSorted((one, other) => one.key.localeCompare(other.key));
}
