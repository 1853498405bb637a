import * as z from 'zod';
import type { App } from '../app-type.ts';
import type { Plans } from '../plan/plans.ts';
import { ask, PLAN } from './plan-route.ts';

const querystring = z.record(z.string().max(60), z.string().max(60));

/** The answer under a setting: `?recruits=cumulative&area=areaShare`. */
export function answerRoutes(app: App, plans: Plans): void {
  const schema = { params: z.object({ plan: z.string() }), querystring };
  app.get(`${PLAN}/answer`, { schema }, (request, reply) =>
    ask({ plans, request, reply }, request.params.plan, { kind: 'answer', setting: request.query }),
  );
}
