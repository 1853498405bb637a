import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { parsePlainSearch, writePlainSearch } from './address/plain-search.ts';
import { innerPath, outerPath } from './address/plan-path.ts';
import { type EveryScreen, everyScreen, wordsOf } from './address/search-of.ts';
import { NoSuchPage } from './frame/no-such-page.tsx';
import { PlanFrame } from './frame/plan-frame.tsx';
import { Root } from './frame/root.tsx';
import { Broken } from './notice/broken.tsx';

const root = createRootRoute({
  component: Root,
  notFoundComponent: NoSuchPage,
  validateSearch: everyScreen,
  search: { middlewares: [retainSearchParams(['lang', 'why', 'asOf', 'version'])] },
});

const plan = createRoute({
  getParentRoute: () => root,
  path: '/p/$plan',
  component: PlanFrame,
  notFoundComponent: NoSuchPage,
});

/** How open choices are settled, which goes along from page to page. */
interface UnderSetting {
  readonly set?: string | undefined;
}

/** What is supposed on the pages about certainty. */
interface Supposed extends UnderSetting {
  /** Code of a scenario of the plan. */
  readonly scenario?: string | undefined;
}

const overview = createRoute({
  getParentRoute: () => plan,
  path: '/',
  validateSearch: wordsOf('set', 'money'),
  component: lazyRouteComponent(() => import('./rooms/overview/overview-room.tsx'), 'OverviewRoom'),
});

const certainty = createRoute({
  getParentRoute: () => plan,
  path: '/zekerheid',
  validateSearch: wordsOf('set', 'scenario'),
  search: { middlewares: [retainSearchParams<EveryScreen & Supposed>(['set', 'scenario'])] },
  component: lazyRouteComponent(() => import('./rooms/certainty/certainty-room.tsx'), 'CertaintyRoom'),
});

const certaintyAnswer = createRoute({
  getParentRoute: () => certainty,
  path: '/',
  component: lazyRouteComponent(
    () => import('./rooms/certainty/answer/answer-page.tsx'),
    'CertaintyAnswerPage',
  ),
});

const influence = createRoute({
  getParentRoute: () => certainty,
  path: '/invloed',
  validateSearch: wordsOf('of'),
  component: lazyRouteComponent(
    () => import('./rooms/certainty/influence/influence-page.tsx'),
    'InfluencePage',
  ),
});

const scopeCertainty = createRoute({
  getParentRoute: () => certainty,
  path: '/onderdelen/$code',
  component: lazyRouteComponent(() => import('./rooms/certainty/scope/scope-page.tsx'), 'ScopePage'),
});

const regionCertainty = createRoute({
  getParentRoute: () => certainty,
  path: '/regio',
  component: lazyRouteComponent(
    () => import('./rooms/certainty/summed/region-page.tsx'),
    'RegionCertaintyPage',
  ),
});

const assumptions = createRoute({
  getParentRoute: () => certainty,
  path: '/aannames',
  validateSearch: wordsOf('quality', 'sort'),
  component: lazyRouteComponent(() => import('./rooms/certainty/register/register-page.tsx'), 'RegisterPage'),
});

const newAssumption = createRoute({
  getParentRoute: () => certainty,
  path: '/aannames/nieuw',
  validateSearch: wordsOf('on'),
  component: lazyRouteComponent(
    () => import('./rooms/certainty/assumption/new-assumption-page.tsx'),
    'NewAssumptionPage',
  ),
});

const assumption = createRoute({
  getParentRoute: () => certainty,
  path: '/aannames/$id',
  validateSearch: wordsOf('on'),
  component: lazyRouteComponent(
    () => import('./rooms/certainty/assumption/assumption-page.tsx'),
    'AssumptionPage',
  ),
});

const whatIf = createRoute({
  getParentRoute: () => certainty,
  path: '/schuiven',
  validateSearch: wordsOf('cells'),
  component: lazyRouteComponent(() => import('./rooms/certainty/what-if/what-if-page.tsx'), 'WhatIfPage'),
});

