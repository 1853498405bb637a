import { asOfQuerySchema, planRowSchema } from '@kapstok/contract/schemas';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import type { Plans } from '../plan/plans.ts';
import { ask, PLAN, planParams } from './plan-route.ts';
import { madeElsewhere } from './responses.ts';

/** A row of the plan as its file holds it: `?table=budget-lines&line=41`. */
export function rowRoutes(app: App, plans: Plans): void {
  const schema = {
    params: planParams,
    querystring: asOfQuerySchema.extend({
      table: z.string().min(1).max(100),
      line: z.coerce.number().int().positive(),
    }),
    response: madeElsewhere(planRowSchema),
  };
  app.get(`${PLAN}/rows`, { schema }, (request, reply) =>
    ask({ plans, request, reply }, request.params.plan, {
      kind: 'row',
      table: request.query.table,
      line: request.query.line,
    }),
  );
}
