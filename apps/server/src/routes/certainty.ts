import {
  asOfQuerySchema,
  certaintySchema,
  drawsQuerySchema,
  scenarioComparisonSchema,
  scopeCertaintySchema,
  whatIfQuerySchema,
  whatIfSchema,
} from '@kapstok/contract/schemas';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import type { Plans } from '../plan/plans.ts';
import { ask, PLAN, planParams } from './plan-route.ts';
import { madeElsewhere } from './responses.ts';

const drawn = asOfQuerySchema.extend(drawsQuerySchema.shape);
const chosen = z.string().max(60);
const ofOne = drawn.extend({ scenario: z.string().min(1).max(100).optional() }).catchall(chosen);
const ofAll = drawn.catchall(chosen);
const moved = drawn
  .extend({ ...whatIfQuerySchema.shape, scenario: z.string().min(1).max(100).optional() })
  .catchall(chosen);

/** How sure the answer is, under a setting of the open choices: `?timeToStaff=half&seed=7`; and scenarios side by side. */
export function certaintyRoutes(app: App, plans: Plans): void {
  const schema = { params: planParams, querystring: ofOne, response: madeElsewhere(certaintySchema) };
  app.get(`${PLAN}/certainty`, { schema }, (request, reply) => {
    const { asOf: _, version: __, minSeq: ___, seed, draws, scenario, ...setting } = request.query;
    const question = { kind: 'certainty', setting, scenario, seed, draws } as const;
    return ask({ plans, request, reply }, request.params.plan, question);
  });
  const ofScope = {
    params: planParams.extend({ code: z.string().max(200) }),
    querystring: ofOne,
    response: madeElsewhere(scopeCertaintySchema),
  };
  app.get(`${PLAN}/certainty/:code`, { schema: ofScope }, (request, reply) => {
    const { asOf: _, version: __, minSeq: ___, seed, draws, scenario, ...setting } = request.query;
    const { plan, code } = request.params;
    const question = { kind: 'scopeCertainty', code, setting, scenario, seed, draws } as const;
    return ask({ plans, request, reply }, plan, question);
  });
  const beside = {
    params: planParams,
    querystring: ofAll,
    response: madeElsewhere(scenarioComparisonSchema),
  };
  app.get(`${PLAN}/scenarios`, { schema: beside }, (request, reply) => {
    const { asOf: _, version: __, minSeq: ___, seed, draws, ...setting } = request.query;
    const question = { kind: 'scenarios', setting, seed, draws } as const;
    return ask({ plans, request, reply }, request.params.plan, question);
  });
  const movable = { params: planParams, querystring: moved, response: madeElsewhere(whatIfSchema) };
  app.get(`${PLAN}/what-if`, { schema: movable }, (request, reply) => {
    const { asOf: _, version: __, minSeq: ___, seed, draws, scenario, cells, ...setting } = request.query;
    const question = { kind: 'whatIf', setting, scenario, cells, seed, draws } as const;
    return ask({ plans, request, reply }, request.params.plan, question);
  });
}
