import * as z from 'zod';
import type { App } from '../app-type.ts';
import type { Plans } from '../plan/plans.ts';
import { ask, PLAN } from './plan-route.ts';

/** Why a figure is what it is: `?figure=1.1/careCost.structural.npv`. */
export function explanationRoutes(app: App, plans: Plans): void {
  const schema = {
    params: z.object({ plan: z.string() }),
    querystring: z.object({ figure: z.string().min(1).max(400) }),
  };
  app.get(`${PLAN}/explanations`, { schema }, (request, reply) =>
    ask({ plans, request, reply }, request.params.plan, {
      kind: 'explanation',
      figure: request.query.figure,
    }),
  );
}
