import { randomUUID } from 'node:crypto';
import {
  asOfQuerySchema,
  drawsQuerySchema,
  keptPlanSchema,
  languageSchema,
  newPlanSchema,
  pageQuerySchema,
  regionChangeSchema,
  regionListSchema,
  regionSchema,
  summedCertaintySchema,
} from '@kapstok/contract/schemas';
import { text } from '@kapstok/quantity';
import { keepPlan, renameRegion } from '@kapstok/store';
import * as z from 'zod';
import { inRegion } from '../access/in-region.ts';
import { reasonTold } from '../access/reason-told.ts';
import type { App } from '../app-type.ts';
import { reading } from '../changes/at-plan.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import { keptPlanDto } from '../kept-plans/plan-id.ts';
import { emptyPlan } from '../regions/empty-plan.ts';
import { regionDocument } from '../regions/region-document.ts';
import { regionCertainty } from '../regions/summed-certainty.ts';
import { summedFile } from '../regions/summed-file.ts';
import { API, goneSignal } from './plan-route.ts';
import { fileResponse, madeElsewhere, madeOrBefore } from './responses.ts';
import { sendProblem, sendReply } from './send.ts';
import { LIST_TYPES } from './streams.ts';

const NO_REGION = text('Deze regio is er niet.', 'This region is not here.');
const params = z.object({ region: z.string().max(80) });
const PATH = `${API}/regions/:region`;
const REASON = 'Begonnen als leeg plan';

/** The regions that whoever asks may see. */
function listRoute(app: App, keeping: Keeping): void {
  const schema = { querystring: pageQuerySchema, response: madeElsewhere(regionListSchema) };
  app.get(`${API}/regions`, { schema }, async (request, reply) => {
    const { limit, after = '' } = request.query;
    const all = (await keeping.standings(request)).filter(({ region }) => region.code > after);
    const page = all.slice(0, limit);
    const { database } = keeping;
    const regions = [];
    for (const standing of page) {
      regions.push(await reading({ database, standing }, (reader) => regionDocument(reader, standing)));
    }
    const next = all.length > limit ? (page.at(-1)?.region.code ?? null) : null;
    if (next !== null) {
      reply.header('link', `<${API}/regions?limit=${limit}&after=${encodeURIComponent(next)}>; rel="next"`);
    }
    return reply.header('cache-control', 'private, no-store').send({ regions, next });
  });
}

/** One region, and what it is called. */
function regionRoute(app: App, keeping: Keeping): void {
  app.get(PATH, { schema: { params, response: madeElsewhere(regionSchema) } }, async (request, reply) => {
    const standing = await keeping.standing(request, request.params.region);
    if (standing === undefined) return sendProblem(reply, 404, NO_REGION);
    const { database } = keeping;
    const document = await reading({ database, standing }, (reader) => regionDocument(reader, standing));
    return reply.header('cache-control', 'private, no-store').send(document);
  });
  const schema = { params, body: regionChangeSchema, response: madeElsewhere(regionSchema) };
  app.patch(PATH, { schema }, (request, reply) => {
    const { region } = request.params;
    return inRegion(keeping, { request, reply, region, action: 'manageRegion' }, async (here) => {
      const { title } = request.body;
      const reason = reasonTold('rename', request.body.reason);
      await here.write((writer) => renameRegion(writer, { id: randomUUID(), title, reason }));
      return reply.send(await here.read((reader) => regionDocument(reader, here.standing)));
    });
  });
}

/** How sure the plans of a region are together, as a document and as a list. */
function certaintyRoutes(app: App, keeping: Keeping): void {
  const querystring = drawsQuerySchema.extend(asOfQuerySchema.pick({ asOf: true }).shape);
  const schema = { params, querystring, response: madeElsewhere(summedCertaintySchema), marked: true };
  app.get(`${PATH}/certainty`, { schema }, async (request, reply) => {
    const standing = await keeping.standing(request, request.params.region);
    if (standing === undefined) return sendProblem(reply, 404, NO_REGION);
    return sendReply(
      request,
      reply,
      await regionCertainty(keeping, standing, request.query, goneSignal(reply)),
      'private',
    );
  });
  const asList = {
    params,
    querystring: querystring.extend({ language: languageSchema.default('nl') }),
    response: { 200: fileResponse(LIST_TYPES.csv) },
    marked: true,
  };
  app.get(`${PATH}/certainty.csv`, { schema: asList }, async (request, reply) => {
    const standing = await keeping.standing(request, request.params.region);
    if (standing === undefined) return sendProblem(reply, 404, NO_REGION);
    const { language, ...draws } = request.query;
    const made = await regionCertainty(keeping, standing, draws, goneSignal(reply));
    return sendReply(request, reply, summedFile(made, language), 'private');
  });
}

/** Begins a plan in a region. */
function planRoute(app: App, keeping: Keeping): void {
  const schema = { params, body: newPlanSchema, response: madeOrBefore(keptPlanSchema) };
  app.post(`${PATH}/plans`, { schema }, (request, reply) => {
    const { region } = request.params;
    return inRegion(keeping, { request, reply, region, action: 'manageRegion' }, async (here) => {
      const { code, title, id } = request.body;
      const { region: of } = here.standing;
      const records = await emptyPlan(title, of.title);
      const made = await here.write((writer) =>
        keepPlan(writer, {
          id: id.toLowerCase(),
          code,
          title,
          loadId: randomUUID(),
          reason: REASON,
          records,
        }),
      );
      const plan = keptPlanDto(of, { code, title });
      return reply
        .code(made ? 201 : 200)
        .header('location', `${API}/plans/${plan.id}`)
        .send(plan);
    });
  });
}

/** Regions, what they are called, the plans that begin in them, and how sure these are together. */
export function regionRoutes(app: App, keeping: Keeping): void {
  listRoute(app, keeping);
  regionRoute(app, keeping);
  planRoute(app, keeping);
  certaintyRoutes(app, keeping);
}
