import { asOfQuerySchema, viewpointSchema } from '@kapstok/contract/schemas';
import type { App } from '../app-type.ts';
import { viewpointOf } from '../kept-plans/viewpoint.ts';
import type { Plans } from '../plan/plans.ts';
import { answering, atState } from './kept-plan-route.ts';
import { PLAN, planParams } from './plan-route.ts';
import { madeElsewhere } from './responses.ts';

/** From where whoever asks looks at a plan: which state they see, and what they may do. */
export function viewpointRoutes(app: App, plans: Plans): void {
  const schema = {
    params: planParams,
    querystring: asOfQuerySchema,
    response: madeElsewhere(viewpointSchema),
    marked: false,
  };
  app.get(`${PLAN}/viewpoint`, { schema }, (request, reply) =>
    answering(reply, async () => {
      const { plan } = request.params;
      const state = await atState({ plans, request, reply }, plan);
      return reply.header('cache-control', 'private, no-store').send(await viewpointOf(state, plan));
    }),
  );
}
