import {
  asOfQuerySchema,
  courseSchema,
  followUpSchema,
  gateListSchema,
  indicatorListSchema,
  indicatorPageSchema,
  learningSchema,
  recalibrationListSchema,
} from '@kapstok/contract/schemas';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import type { Plans } from '../plan/plans.ts';
import type { Steered, SteeringAsked } from '../plan/steering.ts';
import { dayAsked } from '../plan/view-on.ts';
import { ask, PLAN, planParams } from './plan-route.ts';
import { madeElsewhere } from './responses.ts';

/** The day that a question looks from: that of the moment it asks for, else today. What was measured is added where the plan is kept. */
export function steeredFor(query: unknown): Steered {
  return { day: dayAsked(query), measurements: new Map() };
}

/** Indicators with what was agreed and measured, and what is done about them. */
export function steeringRoutes(app: App, plans: Plans): void {
  const askFor = (
    request: FastifyRequest<{ Params: { plan: string } }>,
    reply: FastifyReply,
    asked: SteeringAsked,
  ): Promise<FastifyReply> =>
    ask({ plans, request, reply }, request.params.plan, {
      kind: 'steering',
      asked,
      steered: steeredFor(request.query),
    });
  const pages = [
    { path: 'indicators', schema: indicatorListSchema },
    { path: 'gates', schema: gateListSchema },
    { path: 'follow-up', schema: followUpSchema },
    { path: 'recalibrations', schema: recalibrationListSchema },
    { path: 'course', schema: courseSchema },
    { path: 'learning', schema: learningSchema },
  ] as const;
  for (const { path, schema } of pages) {
    const told = { params: planParams, querystring: asOfQuerySchema, response: madeElsewhere(schema) };
    app.get(`${PLAN}/${path}`, { schema: told }, (request, reply) => askFor(request, reply, { page: path }));
  }
  const params = planParams.extend({ code: z.string().max(200) });
  const told = { params, querystring: asOfQuerySchema, response: madeElsewhere(indicatorPageSchema) };
  app.get(`${PLAN}/indicators/:code`, { schema: told }, (request, reply) =>
    askFor(request, reply, { page: 'indicator', code: request.params.code }),
  );
}
