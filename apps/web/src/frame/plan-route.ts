import { createRootRoute, createRoute, retainSearchParams } from '@tanstack/react-router';
import { everyScreen } from '../address/search-of.ts';
import { NoSuchPage } from './no-such-page.tsx';
import { PlanFrame } from './plan-frame.tsx';
import { Root } from './root.tsx';

/** Around every screen. */
export const root = createRootRoute({
  component: Root,
  notFoundComponent: NoSuchPage,
  validateSearch: everyScreen,
  search: { middlewares: [retainSearchParams(['lang', 'why', 'asOf', 'version'])] },
});

/** Around every screen of a plan. */
export const plan = createRoute({
  getParentRoute: () => root,
  path: '/p/$plan',
  component: PlanFrame,
  notFoundComponent: NoSuchPage,
});

/** Of a screen that only a plan that is kept has. */
export const KEPT = { staticData: { needs: 'keptPlan' } } as const;
