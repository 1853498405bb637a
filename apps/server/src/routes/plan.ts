import { planHeaderSchema, planListSchema, plansQuerySchema } from '@kapstok/contract/schemas';
import type { App } from '../app-type.ts';
import { partOf, saysOneOf } from '../plan/part-of-list.ts';
import type { Plans } from '../plan/plans.ts';
import { wrongInputProblem } from '../problem.ts';
import { API, planRoute } from './plan-route.ts';
import { madeElsewhere } from './responses.ts';
import { sendProblemDocument } from './send.ts';
import { linkNext } from './streams.ts';

/** The plans of this server, and what a plan is. */
export function planRoutes(app: App, plans: Plans): void {
  const schema = { querystring: plansQuerySchema, response: madeElsewhere(planListSchema) };
  app.get(`${API}/plans`, { schema }, async (request, reply) => {
    const { region, q } = request.query;
    const found = ((await plans.keeping?.list(request)) ?? []).filter(
      (plan) =>
        (region ?? plan.region.code) === plan.region.code && saysOneOf(q, plan.title, plan.region.title),
    );
    const part = partOf(found, request.query, ({ id }) => id);
    if ('path' in part) return sendProblemDocument(reply, wrongInputProblem([part]));
    linkNext(request, reply, part.next);
    return { plans: [...plans.list()], kept: [...part.items], next: part.next };
  });
  planRoute(app, plans, { path: '', question: { kind: 'header' }, answer: planHeaderSchema });
}
