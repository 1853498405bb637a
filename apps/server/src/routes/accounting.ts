import { accountingSchema } from '@kapstok/contract/schemas';
import type { App } from '../app-type.ts';
import type { Plans } from '../plan/plans.ts';
import { planRoute } from './plan-route.ts';

/** Money of grants that has to be accounted for, and what of it may have to be paid back. */
export function accountingRoutes(app: App, plans: Plans): void {
  planRoute(app, plans, { path: '/accounting', question: { kind: 'accounting' }, answer: accountingSchema });
}
