import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { parsePlainSearch, writePlainSearch } from './address/plain-search.ts';
import { innerPath, outerPath } from './address/plan-path.ts';
import { wordsOf } from './address/search-of.ts';
import { KEPT, plan, root } from './frame/plan-route.ts';
import { Broken } from './notice/broken.tsx';
import { accountingRoutes } from './rooms/accounting/accounting-routes.ts';
import { administrationRoutes } from './rooms/administration/administration-routes.ts';
import { certaintyRoutes } from './rooms/certainty/certainty-routes.ts';
import { indicatorsRoutes } from './rooms/indicators/indicators-routes.ts';
import { measuringRoutes } from './rooms/measuring/measuring-routes.ts';

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

const reports = createRoute({
  getParentRoute: () => plan,
  path: '/rapporten',
  validateSearch: wordsOf('report', 'period', 'of'),
  component: lazyRouteComponent(() => import('./rooms/reports/reports-room.tsx'), 'ReportsRoom'),
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
  staticData: { needs: 'nothing' },
  validateSearch: wordsOf('id'),
  component: lazyRouteComponent(() => import('./rooms/own-plan/own-plan-room.tsx'), 'OwnPlanRoom'),
});

const data = createRoute({
  getParentRoute: () => plan,
  path: '/gegevens',
  ...KEPT,
  component: lazyRouteComponent(() => import('./rooms/data/data-room.tsx'), 'DataRoom'),
});

const table = createRoute({
  getParentRoute: () => plan,
  path: '/gegevens/$table',
  ...KEPT,
  validateSearch: wordsOf('q', 'sort', 'record', 'field', 'without', 'own'),
  component: lazyRouteComponent(() => import('./rooms/data/table-room.tsx'), 'TableRoom'),
});

const history = createRoute({
  getParentRoute: () => plan,
  path: '/geschiedenis',
  ...KEPT,
  validateSearch: wordsOf('q', 'table', 'account', 'pillar', 'project', 'from', 'to'),
  component: lazyRouteComponent(() => import('./rooms/history/history-room.tsx'), 'HistoryRoom'),
});

const versions = createRoute({
  getParentRoute: () => plan,
  path: '/versies',
  ...KEPT,
  component: lazyRouteComponent(() => import('./rooms/versions/versions-room.tsx'), 'VersionsRoom'),
});

const comparison = createRoute({
  getParentRoute: () => plan,
  path: '/vergelijking',
  ...KEPT,
  validateSearch: wordsOf('from', 'to', 'pillar', 'kind', 'show'),
  component: lazyRouteComponent(() => import('./rooms/comparison/comparison-room.tsx'), 'ComparisonRoom'),
});

const invitation = createRoute({
  getParentRoute: () => plan,
  path: '/uitnodiging',
  staticData: { needs: 'noPlan' },
  component: lazyRouteComponent(() => import('./session/invitation-room.tsx'), 'InvitationRoom'),
});

const signedOut = createRoute({
  getParentRoute: () => plan,
  path: '/afgemeld',
  staticData: { needs: 'noPlan' },
  component: lazyRouteComponent(() => import('./session/signed-out-room.tsx'), 'SignedOutRoom'),
});

const signedInAgain = createRoute({
  getParentRoute: () => plan,
  path: '/weer-aangemeld',
  staticData: { needs: 'noPlan' },
  validateSearch: wordsOf('to'),
  component: lazyRouteComponent(() => import('./session/signed-in-again-room.tsx'), 'SignedInAgainRoom'),
});

const routeTree = root.addChildren([
  plan.addChildren([
    overview,
    certaintyRoutes,
    projects,
    project,
    roadmap,
    accountingRoutes,
    businessCases,
    ...indicatorsRoutes,
    ...measuringRoutes,
    reports,
    audit,
    own,
    data,
    table,
    history,
    versions,
    comparison,
    administrationRoutes,
    invitation,
    signedOut,
    signedInAgain,
  ]),
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
