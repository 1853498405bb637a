import {
  asOfQuerySchema,
  projectCardSchema,
  projectListSchema,
  projectsQuerySchema,
} from '@kapstok/contract/schemas';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import type { Plans } from '../plan/plans.ts';
import { ask, PLAN, planParams, wrongForPlan } from './plan-route.ts';
import { madeElsewhere } from './responses.ts';

/** Pillars and projects, and the card of one project. */
export function projectRoutes(app: App, plans: Plans): void {
  const querystring = projectsQuerySchema.extend(asOfQuerySchema.shape);
  const listed = { params: planParams, querystring, response: madeElsewhere(projectListSchema) };
  const question = ({ query }: { readonly query: unknown }) =>
    ({ kind: 'projects', asked: projectsQuerySchema.parse(query) }) as const;
  const config = { alsoWrong: wrongForPlan(plans, question) };
  app.get(`${PLAN}/projects`, { schema: listed, config }, (request, reply) =>
    ask({ plans, request, reply }, request.params.plan, question(request)),
  );
  const params = planParams.extend({ code: z.string().max(200) });
  app.get(
    `${PLAN}/projects/:code`,
    { schema: { params, querystring: asOfQuerySchema, response: madeElsewhere(projectCardSchema) } },
    (request, reply) =>
      ask({ plans, request, reply }, request.params.plan, { kind: 'project', code: request.params.code }),
  );
}
