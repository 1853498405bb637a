import type { FastifySchema, RouteOptions } from 'fastify';
import type * as z from 'zod';
import type { App } from '../app-type.ts';
import { API } from '../routes/plan-route.ts';

declare module 'fastify' {
  interface FastifySchema {
    /** Not told of in the description of the interface. */
    hide?: boolean;
    /** The media types of a body that is no JSON. */
    consumes?: readonly string[];
    /** The fields of a form beside its files; who takes the form in holds them against it. */
    form?: z.ZodType;
    /**
     * Whether a good answer carries a mark (ETag) that one may ask again with (304); `'for changes'` is a mark for
     * If-Match alone. Where nothing is said, what is read of a plan does, and nothing else.
     */
    marked?: boolean | 'for changes';
  }
}

/** A route of the interface for machines, as it was added to the server. */
export interface ApiRoute {
  readonly method: string;
  /** Below `/api/v1`, with the names of its parameters in braces: `/plans/{plan}/overview`. */
  readonly path: string;
  readonly schema: FastifySchema;
}

/** `/api/v1/plans/:plan/exports/:list.csv` is `/plans/{plan}/exports/{list}.csv`. */
function pathOf(url: string): string {
  return url.slice(API.length).replace(/:(\w+)/g, '{$1}');
}

function routesIn({ method, url, schema }: RouteOptions): readonly ApiRoute[] {
  if (!url.startsWith(`${API}/`) || schema?.hide === true) return [];
  const methods = Array.isArray(method) ? method : [method];
  return methods
    .filter((one) => one !== 'HEAD' && one !== 'OPTIONS')
    .map((one) => ({ method: one.toLowerCase(), path: pathOf(url), schema: schema ?? {} }));
}

/** Remembers every route of the interface that is added from here on. @returns what was added so far */
export function rememberRoutes(app: App): () => readonly ApiRoute[] {
  const known: ApiRoute[] = [];
  app.addHook('onRoute', (route) => {
    known.push(...routesIn(route));
  });
  return () => known;
}
