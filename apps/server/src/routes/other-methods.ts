import type { HTTPMethods, RouteOptions } from 'fastify';
import type { App } from '../app-type.ts';
import { usualSentence } from '../problem.ts';
import { sendProblem } from './send.ts';

const METHODS: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

function methodsOf(route: RouteOptions): readonly string[] {
  return Array.isArray(route.method) ? route.method : [route.method];
}

/** Remembers the methods of every address. @returns a function that refuses the others, to be called last */
export function refusingOtherMethods(app: App): () => void {
  const known = new Map<string, Set<string>>();
  app.addHook('onRoute', (route) => {
    const methods = known.get(route.url) ?? new Set<string>();
    for (const method of methodsOf(route)) methods.add(method);
    known.set(route.url, methods);
  });
  return () => {
    for (const [url, methods] of Array.from(known)) {
      const others = METHODS.filter((method) => !methods.has(method));
      const allow = [...methods].join(', ');
      // Answered before a body is read: what it holds does not matter here.
      app.route({
        method: others,
        url,
        schema: { hide: true },
        onRequest: async (_, reply) => sendProblem(reply.header('allow', allow), 405, usualSentence(405)),
        handler: (_, reply) => reply,
      });
    }
  };
}
