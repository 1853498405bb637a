import { entryKindWords, type LogEntryDto, type RefusalDto } from '@kapstok/contract';
import {
  entryKindSchema,
  logEntrySchema,
  logSchema,
  pageQuerySchema,
  refusalListSchema,
  refusalSchema,
  sentMomentSchema,
} from '@kapstok/contract/schemas';
import { type Language, secondOnClock } from '@kapstok/quantity';
import * as z from 'zod';
import { type InRegion, inRegion, mayInRegion } from '../access/in-region.ts';
import type { App } from '../app-type.ts';
import { refuseUnknown, unknownAccount } from '../changes/known-ever.ts';
import type { AlsoWrong } from '../inputs/also-wrong.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import { ENTRY_HEADS, LOG_FILE, REFUSAL_HEADS, REFUSALS_FILE } from '../log/file-words.ts';
import { type LogAsked, logPage, mustBeHere, unknownHere } from '../log/read-log.ts';
import { type RefusalsAsked, refusalPage } from '../log/read-refusals.ts';
import { languageFor } from '../problem-language.ts';
import { afterEntry } from './changes.ts';
import { API } from './plan-route.ts';
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
const moment = sentMomentSchema.transform((words) => new Date(words)).optional();
const filters = { account: z.uuid().optional(), from: moment, to: moment, q: z.string().max(200).optional() };
const querystring = z.object({
  ...pageQuerySchema.shape,
  after: afterEntry,
  kind: entryKindSchema.optional(),
  plan: z.string().max(200).optional(),
  ...filters,
});
const refusalsQuery = z.object({
  ...pageQuerySchema.shape,
  after: z.uuid().toLowerCase().optional(),
  status: z.coerce.number().int().min(400).max(599).optional(),
  ...filters,
});
const STREAMED = 500;

/** A file of a spreadsheet is read beside the screen: by the same words and the same clock. JSON and NDJSON have codes and UTC. */
function onClock(at: string): string {
  return secondOnClock(new Date(at));
}

function entriesFile(language: Language): CsvOf<LogEntryDto> {
  return {
    fileName: `${LOG_FILE[language]}.csv`,
    head: ENTRY_HEADS.map((head) => head[language]),
    cells: ({ seq, at, account, role, kind, what, plan, reason, hash }) => [
      seq,
      onClock(at),
      account.name,
      role[language],
      entryKindWords(kind)[language],
      what[language],
      plan,
      reason,
      hash,
    ],
  };
}

function refusalsFile(language: Language): CsvOf<RefusalDto> {
  return {
    fileName: `${REFUSALS_FILE[language]}.csv`,
    head: REFUSAL_HEADS.map((head) => head[language]),
    cells: ({ id, at, lastAt, times, account, role, request, status, why }) => [
      onClock(at),
      onClock(lastAt),
      times,
      account?.name ?? null,
      role?.[language] ?? null,
      request,
      status,
      why[language],
      id,
    ],
  };
}

function everyEntry(here: InRegion, asked: LogAsked): AsyncGenerator<LogEntryDto> {
  const read = async (after?: string): Promise<Page<LogEntryDto>> => {
    const page = await here.read((reader) =>
      logPage(reader, here.standing.region.code, { ...asked, after, limit: STREAMED }),
    );
    return { items: page.entries, next: page.next };
  };
  return everyPage(read, asked.after);
}

function everyRefusal(here: InRegion, asked: RefusalsAsked): AsyncGenerator<RefusalDto> {
  const read = async (after?: string): Promise<Page<RefusalDto>> => {
    const page = await here.read((reader) => refusalPage(reader, { ...asked, after, limit: STREAMED }));
    return { items: page.refusals, next: page.next };
  };
  return everyPage(read, asked.after);
}

/** What was refused in a region. */
function refusalsRoute(app: App, keeping: Keeping): void {
  const schema = { params, querystring: refusalsQuery, response: listResponse(refusalListSchema) };
  const alsoWrong: AlsoWrong = async (request) => {
    const { region } = params.parse(request.params);
    const { account } = refusalsQuery.parse(request.query);
    return await mayInRegion(keeping, { request, region, action: 'readLog' }, (reader) =>
      unknownAccount(reader, account),
    );
  };
  app.get(`${API}/regions/:region/refusals`, { schema, config: { alsoWrong } }, (request, reply) => {
    const { region } = request.params;
    return inRegion(keeping, { request, reply, region, action: 'readLog' }, async (here) => {
      const { query } = request;
      refuseUnknown(await here.read((reader) => unknownAccount(reader, query.account)));
      const form = formAsked(request, reply);
      if (form === 'csv')
        return sendCsv(reply, refusalsFile(languageFor(request, reply)), everyRefusal(here, query));
      if (form === 'ndjson') return sendNdjson(reply, refusalSchema, everyRefusal(here, query));
      const page = await here.read((reader) => refusalPage(reader, query));
      linkNext(request, reply, page.next);
      return reply.header('cache-control', 'no-store').send(refusalListSchema.parse(page));
    });
  });
}

/** The log of a region, and what was refused there. */
export function logRoutes(app: App, keeping: Keeping): void {
  const asList = { params, querystring, response: listResponse(logSchema) };
  const alsoWrong: AlsoWrong = async (request) => {
    const { region } = params.parse(request.params);
    const asked = querystring.parse(request.query);
    return await mayInRegion(keeping, { request, region, action: 'readLog' }, (reader) =>
      unknownHere(reader, region, asked),
    );
  };
  app.get(`${API}/regions/:region/log`, { schema: asList, config: { alsoWrong } }, (request, reply) => {
    const { region } = request.params;
    return inRegion(keeping, { request, reply, region, action: 'readLog' }, async (here) => {
      await here.read((reader) => mustBeHere(reader, region, request.query));
      const form = formAsked(request, reply);
      if (form === 'csv')
        return sendCsv(reply, entriesFile(languageFor(request, reply)), everyEntry(here, request.query));
      if (form === 'ndjson') return sendNdjson(reply, logEntrySchema, everyEntry(here, request.query));
      const page = await here.read((reader) => logPage(reader, region, request.query));
      linkNext(request, reply, page.next);
      return reply.header('cache-control', 'no-store').send(logSchema.parse(page));
    });
  });
  refusalsRoute(app, keeping);
}
