import { text } from '@kapstok/quantity';
import type { FastifyRequest } from 'fastify';
import type { App } from '../app-type.ts';
import { sendProblem } from '../routes/send.ts';

const HARMLESS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

const ELSEWHERE = text('Dit mag niet vanaf een andere website.', 'This is not allowed from another website.');

/** Browsers say where a page came from; who is no browser says nothing, and no visitor can be misled through it. */
function isFromElsewhere({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') return true;
  const { origin, host } = headers;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase().replace(/:(?:80|443)$/, '');
}

/** Another website may not make a visitor's browser send or wipe a plan here. */
export function refuseOtherSites(app: App): void {
  app.addHook('onRequest', async (request, reply) => {
    if (HARMLESS.has(request.method)) return;
    if (isFromElsewhere(request)) return sendProblem(reply, 403, ELSEWHERE);
  });
}
