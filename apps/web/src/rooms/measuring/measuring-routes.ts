import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { KEPT, plan } from '../../frame/plan-route.ts';

const rounds = createRoute({
  getParentRoute: () => plan,
  path: '/indicatoren/meetronden',
  ...KEPT,
  component: lazyRouteComponent(() => import('./rounds-page.tsx'), 'RoundsPage'),
});

const round = createRoute({
  getParentRoute: () => plan,
  path: '/indicatoren/meetronden/$round',
  ...KEPT,
  component: lazyRouteComponent(() => import('./round-page.tsx'), 'RoundPage'),
});

const request = createRoute({
  getParentRoute: () => plan,
  path: '/indicatoren/meetronden/$round/$reporter',
  ...KEPT,
  component: lazyRouteComponent(() => import('./request-page.tsx'), 'RequestPage'),
});

/** Rounds of measuring, and what they ask of whom. */
export const measuringRoutes = [rounds, round, request] as const;
