import {
  asOfQuerySchema,
  breakEvenSchema,
  goalQuerySchema,
  inputQuerySchema,
  observationQuerySchema,
  recalibrationSchema,
} from '@kapstok/contract/schemas';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import type { Plans } from '../plan/plans.ts';
import { ask, PLAN, planParams } from './plan-route.ts';
import { madeElsewhere } from './responses.ts';

const ofInput = asOfQuerySchema.extend(inputQuerySchema.shape);

/** What knowing an input better would do: `?assumption=A1&value=150&deviation=20`, `?assumption=A1&goal=ambition`. */
export function knowingBetterRoutes(app: App, plans: Plans): void {
  const measured = {
    params: planParams,
    querystring: ofInput.extend(observationQuerySchema.shape),
    response: madeElsewhere(recalibrationSchema),
  };
  app.get(`${PLAN}/recalibration`, { schema: measured }, (request, reply) => {
    const { assumption, cell, value, deviation } = request.query;
    const question = { kind: 'recalibration', assumption, cell, value, deviation } as const;
    return ask({ plans, request, reply }, request.params.plan, question);
  });
  const sought = {
    params: planParams,
    querystring: ofInput
      .extend({ ...goalQuerySchema.shape, scenario: z.string().min(1).max(100).optional() })
      .catchall(z.string().max(60)),
    response: madeElsewhere(breakEvenSchema),
  };
  app.get(`${PLAN}/break-even`, { schema: sought }, (request, reply) => {
    const { asOf: _, version: __, minSeq: ___, assumption, cell, goal, scenario, ...setting } = request.query;
    const question = { kind: 'breakEven', assumption, cell, goal, setting, scenario } as const;
    return ask({ plans, request, reply }, request.params.plan, question);
  });
}