const overlap = createRoute({
  getParentRoute: () => certainty,
  path: '/overlap',
  validateSearch: wordsOf('unit'),
  component: lazyRouteComponent(() => import('./rooms/certainty/overlap/overlap-page.tsx'), 'OverlapPage'),
});

const shortageScenarios = createRoute({
  getParentRoute: () => certainty,
  path: '/scenarios',
  component: lazyRouteComponent(
    () => import('./rooms/certainty/scenarios/scenarios-page.tsx'),
    'ScenariosPage',
  ),
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

const accounting = createRoute({
  getParentRoute: () => plan,
  path: '/verantwoording',
  component: lazyRouteComponent(() => import('./rooms/accounting/accounting-room.tsx'), 'AccountingRoom'),
});

const exposure = createRoute({
  getParentRoute: () => accounting,
  path: '/',
  component: lazyRouteComponent(() => import('./rooms/accounting/exposure-page.tsx'), 'ExposurePage'),
});

const grants = createRoute({
  getParentRoute: () => accounting,
  path: '/toekenningen',
  component: lazyRouteComponent(() => import('./rooms/accounting/grants-page.tsx'), 'GrantsPage'),
});

const budgetMoney = createRoute({
  getParentRoute: () => accounting,
  path: '/begroting',
  component: lazyRouteComponent(() => import('./rooms/accounting/budget-page.tsx'), 'BudgetPage'),
});

const afterPlan = createRoute({
  getParentRoute: () => accounting,
  path: '/na-afloop',
  component: lazyRouteComponent(() => import('./rooms/accounting/after-plan-page.tsx'), 'AfterPlanPage'),
});

const municipalityExposure = createRoute({
  getParentRoute: () => accounting,
  path: '/gemeenten/$party',
  component: lazyRouteComponent(() => import('./rooms/accounting/party-page.tsx'), 'MunicipalityPage'),
});

const organisationExposure = createRoute({
  getParentRoute: () => accounting,
  path: '/organisaties/$party',
  component: lazyRouteComponent(() => import('./rooms/accounting/party-page.tsx'), 'OrganisationPage'),
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

const indicators = createRoute({
  getParentRoute: () => plan,
  path: '/indicatoren',
  validateSearch: wordsOf('q', 'sort'),
  component: lazyRouteComponent(() => import('./rooms/indicators/indicators-room.tsx'), 'IndicatorsRoom'),
});

const indicator = createRoute({
  getParentRoute: () => plan,
  path: '/indicatoren/van/$code',
  component: lazyRouteComponent(() => import('./rooms/indicators/indicator-room.tsx'), 'IndicatorRoom'),
});

const gates = createRoute({
  getParentRoute: () => plan,
  path: '/indicatoren/go-no-go',
  component: lazyRouteComponent(() => import('./rooms/indicators/gates/gates-page.tsx'), 'GatesPage'),
});

const course = createRoute({
  getParentRoute: () => plan,
  path: '/indicatoren/koers',
  component: lazyRouteComponent(() => import('./rooms/indicators/course/course-page.tsx'), 'CoursePage'),
});

const recalibrations = createRoute({
  getParentRoute: () => plan,
  path: '/indicatoren/herijking',
  component: lazyRouteComponent(
    () => import('./rooms/indicators/recalibration/recalibrations-page.tsx'),
    'RecalibrationsPage',
  ),
});

const learned = createRoute({
  getParentRoute: () => plan,
  path: '/indicatoren/geleerd',
  component: lazyRouteComponent(() => import('./rooms/indicators/learned/learned-page.tsx'), 'LearnedPage'),
});

const followUp = createRoute({
  getParentRoute: () => plan,
  path: '/indicatoren/vervolgacties',
  component: lazyRouteComponent(
    () => import('./rooms/indicators/follow-up/follow-up-page.tsx'),
    'FollowUpPage',
  ),
});

const KEPT = { staticData: { needs: 'keptPlan' } } as const;

const rounds = createRoute({
  getParentRoute: () => plan,
  path: '/indicatoren/meetronden',
  ...KEPT,
  component: lazyRouteComponent(() => import('./rooms/measuring/rounds-page.tsx'), 'RoundsPage'),
});

const round = createRoute({
  getParentRoute: () => plan,
  path: '/indicatoren/meetronden/$round',
  ...KEPT,
  component: lazyRouteComponent(() => import('./rooms/measuring/round-page.tsx'), 'RoundPage'),
});

const request = createRoute({
  getParentRoute: () => plan,
  path: '/indicatoren/meetronden/$round/$reporter',
  ...KEPT,
  component: lazyRouteComponent(() => import('./rooms/measuring/request-page.tsx'), 'RequestPage'),
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
  component: lazyRouteComponent(
    () => import('./rooms/administration/administration-room.tsx'),
    'AdministrationRoom',
  ),
});

const administrationFirst = createRoute({
  getParentRoute: () => administration,
  path: '/',
  component: lazyRouteComponent(
    () => import('./rooms/administration/administration-first.tsx'),
    'AdministrationFirst',
  ),
});

const roles = createRoute({
  getParentRoute: () => administration,
  path: '/rollen',
  validateSearch: wordsOf('show'),
  component: lazyRouteComponent(() => import('./rooms/administration/roles-room.tsx'), 'RolesRoom'),
});

const rights = createRoute({
  getParentRoute: () => administration,
  path: '/rechten',
  validateSearch: wordsOf('role'),
  component: lazyRouteComponent(() => import('./rooms/administration/rights-room.tsx'), 'RightsRoom'),
});

const log = createRoute({
  getParentRoute: () => administration,
  path: '/logboek',
  validateSearch: wordsOf('show', 'kind', 'account', 'plan', 'status', 'from', 'to', 'q'),
  component: lazyRouteComponent(() => import('./rooms/administration/log-room.tsx'), 'LogRoom'),
});

const region = createRoute({
  getParentRoute: () => administration,
  path: '/regio',
  component: lazyRouteComponent(() => import('./rooms/administration/region-room.tsx'), 'RegionRoom'),
});

const backups = createRoute({
  getParentRoute: () => administration,
  path: '/reservekopieen',
  component: lazyRouteComponent(() => import('./rooms/administration/backups-room.tsx'), 'BackupsRoom'),
});

const keys = createRoute({
  getParentRoute: () => administration,
  path: '/sleutels',
  component: lazyRouteComponent(() => import('./rooms/administration/keys-room.tsx'), 'KeysRoom'),
});

const sessions = createRoute({
  getParentRoute: () => administration,
  path: '/sessies',
  component: lazyRouteComponent(() => import('./rooms/administration/sessions-room.tsx'), 'SessionsRoom'),
});

const nation = createRoute({
  getParentRoute: () => administration,
  path: '/land',
  validateSearch: wordsOf('sort'),
  component: lazyRouteComponent(() => import('./rooms/administration/nation-room.tsx'), 'NationRoom'),
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
    certainty.addChildren([
      certaintyAnswer,
      influence,
      scopeCertainty,
      regionCertainty,
      assumptions,
      newAssumption,
      assumption,
      overlap,
      shortageScenarios,
      whatIf,
    ]),
    projects,
    project,
    roadmap,
    accounting.addChildren([
      exposure,
      grants,
      budgetMoney,
      afterPlan,
      municipalityExposure,
      organisationExposure,
    ]),
    businessCases,
    indicators,
    gates,
    followUp,
    rounds,
    round,
    request,
    course,
    recalibrations,
    learned,
    indicator,
    reports,
    audit,
    own,
    data,
    table,
    history,
    versions,
    comparison,
    administration.addChildren([
      administrationFirst,
      roles,
      rights,
      log,
      region,
      backups,
      keys,
      sessions,
      nation,
    ]),
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
