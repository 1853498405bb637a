import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { plan } from '../../frame/plan-route.ts';

const accounting = createRoute({
  getParentRoute: () => plan,
  path: '/verantwoording',
  component: lazyRouteComponent(() => import('./accounting-room.tsx'), 'AccountingRoom'),
});

const exposure = createRoute({
  getParentRoute: () => accounting,
  path: '/',
  component: lazyRouteComponent(() => import('./exposure-page.tsx'), 'ExposurePage'),
});

const grants = createRoute({
  getParentRoute: () => accounting,
  path: '/toekenningen',
  component: lazyRouteComponent(() => import('./grants-page.tsx'), 'GrantsPage'),
});

const budgetMoney = createRoute({
  getParentRoute: () => accounting,
  path: '/begroting',
  component: lazyRouteComponent(() => import('./budget-page.tsx'), 'BudgetPage'),
});

const afterPlan = createRoute({
  getParentRoute: () => accounting,
  path: '/na-afloop',
  component: lazyRouteComponent(() => import('./after-plan-page.tsx'), 'AfterPlanPage'),
});

const municipalityExposure = createRoute({
  getParentRoute: () => accounting,
  path: '/gemeenten/$party',
  component: lazyRouteComponent(() => import('./party-page.tsx'), 'MunicipalityPage'),
});

const organisationExposure = createRoute({
  getParentRoute: () => accounting,
  path: '/organisaties/$party',
  component: lazyRouteComponent(() => import('./party-page.tsx'), 'OrganisationPage'),
});

/** Money that has to be accounted for. */
export const accountingRoutes = accounting.addChildren([
  exposure,
  grants,
  budgetMoney,
  afterPlan,
  municipalityExposure,
  organisationExposure,
]);
