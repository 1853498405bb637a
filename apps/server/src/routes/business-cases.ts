import {
  asOfQuerySchema,
  bookedLinesSchema,
  businessCaseSchema,
  businessCasesSchema,
} from '@kapstok/contract/schemas';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import type { Plans } from '../plan/plans.ts';
import { ask, PLAN, planParams, planRoute } from './plan-route.ts';
import { madeElsewhere } from './responses.ts';

/** Every business case in one line, one of them in full, and what every benefit line books. */
export function businessCasesRoutes(app: App, plans: Plans): void {
  planRoute(app, plans, {
    path: '/business-cases',
    question: { kind: 'businessCases' },
    answer: businessCasesSchema,
  });
  planRoute(app, plans, {
    path: '/booked-lines',
    question: { kind: 'bookedLines' },
    answer: bookedLinesSchema,
  });
  const params = planParams.extend({ project: z.string().max(200) });
  app.get(
    `${PLAN}/business-cases/:project`,
    { schema: { params, querystring: asOfQuerySchema, response: madeElsewhere(businessCaseSchema) } },
    (request, reply) =>
      ask({ plans, request, reply }, request.params.plan, {
        kind: 'businessCase',
        project: request.params.project,
      }),
  );
}
