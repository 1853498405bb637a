import { findingListSchema } from '@kapstok/contract/schemas';
import type { App } from '../app-type.ts';
import type { Plans } from '../plan/plans.ts';
import { planRoute } from './plan-route.ts';

/** What in the plan does not follow, is missing or does not fit. */
export function findingsRoutes(app: App, plans: Plans): void {
  planRoute(app, plans, { path: '/findings', question: { kind: 'findings' }, answer: findingListSchema });
}
