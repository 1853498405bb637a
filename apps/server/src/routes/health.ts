import { healthSchema } from '@kapstok/contract/schemas';
import { text } from '@kapstok/quantity';
import type { App } from '../app-type.ts';
import type { Plans } from '../plan/plans.ts';
import { API } from './plan-route.ts';
import { sendProblem } from './send.ts';

const NOT_READY = text(
  'De databank is nu niet te bereiken, of haar schema klopt niet. Probeer het zo opnieuw.',
  'The database can’t be reached now, or its schema is not right. Try again in a moment.',
);

/** That the server lives, and that it can take requests. */
export function healthRoutes(app: App, plans: Plans): void {
  const options = { schema: { response: { 200: healthSchema } }, config: { rateLimit: false } };
  for (const path of ['/health', '/health/live']) {
    app.get(`${API}${path}`, options, () => ({ status: 'ok' as const }));
  }
  app.get(`${API}/health/ready`, options, async (request, reply) => {
    try {
      await plans.keeping?.ready();
      return { status: 'ok' as const };
    } catch (error) {
      request.log.error({ err: error }, 'not ready');
      return sendProblem(reply, 503, NOT_READY);
    }
  });
}
