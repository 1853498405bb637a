import type { FastifyRequest, FastifySchema } from 'fastify';
import type { App } from '../app-type.ts';
import { usualSentence } from '../problem.ts';
import { sendProblem } from '../routes/send.ts';

const JSON_TYPE = 'application/json';

function bare(type: string): string {
  return (type.split(';', 1)[0] ?? '').trim().toLowerCase();
}

function isContent(response: unknown): response is { readonly content: Readonly<Record<string, unknown>> } {
  return typeof response === 'object' && response !== null && 'content' in response;
}

/** The media types a route answers in when all is well. */
function producedTypes(schema: FastifySchema | undefined): readonly string[] {
  const responses: readonly [string, unknown][] = Object.entries(schema?.response ?? {});
  const good = responses.filter(([status]) => status.startsWith('2')).map(([, response]) => response);
  return [
    ...new Set(good.flatMap((one) => (isContent(one) ? Object.keys(one.content).map(bare) : [JSON_TYPE]))),
  ];
}

/** Whether who sends an Accept header takes one of these media types. */
export function isAccepted(accept: string | undefined, types: readonly string[]): boolean {
  if (accept === undefined || accept.trim() === '' || types.length === 0) return true;
  const ranges = accept
    .split(',')
    .filter((range) => !/;\s*q=0(?:\.0*)?\s*(?:;|$)/i.test(range))
    .map(bare);
  return types.some((type) =>
    ranges.some((range) => range === '*/*' || range === type || range === `${type.split('/', 1)[0]}/*`),
  );
}

function isBodyless({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0;
}

/** Whether a body came in a form that the route can't read. */
function isOfOtherType(request: FastifyRequest): boolean {
  if (request.routeOptions.schema?.body === undefined || isBodyless(request)) return false;
  return bare(request.headers['content-type'] ?? '') !== JSON_TYPE;
}

/** Refuses bodies in another form than JSON where JSON is read, and answers nobody in a form they do not take. */
export function checkMediaTypes(app: App): void {
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/') || request.is404) return;
    if (isOfOtherType(request)) return sendProblem(reply, 415, usualSentence(415));
    const types = producedTypes(request.routeOptions.schema);
    if (!isAccepted(request.headers.accept, types)) return sendProblem(reply, 406, usualSentence(406));
  });
}
