import * as z from 'zod';
import type { App } from '../app-type.ts';
import type { Plans } from '../plan/plans.ts';
import { ask, PLAN, planRoute } from './plan-route.ts';

/** Pillars and projects, and the card of one project. */
export function projectRoutes(app: App, plans: Plans): void {
  planRoute(app, plans, '/projects', { kind: 'projects' });
  const params = z.object({ plan: z.string(), code: z.string().max(200) });
  app.get(`${PLAN}/projects/:code`, { schema: { params } }, (request, reply) =>
    ask({ plans, request, reply }, request.params.plan, { kind: 'project', code: request.params.code }),
  );
}
