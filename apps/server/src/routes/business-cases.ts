import { businessCasesSchema } from '@kapstok/contract/schemas';
import type { App } from '../app-type.ts';
import type { Plans } from '../plan/plans.ts';
import { planRoute } from './plan-route.ts';

/** Benefit lines by year, totals and drivers of every business case. */
export function businessCasesRoutes(app: App, plans: Plans): void {
  planRoute(app, plans, {
    path: '/business-cases',
    question: { kind: 'businessCases' },
    answer: businessCasesSchema,
  });
}
