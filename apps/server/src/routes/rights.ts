import { rightsSchema } from '@kapstok/contract/schemas';
import type { App } from '../app-type.ts';
import { rightsDocument } from '../regions/rights-document.ts';
import { API } from './plan-route.ts';

/** The table of rights. */
export function rightsRoutes(app: App): void {
  const document = rightsDocument();
  app.get(`${API}/rights`, { schema: { response: { 200: rightsSchema } } }, () => document);
}
