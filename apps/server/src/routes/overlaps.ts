import { asOfQuerySchema, drawsQuerySchema, overlapsSchema } from '@kapstok/contract/schemas';
import type { App } from '../app-type.ts';
import type { Plans } from '../plan/plans.ts';
import { ask, PLAN, planParams } from './plan-route.ts';
import { madeElsewhere } from './responses.ts';

const querystring = asOfQuerySchema.extend(drawsQuerySchema.shape);

/** What projects have in common, gross and net. */
export function overlapRoutes(app: App, plans: Plans): void {
  const schema = { params: planParams, querystring, response: madeElsewhere(overlapsSchema) };
  app.get(`${PLAN}/overlaps`, { schema }, (request, reply) => {
    const { seed, draws } = request.query;
    return ask({ plans, request, reply }, request.params.plan, { kind: 'overlaps', seed, draws });
  });
}
