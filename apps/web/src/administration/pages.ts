/** The pages of administration, in the order of the work; `needs` is what one has to be allowed to get there. */
export const PAGES = [
  { to: '/p/$plan/beheer/rollen', name: 'roles', needs: 'assignRoles' },
  { to: '/p/$plan/beheer/rechten', name: 'rights', needs: undefined },
  { to: '/p/$plan/beheer/logboek', name: 'log', needs: 'readLog' },
  { to: '/p/$plan/beheer/regio', name: 'region', needs: undefined },
  { to: '/p/$plan/beheer/reservekopieen', name: 'backups', needs: 'backup' },
  { to: '/p/$plan/beheer/sleutels', name: 'keys', needs: 'makeKeys' },
  { to: '/p/$plan/beheer/sessies', name: 'sessions', needs: undefined },
  { to: '/p/$plan/beheer/land', name: 'nation', needs: 'nation' },
] as const;

/** A page of administration. */
export type Page = (typeof PAGES)[number];
