import {
  asOfQuerySchema,
  drawsQuerySchema,
  languageSchema,
  nationSchema,
  summedCertaintySchema,
} from '@kapstok/contract/schemas';
import { text } from '@kapstok/quantity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../app-type.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import type { Standing } from '../kept-plans/standing.ts';
import { problemOf } from '../problem.ts';
import { nationDocument } from '../regions/nation-document.ts';
import { nationCertainty } from '../regions/summed-certainty.ts';
import { summedFile } from '../regions/summed-file.ts';
import { visitorOf } from '../visitor/visitor.ts';
import { API, goneSignal } from './plan-route.ts';
import { fileResponse, madeElsewhere } from './responses.ts';
import { sendProblemDocument, sendReply } from './send.ts';
import { LIST_TYPES } from './streams.ts';

const NOT_NATIONAL = text(
  'De regio’s samen ziet alleen wie landelijk leest.',
  'The regions together are only for who reads for the nation.',
);

const atMoment = asOfQuerySchema.pick({ asOf: true });
const drawn = drawsQuerySchema.extend(atMoment.shape);
const inWords = drawn.extend({ language: languageSchema.default('nl') });

/** Where all regions together are read; refused to who does not read for the nation. */
async function nationally(
  keeping: Keeping,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  answer: (standings: readonly Standing[]) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const standings = await keeping.nation(request);
  if (standings !== undefined) return await answer(standings);
  const isPublic = visitorOf(request).kind === 'public';
  const type = isPublic ? 'urn:kapstok:problem:sign-in' : 'about:blank';
  return sendProblemDocument(reply, problemOf(isPublic ? 401 : 403, NOT_NATIONAL, type));
}

/** How sure the adopted plans are together, as a document and as a list. */
function certaintyRoutes(app: App, keeping: Keeping): void {
  const schema = { querystring: drawn, response: madeElsewhere(summedCertaintySchema), marked: true };
  app.get(`${API}/nation/certainty`, { schema }, (request, reply) =>
    nationally(keeping, { request, reply }, async (standings) =>
      sendReply(
        request,
        reply,
        await nationCertainty(keeping, standings, request.query, goneSignal(reply)),
        'private',
      ),
    ),
  );
  const asList = { querystring: inWords, response: { 200: fileResponse(LIST_TYPES.csv) }, marked: true };
  app.get(`${API}/nation/certainty.csv`, { schema: asList }, (request, reply) =>
    nationally(keeping, { request, reply }, async (standings) => {
      const { language, ...draws } = request.query;
      const made = await nationCertainty(keeping, standings, draws, goneSignal(reply));
      return sendReply(request, reply, summedFile(made, language), 'private');
    }),
  );
}

/** The adopted plans of all regions and what they come to together, for who reads for the nation. */
export function nationRoutes(app: App, keeping: Keeping): void {
  const schema = { querystring: atMoment, response: madeElsewhere(nationSchema) };
  app.get(`${API}/nation`, { schema }, async (request, reply) => {
    return await nationally(keeping, { request, reply }, async (standings) => {
      const { asOf } = request.query;
      const document = await nationDocument(
        keeping,
        standings,
        asOf === undefined ? undefined : new Date(asOf),
      );
      return reply.header('cache-control', 'private, no-store').send(document);
    });
  });
  certaintyRoutes(app, keeping);
}
