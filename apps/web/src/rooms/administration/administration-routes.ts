import { createRoute, lazyRouteComponent, retainSearchParams } from '@tanstack/react-router';
import { type EveryScreen, wordsOf } from '../../address/search-of.ts';
import { plan } from '../../frame/plan-route.ts';

/** Which region is administered, where one has a role in several. */
interface OfRegion {
  readonly region?: string | undefined;
}

const administration = createRoute({
  getParentRoute: () => plan,
  path: '/beheer',
  staticData: { needs: 'nothing' },
  validateSearch: wordsOf('region'),
  search: { middlewares: [retainSearchParams<EveryScreen & OfRegion>(['region'])] },
  component: lazyRouteComponent(() => import('./administration-room.tsx'), 'AdministrationRoom'),
});

const administrationFirst = createRoute({
  getParentRoute: () => administration,
  path: '/',
  component: lazyRouteComponent(() => import('./administration-first.tsx'), 'AdministrationFirst'),
});

const roles = createRoute({
  getParentRoute: () => administration,
  path: '/rollen',
  validateSearch: wordsOf('show'),
  component: lazyRouteComponent(() => import('./roles-room.tsx'), 'RolesRoom'),
});

const rights = createRoute({
  getParentRoute: () => administration,
  path: '/rechten',
  validateSearch: wordsOf('role'),
  component: lazyRouteComponent(() => import('./rights-room.tsx'), 'RightsRoom'),
});

const log = createRoute({
  getParentRoute: () => administration,
  path: '/logboek',
  validateSearch: wordsOf('show', 'kind', 'account', 'plan', 'status', 'from', 'to', 'q'),
  component: lazyRouteComponent(() => import('./log-room.tsx'), 'LogRoom'),
});

const region = createRoute({
  getParentRoute: () => administration,
  path: '/regio',
  component: lazyRouteComponent(() => import('./region-room.tsx'), 'RegionRoom'),
});

const backups = createRoute({
  getParentRoute: () => administration,
  path: '/reservekopieen',
  component: lazyRouteComponent(() => import('./backups-room.tsx'), 'BackupsRoom'),
});

const keys = createRoute({
  getParentRoute: () => administration,
  path: '/sleutels',
  component: lazyRouteComponent(() => import('./keys-room.tsx'), 'KeysRoom'),
});

const sessions = createRoute({
  getParentRoute: () => administration,
  path: '/sessies',
  component: lazyRouteComponent(() => import('./sessions-room.tsx'), 'SessionsRoom'),
});

const nation = createRoute({
  getParentRoute: () => administration,
  path: '/land',
  validateSearch: wordsOf('sort'),
  component: lazyRouteComponent(() => import('./nation-room.tsx'), 'NationRoom'),
});

/** Who may do what, and what is kept. */
export const administrationRoutes = administration.addChildren([
  administrationFirst,
  roles,
  rights,
  log,
  region,
  backups,
  keys,
  sessions,
  nation,
]);
