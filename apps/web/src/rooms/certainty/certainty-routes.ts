import { createRoute, lazyRouteComponent, retainSearchParams } from '@tanstack/react-router';
import { type EveryScreen, wordsOf } from '../../address/search-of.ts';
import { plan } from '../../frame/plan-route.ts';

/** What is supposed on the pages about certainty, which goes along from page to page. */
interface Supposed {
  /** How open choices are settled. */
  readonly set?: string | undefined;
  /** Code of a scenario of the plan. */
  readonly scenario?: string | undefined;
}

const certainty = createRoute({
  getParentRoute: () => plan,
  path: '/zekerheid',
  validateSearch: wordsOf('set', 'scenario'),
  search: { middlewares: [retainSearchParams<EveryScreen & Supposed>(['set', 'scenario'])] },
  component: lazyRouteComponent(() => import('./certainty-room.tsx'), 'CertaintyRoom'),
});

const certaintyAnswer = createRoute({
  getParentRoute: () => certainty,
  path: '/',
  component: lazyRouteComponent(() => import('./answer/answer-page.tsx'), 'CertaintyAnswerPage'),
});

const influence = createRoute({
  getParentRoute: () => certainty,
  path: '/invloed',
  validateSearch: wordsOf('of'),
  component: lazyRouteComponent(() => import('./influence/influence-page.tsx'), 'InfluencePage'),
});

const scopeCertainty = createRoute({
  getParentRoute: () => certainty,
  path: '/onderdelen/$code',
  component: lazyRouteComponent(() => import('./scope/scope-page.tsx'), 'ScopePage'),
});

const regionCertainty = createRoute({
  getParentRoute: () => certainty,
  path: '/regio',
  component: lazyRouteComponent(() => import('./summed/region-page.tsx'), 'RegionCertaintyPage'),
});

const assumptions = createRoute({
  getParentRoute: () => certainty,
  path: '/aannames',
  validateSearch: wordsOf('quality', 'sort'),
  component: lazyRouteComponent(() => import('./register/register-page.tsx'), 'RegisterPage'),
});

const newAssumption = createRoute({
  getParentRoute: () => certainty,
  path: '/aannames/nieuw',
  validateSearch: wordsOf('on'),
  component: lazyRouteComponent(() => import('./assumption/new-assumption-page.tsx'), 'NewAssumptionPage'),
});

const assumption = createRoute({
  getParentRoute: () => certainty,
  path: '/aannames/$id',
  validateSearch: wordsOf('on'),
  component: lazyRouteComponent(() => import('./assumption/assumption-page.tsx'), 'AssumptionPage'),
});

const whatIf = createRoute({
  getParentRoute: () => certainty,
  path: '/schuiven',
  validateSearch: wordsOf('cells'),
  component: lazyRouteComponent(() => import('./what-if/what-if-page.tsx'), 'WhatIfPage'),
});

const overlap = createRoute({
  getParentRoute: () => certainty,
  path: '/overlap',
  validateSearch: wordsOf('unit'),
  component: lazyRouteComponent(() => import('./overlap/overlap-page.tsx'), 'OverlapPage'),
});

const shortageScenarios = createRoute({
  getParentRoute: () => certainty,
  path: '/scenarios',
  component: lazyRouteComponent(() => import('./scenarios/scenarios-page.tsx'), 'ScenariosPage'),
});

/** How sure the figures are, and what is supposed. */
export const certaintyRoutes = certainty.addChildren([
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
]);
