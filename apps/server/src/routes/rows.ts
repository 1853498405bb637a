import * as z from 'zod';
import type { App } from '../app-type.ts';
import type { Plans } from '../plan/plans.ts';
import { ask, PLAN } from './plan-route.ts';

/** A row of the plan as its file holds it: `?table=budget-lines&line=41`. */
export function rowRoutes(app: App, plans: Plans): void {
  const schema = {
    params: z.object({ plan: z.string() }),
    querystring: z.object({ table: z.string().min(1).max(100), line: z.coerce.number().int().positive() }),
  };
  app.get(`${PLAN}/rows`, { schema }, (request, reply) =>
    ask({ plans, request, reply }, request.params.plan, { kind: 'row', ...request.query }),
  );
}
