import { text } from '@kapstok/quantity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { Refused } from '../changes/refused.ts';
import { wrongInputProblem } from '../problem.ts';

/** A part of a list, asked for by whoever reads on. */
export interface AskedPage {
  readonly limit: number;
  readonly after?: string | undefined;
}

/** What the store is asked for: one more than is told, so that it is known whether there is more. */
export interface StorePage {
  readonly limit: number;
  readonly after: string | undefined;
}

const NO_CURSOR = text(
  '"after" is geen plek in deze lijst. Gebruik `next` van het vorige antwoord.',
  '"after" is no place in this list. Use `next` of the answer before.',
);

/** The page to ask the store for; places in these lists are ids. */
export function storePage({ limit, after }: AskedPage): StorePage {
  if (after !== undefined && !z.uuid().safeParse(after).success) {
    throw new Refused(wrongInputProblem([{ in: 'query', path: '/after', sentence: { ...NO_CURSOR } }]));
  }
  return { limit: limit + 1, after: after?.toLowerCase() };
}

/** What is told of the rows the store gave, and where the next page begins; that is also said in the head. */
export function pageOf<Row extends { readonly id: string }>(
  rows: readonly Row[],
  { limit }: AskedPage,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): { readonly rows: readonly Row[]; readonly next: string | null } {
  const told = rows.slice(0, limit);
  const next = rows.length > limit ? (told.at(-1)?.id ?? null) : null;
  if (next !== null) {
    const url = new URL(request.url, 'http://here');
    url.searchParams.set('after', next);
    reply.header('link', `<${url.pathname}${url.search}>; rel="next"`);
  }
  return { rows: told, next };
}
