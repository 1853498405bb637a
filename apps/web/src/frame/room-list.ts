/** The rooms, in the order of the work. `of`: which plans have it. The key of a room is its place in the list. */
export const ROOMS = [
  { name: 'overview', to: '/p/$plan', phrase: 'rooms.overview', exact: true, of: 'every' },
  { name: 'plan', to: '/p/$plan/plan', phrase: 'rooms.plan', exact: false, of: 'every' },
  {
    name: 'cases',
    to: '/p/$plan/businesscases',
    phrase: 'rooms.businessCases',
    exact: false,
    of: 'every',
  },
  { name: 'audit', to: '/p/$plan/doorlichting', phrase: 'rooms.audit', exact: false, of: 'every' },
  { name: 'data', to: '/p/$plan/gegevens', phrase: 'rooms.data', exact: false, of: 'kept' },
  { name: 'history', to: '/p/$plan/geschiedenis', phrase: 'rooms.history', exact: false, of: 'kept' },
  { name: 'administration', to: '/p/$plan/beheer', phrase: 'rooms.administration', exact: false, of: 'kept' },
  { name: 'own', to: '/p/$plan/eigen-plan', phrase: 'rooms.ownPlan', exact: false, of: 'every' },
] as const;

/** Name of a room. */
export type RoomName = (typeof ROOMS)[number]['name'];
