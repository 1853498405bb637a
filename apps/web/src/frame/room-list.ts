import { isKeptId } from '../address/plan-path.ts';

/** The rooms, in the order of the work. `of`: which plans have it. `key`: the digit that leads there, for every plan the same. */
export const ROOMS = [
  { name: 'overview', to: '/p/$plan', phrase: 'rooms.overview', exact: true, of: 'every', key: '1' },
  { name: 'plan', to: '/p/$plan/plan', phrase: 'rooms.plan', exact: false, of: 'every', key: '2' },
  {
    name: 'cases',
    to: '/p/$plan/businesscases',
    phrase: 'rooms.businessCases',
    exact: false,
    of: 'every',
    key: '3',
  },
  { name: 'audit', to: '/p/$plan/doorlichting', phrase: 'rooms.audit', exact: false, of: 'every', key: '4' },
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
  },
  { name: 'own', to: '/p/$plan/eigen-plan', phrase: 'rooms.ownPlan', exact: false, of: 'every', key: '5' },
] as const;

type Room = (typeof ROOMS)[number];

/** Name of a room. */
export type RoomName = Room['name'];

/** The rooms to which a digit leads from a plan, by their digit. */
export function roomsByKey(plan: string): readonly Room[] {
  return ROOMS.filter(({ of }) => of === 'every' || isKeptId(plan)).toSorted((one, other) =>
    one.key.localeCompare(other.key),
  );
}
