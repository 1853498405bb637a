import { healthSchema } from '@kapstok/contract/schemas';
import type { App } from '../app-type.ts';
import { API } from './plan-route.ts';

/** That the server answers. */
export function healthRoutes(app: App): void {
  const options = { schema: { response: { 200: healthSchema } }, config: { rateLimit: false } };
  app.get(`${API}/health`, options, () => ({ status: 'ok' as const }));
}
