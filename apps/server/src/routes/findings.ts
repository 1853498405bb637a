import { asOfQuerySchema, findingListSchema, findingsQuerySchema } from '@kapstok/contract/schemas';
import type { App } from '../app-type.ts';
import type { Plans } from '../plan/plans.ts';
import { ask, PLAN, planParams, wrongForPlan } from './plan-route.ts';
import { madeElsewhere } from './responses.ts';

/** What in the plan does not follow, is missing or does not fit. */
export function findingsRoutes(app: App, plans: Plans): void {
  const querystring = findingsQuerySchema.extend(asOfQuerySchema.shape);
  const schema = { params: planParams, querystring, response: madeElsewhere(findingListSchema) };
  const question = ({ query }: { readonly query: unknown }) =>
    ({ kind: 'findings', asked: findingsQuerySchema.parse(query) }) as const;
  const config = { alsoWrong: wrongForPlan(plans, question) };
  app.get(`${PLAN}/findings`, { schema, config }, (request, reply) =>
    ask({ plans, request, reply }, request.params.plan, question(request)),
  );
}
