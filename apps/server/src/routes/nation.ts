import { nationSchema } from '@kapstok/contract/schemas';
import { text } from '@kapstok/quantity';
import type { App } from '../app-type.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import { problemOf } from '../problem.ts';
import { nationDocument } from '../regions/nation-document.ts';
import { visitorOf } from '../visitor/visitor.ts';
import { API } from './plan-route.ts';
import { madeElsewhere } from './responses.ts';
import { sendProblemDocument } from './send.ts';

const NOT_NATIONAL = text(
  'De regio’s samen ziet alleen wie landelijk leest.',
  'The regions together are only for who reads for the nation.',
);

/** The adopted plans of all regions and what they come to together, for who reads for the nation. */
export function nationRoutes(app: App, keeping: Keeping): void {
  app.get(`${API}/nation`, { schema: { response: madeElsewhere(nationSchema) } }, async (request, reply) => {
    const standings = await keeping.nation(request);
    if (standings === undefined) {
      const isPublic = visitorOf(request).kind === 'public';
      const type = isPublic ? 'urn:kapstok:problem:sign-in' : 'about:blank';
      return sendProblemDocument(reply, problemOf(isPublic ? 401 : 403, NOT_NATIONAL, type));
    }
    const document = await nationDocument(keeping, standings);
    return reply.header('cache-control', 'private, no-store').send(document);
  });
}
