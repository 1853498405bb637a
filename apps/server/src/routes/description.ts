import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import type { ApiRoute } from '../openapi/api-routes.ts';
import { type OpenApiDocument, openApiDocument, type Publisher } from '../openapi/document.ts';
import { apiPage } from '../openapi/page/page.ts';
import { STYLE } from '../openapi/page/style.ts';
import { API } from './plan-route.ts';
import { madeElsewhere } from './responses.ts';

/** A value that is made when it is asked for first, and then kept. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const documentSchema = z.record(z.string(), z.unknown());

/** Anybody may read the description, also a page of another website (`publish-openapi`). */
function sendOpenly(reply: FastifyReply, document: OpenApiDocument): FastifyReply {
  return reply
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin')
    .header('cache-control', 'no-cache')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(document));
}

/** What this interface is: for machines at `/openapi.json`, for people at `/api`. */
export function descriptionRoutes(app: App, routes: () => readonly ApiRoute[], publisher: Publisher): void {
  const document = once(() => openApiDocument(routes(), publisher));
  const page = once(() => apiPage(document()));
  app.get('/openapi.json', (_, reply) => sendOpenly(reply, document()));
  const schema = { response: madeElsewhere(documentSchema) };
  app.get(`${API}/openapi.json`, { schema }, (_, reply) => sendOpenly(reply, document()));
  app.get('/api', (_, reply) =>
    reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page()),
  );
  app.get('/api/style.css', (_, reply) =>
    reply.header('cache-control', 'no-cache').type('text/css; charset=utf-8').send(STYLE),
  );
}
