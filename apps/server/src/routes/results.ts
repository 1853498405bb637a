import { calcDocumentSchema } from '@kapstok/contract/schemas';
import type { App } from '../app-type.ts';
import type { Plans } from '../plan/plans.ts';
import { planRoute } from './plan-route.ts';

/** The document of `kapstok calc --json`. */
export function resultsRoutes(app: App, plans: Plans): void {
  planRoute(app, plans, { path: '/results', question: { kind: 'results' }, answer: calcDocumentSchema });
}
