import { entryListSchema } from '@kapstok/contract/schemas';
import type { App } from '../app-type.ts';
import type { Plans } from '../plan/plans.ts';
import { planRoute } from './plan-route.ts';

/** Parameters, indicators, milestones, decisions and risks, to find them by their words. */
export function entriesRoutes(app: App, plans: Plans): void {
  planRoute(app, plans, { path: '/entries', question: { kind: 'entries' }, answer: entryListSchema });
}
