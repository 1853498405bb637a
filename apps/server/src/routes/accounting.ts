import { accountingSchema, asOfQuerySchema } from '@kapstok/contract/schemas';
import type { App } from '../app-type.ts';
import type { Plans } from '../plan/plans.ts';
import { ask, PLAN, planParams } from './plan-route.ts';
import { madeElsewhere } from './responses.ts';
import { steeredFor } from './steering.ts';

/** Money of grants that has to be accounted for, and what of it may have to be paid back. */
export function accountingRoutes(app: App, plans: Plans): void {
  const schema = {
    params: planParams,
    querystring: asOfQuerySchema,
    response: madeElsewhere(accountingSchema),
  };
  app.get(`${PLAN}/accounting`, { schema }, (request, reply) =>
    ask({ plans, request, reply }, request.params.plan, {
      kind: 'accounting',
      steered: steeredFor(request.query),
    }),
  );
}
