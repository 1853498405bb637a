import type { LogEntryDto } from '@kapstok/contract';
import {
  entryKindSchema,
  logEntrySchema,
  logSchema,
  momentSchema,
  pageQuerySchema,
  refusalListSchema,
} from '@kapstok/contract/schemas';
import * as z from 'zod';
import { type InRegion, inRegion } from '../access/in-region.ts';
import type { App } from '../app-type.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import { type LogAsked, logPage, refusalPage } from '../log/read-log.ts';
import { afterEntry } from './changes.ts';
import { API } from './plan-route.ts';
import { madeElsewhere } from './responses.ts';
import {
  type CsvOf,
  everyPage,
  formAsked,
  linkNext,
  listResponse,
  type Page,
  sendCsv,
  sendNdjson,
} from './streams.ts';

const params = z.object({ region: z.string().max(200) });
const moment = momentSchema.transform((words) => new Date(words)).optional();
const querystring = z.object({
  ...pageQuerySchema.shape,
  after: afterEntry,
  kind: entryKindSchema.optional(),
  account: z.uuid().optional(),
  plan: z.string().max(200).optional(),
  from: moment,
  to: moment,
  q: z.string().max(200).optional(),
});
const STREAMED = 500;

const CSV: CsvOf<LogEntryDto> = {
  fileName: 'logboek.csv',
  head: ['Nummer', 'Moment', 'Wie', 'Rol', 'Soort', 'Wat', 'Plan', 'Reden', 'Kenmerk'],
  cells: ({ seq, at, account, role, kind, what, plan, reason, hash }) => [
    seq,
    at,
    account.name,
    role.nl,
    kind,
    what.nl,
    plan,
    reason,
    hash,
  ],
};

function everyEntry(here: InRegion, asked: LogAsked): AsyncGenerator<LogEntryDto> {
  const read = async (after?: string): Promise<Page<LogEntryDto>> => {
    const page = await here.read((reader) =>
      logPage(reader, here.standing.region.code, { ...asked, after, limit: STREAMED }),
    );
    return { items: page.entries, next: page.next };
  };
  return everyPage(read, asked.after);
}

/** The log of a region, and what was refused there. */
export function logRoutes(app: App, keeping: Keeping): void {
  const asList = { params, querystring, response: listResponse(logSchema) };
  app.get(`${API}/regions/:region/log`, { schema: asList }, (request, reply) => {
    const { region } = request.params;
    return inRegion(keeping, { request, reply, region, action: 'readLog' }, async (here) => {
      const form = formAsked(request);
      if (form === 'csv') return sendCsv(reply, CSV, everyEntry(here, request.query));
      if (form === 'ndjson') return sendNdjson(reply, logEntrySchema, everyEntry(here, request.query));
      const page = await here.read((reader) => logPage(reader, region, request.query));
      linkNext(request, reply, page.next);
      return reply.header('cache-control', 'no-store').send(logSchema.parse(page));
    });
  });

  const refusals = {
    params,
    querystring: z.object({ ...pageQuerySchema.shape, after: z.uuid().toLowerCase().optional() }),
    response: madeElsewhere(refusalListSchema),
  };
  app.get(`${API}/regions/:region/refusals`, { schema: refusals }, (request, reply) => {
    const { region } = request.params;
    return inRegion(keeping, { request, reply, region, action: 'readLog' }, async (here) => {
      const page = await here.read((reader) => refusalPage(reader, request.query));
      linkNext(request, reply, page.next);
      return reply.header('cache-control', 'no-store').send(refusalListSchema.parse(page));
    });
  });
}
