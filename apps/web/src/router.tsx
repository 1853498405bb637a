import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { parsePlainSearch, writePlainSearch } from './address/plain-search.ts';
import { innerPath, outerPath } from './address/plan-path.ts';
import { everyScreen, wordsOf } from './address/search-of.ts';
import { NoSuchPage } from './frame/no-such-page.tsx';
import { PlanFrame } from './frame/plan-frame.tsx';
import { Root } from './frame/root.tsx';
import { Broken } from './notice/broken.tsx';

const root = createRootRoute({
  component: Root,
  notFoundComponent: NoSuchPage,
  validateSearch: everyScreen,
  search: { middlewares: [retainSearchParams(['lang', 'why'])] },
});

const plan = createRoute({
  getParentRoute: () => root,
  path: '/p/$plan',
  component: PlanFrame,
  notFoundComponent: NoSuchPage,
});

const overview = createRoute({
  getParentRoute: () => plan,
  path: '/',
  validateSearch: wordsOf('set', 'money'),
  component: lazyRouteComponent(() => import('./rooms/overview/overview-room.tsx'), 'OverviewRoom'),
});

const projects = createRoute({
  getParentRoute: () => plan,
  path: '/plan',
  validateSearch: wordsOf('q', 'sort', 'flat', 'closed', 'without'),
  component: lazyRouteComponent(() => import('./rooms/plan/plan-room.tsx'), 'PlanRoom'),
});

const project = createRoute({
  getParentRoute: () => plan,
  path: '/plan/$code',
  component: lazyRouteComponent(() => import('./rooms/plan/project-card.tsx'), 'ProjectCardRoom'),
});

const roadmap = createRoute({
  getParentRoute: () => plan,
  path: '/roadmap',
  validateSearch: wordsOf('q', 'pillar', 'sort'),
  component: lazyRouteComponent(() => import('./rooms/plan/roadmap-room.tsx'), 'RoadmapRoom'),
});

const businessCases = createRoute({
  getParentRoute: () => plan,
  path: '/businesscases',
  validateSearch: wordsOf('case', 'show'),
  component: lazyRouteComponent(
    () => import('./rooms/business-cases/business-cases-room.tsx'),
    'BusinessCasesRoom',
  ),
});

const audit = createRoute({
  getParentRoute: () => plan,
  path: '/doorlichting',
  validateSearch: wordsOf('severity', 'kind', 'scope', 'q', 'finding'),
  component: lazyRouteComponent(() => import('./rooms/audit/audit-room.tsx'), 'AuditRoom'),
});

const own = createRoute({
  getParentRoute: () => plan,
  path: '/eigen-plan',
  validateSearch: wordsOf('id'),
  component: lazyRouteComponent(() => import('./rooms/own-plan/own-plan-room.tsx'), 'OwnPlanRoom'),
});

const routeTree = root.addChildren([
  plan.addChildren([overview, projects, project, roadmap, businessCases, audit, own]),
]);

/** Which screen stands at which address. Inside, every address holds its plan; see `innerPath`. */
export const router = createRouter({
  routeTree,
  parseSearch: parsePlainSearch,
  stringifySearch: writePlainSearch,
  rewrite: {
    input: ({ url }) => Object.assign(url, { pathname: innerPath(url.pathname) }),
    output: ({ url }) => Object.assign(url, { pathname: outerPath(url.pathname) }),
  },
  defaultPreload: 'intent',
  defaultErrorComponent: Broken,
  scrollRestoration: true,
  trailingSlash: 'never',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
