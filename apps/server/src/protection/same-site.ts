import type { App } from '../app-type.ts';
import { usualSentence } from '../problem.ts';
import { sendProblem } from '../routes/send.ts';

const HARMLESS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Another website may not make a visitor's browser send or wipe a plan here. */
export function refuseOtherSites(app: App): void {
  app.addHook('onRequest', async (request, reply) => {
    if (HARMLESS.has(request.method)) return;
    const site = request.headers['sec-fetch-site'];
    if (site === 'cross-site') return sendProblem(reply, 403, usualSentence(403));
  });
}
