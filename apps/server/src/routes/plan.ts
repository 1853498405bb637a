import { planHeaderSchema, planListSchema } from '@kapstok/contract/schemas';
import type { App } from '../app-type.ts';
import type { Plans } from '../plan/plans.ts';
import { API, planRoute } from './plan-route.ts';

/** The plans of this server, and what a plan is. */
export function planRoutes(app: App, plans: Plans): void {
  app.get(`${API}/plans`, { schema: { response: { 200: planListSchema } } }, async (request) => ({
    plans: [...plans.list()],
    kept: [...((await plans.keeping?.list(request)) ?? [])],
  }));
  planRoute(app, plans, { path: '', question: { kind: 'header' }, answer: planHeaderSchema });
}
