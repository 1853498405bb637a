import { asOfQuerySchema, explanationSchema } from '@kapstok/contract/schemas';
import { isMoneyFigure } from '@kapstok/engine';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import type { Plans } from '../plan/plans.ts';
import { ask, PLAN, planParams } from './plan-route.ts';
import { madeElsewhere } from './responses.ts';
import { steeredFor } from './steering.ts';

/** Why a figure is what it is: `?figure=1.1/careCost.structural.npv`. */
export function explanationRoutes(app: App, plans: Plans): void {
  const schema = {
    params: planParams,
    querystring: asOfQuerySchema.extend({ figure: z.string().min(1).max(400) }),
    response: madeElsewhere(explanationSchema),
  };
  app.get(`${PLAN}/explanations`, { schema }, (request, reply) =>
    ask({ plans, request, reply }, request.params.plan, {
      kind: 'explanation',
      figure: request.query.figure,
      ...(isMoneyFigure(request.query.figure) && { steered: steeredFor(request.query) }),
    }),
  );
}
