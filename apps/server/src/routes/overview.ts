import { overviewSchema } from '@kapstok/contract/schemas';
import type { App } from '../app-type.ts';
import type { Plans } from '../plan/plans.ts';
import { planRoute } from './plan-route.ts';

/** Everything the first screen says. */
export function overviewRoutes(app: App, plans: Plans): void {
  planRoute(app, plans, { path: '/overview', question: { kind: 'overview' }, answer: overviewSchema });
}
