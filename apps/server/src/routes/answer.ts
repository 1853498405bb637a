import { answerSchema, asOfQuerySchema } from '@kapstok/contract/schemas';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import type { Plans } from '../plan/plans.ts';
import { ask, PLAN, planParams } from './plan-route.ts';
import { madeElsewhere } from './responses.ts';

const querystring = asOfQuerySchema.catchall(z.string().max(60));

/** The answer under a setting: `?recruits=cumulative&area=areaShare`. */
export function answerRoutes(app: App, plans: Plans): void {
  const schema = { params: planParams, querystring, response: madeElsewhere(answerSchema) };
  app.get(`${PLAN}/answer`, { schema }, (request, reply) => {
    const { asOf: _, version: __, minSeq: ___, ...setting } = request.query;
    return ask({ plans, request, reply }, request.params.plan, { kind: 'answer', setting });
  });
}
