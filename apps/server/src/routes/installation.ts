import type { Installation } from '@kapstok/contract';
import { installationSchema } from '@kapstok/contract/schemas';
import type { App } from '../app-type.ts';
import { version } from '../version.ts';
import { API } from './plan-route.ts';

/** What runs here. */
export function installationRoutes(app: App, here: Omit<Installation, 'version'>): void {
  const installation = { version: version(), ...here };
  app.get(`${API}/installation`, { schema: { response: { 200: installationSchema } } }, () => installation);
}
