import { type RecordDto, savedName } from '@kapstok/contract';
import {
  asOfQuerySchema,
  languageSchema,
  pageQuerySchema,
  recordDocumentSchema,
  recordHistorySchema,
  recordListSchema,
  recordPatchSchema,
  recordSchema,
} from '@kapstok/contract/schemas';
import { tableTitle } from '@kapstok/plan';
import { type Language, text } from '@kapstok/quantity';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import { reading } from '../changes/at-plan.ts';
import { recordHistory } from '../changes/record-history.ts';
import type { AlsoWrong } from '../inputs/also-wrong.ts';
import { stateMark } from '../kept-plans/state-name.ts';
import type { Plans } from '../plan/plans.ts';
import { documentReply } from '../plan/reply.ts';
import { languageAsked } from '../problem-language.ts';
import { mustBeKnown, NOTHING_FOUND } from '../records/known-asked.ts';
import { recordList } from '../records/list-records.ts';
import { oneRecord } from '../records/one-record.ts';
import { patchRecord } from '../records/patch-record.ts';
import { recordMark } from '../records/record-mark.ts';
import { recordLine, recordStream } from '../records/record-stream.ts';
import { afterEntry, CHANGE_BYTES, OUTCOMES, sendOutcome } from './changes.ts';
import { type Asking, answering, atPlan, atState } from './kept-plan-route.ts';
import { PLAN } from './plan-route.ts';
import { fileResponse, madeElsewhere } from './responses.ts';
import { sendReply } from './send.ts';
import { formAsked, LIST_TYPES, linkNext, listResponse, sendCsv, sendNdjson } from './streams.ts';

const { csv: CSV, ndjson: LINES } = LIST_TYPES;

const params = z.object({ plan: z.string() });
const recordParams = params.extend({ record: z.uuid() });
const querystring = z.object({
  ...asOfQuerySchema.shape,
  ...pageQuerySchema.shape,
  after: z.uuid().toLowerCase().optional(),
  table: z.string().max(100).optional(),
  q: z.string().max(200).optional(),
  project: z.string().max(200).optional(),
  pillar: z.string().max(200).optional(),
  own: z.literal('true').optional(),
  sort: z.string().max(200).optional(),
});
type RecordsQuery = z.infer<typeof querystring>;

const ALL_ROWS = text('rijen van het plan', 'rows of the plan');

/** In which form, and in which language the file is called. */
interface FileAsked {
  readonly format: 'csv' | 'ndjson';
  readonly language: Language;
}

async function sendFile(
  asking: Asking,
  plan: string,
  query: RecordsQuery,
  { format, language }: FileAsked,
): Promise<FastifyReply> {
  const { reply } = asking;
  const state = await atState(asking, plan);
  const { records, ...stream } = await recordStream(state, query);
  const what = (query.table === undefined ? ALL_ROWS : tableTitle(query.table))[language];
  const mark = stateMark({ ...state.basis, point: state.point }, language);
  const fileName = savedName({ what, mark }, format);
  reply.header('kapstok-seq', String(state.basis.seq));
  if (format === 'ndjson') {
    reply.header('content-disposition', `attachment; filename="${fileName}"`);
    return sendNdjson(reply, recordSchema, records);
  }
  const withTable = query.table === undefined;
  const head = ['record', ...(withTable ? ['table'] : []), ...stream.columns];
  const cells = (record: RecordDto): readonly string[] => recordLine(record, withTable, stream);
  return sendCsv(reply, { fileName, head, cells }, records);
}

/** What is asked for by a name that is not there, where something else is wrong with the question too. */
function namesWrong(plans: Plans): AlsoWrong {
  return async (request) => {
    const at = await atState({ plans, request }, params.parse(request.params).plan);
    const wanted = querystring.parse(request.query);
    return await reading(at, (reader) => mustBeKnown(reader, at, wanted, NOTHING_FOUND));
  };
}

function listRoutes(app: App, plans: Plans): void {
  const response = listResponse(recordListSchema);
  const config = { alsoWrong: namesWrong(plans) };
  app.get(`${PLAN}/records`, { schema: { params, querystring, response }, config }, (request, reply) =>
    answering(reply, async () => {
      const asking = { plans, request, reply };
      const { plan } = request.params;
      const format = formAsked(request, reply);
      if (format !== 'json') {
        const language = languageAsked(request.headers['accept-language']);
        return await sendFile(asking, plan, request.query, { format, language });
      }
      const list = await recordList(await atState(asking, plan), request.query);
      linkNext(request, reply, list.next);
      reply.header('kapstok-seq', String(list.seq));
      return sendReply(request, reply, documentReply(recordListSchema, list), 'private');
    }),
  );
  for (const [format, type] of [
    ['csv', CSV],
    ['ndjson', LINES],
  ] as const) {
    const asFile = querystring.extend({ language: languageSchema.default('nl') });
    const schema = { params, querystring: asFile, response: { 200: fileResponse(type) }, marked: false };
    app.get(`${PLAN}/records.${format}`, { schema, config }, (request, reply) =>
      answering(reply, () => {
        const { language, ...query } = request.query;
        return sendFile({ plans, request, reply }, request.params.plan, query, { format, language });
      }),
    );
  }
}

function recordRoutesOf(app: App, plans: Plans): void {
  const schema = {
    params: recordParams,
    querystring: asOfQuerySchema,
    response: madeElsewhere(recordDocumentSchema),
    marked: 'for changes' as const,
  };
  app.get(`${PLAN}/records/:record`, { schema }, (request, reply) =>
    answering(reply, async () => {
      const { plan, record: id } = request.params;
      const { document, record } = await oneRecord(await atState({ plans, request, reply }, plan), id);
      // Whoever keeps it asks again: what they may do with it is no part of the mark.
      reply.header('cache-control', 'no-store').header('etag', recordMark(record));
      return reply.send(recordDocumentSchema.parse(document));
    }),
  );

  const patched = {
    params: recordParams,
    // Without it the answer is 428, which says what it is for.
    headers: z.object({ 'if-match': z.string().max(1000).optional() }),
    body: recordPatchSchema,
    response: OUTCOMES,
  };
  app.patch(`${PLAN}/records/:record`, { schema: patched, bodyLimit: CHANGE_BYTES }, (request, reply) => {
    const { plan, record } = request.params;
    const asked = { record, ifMatch: request.headers['if-match'], patch: request.body };
    return sendOutcome({ plans, request, reply }, plan, (at, check) => patchRecord(at, asked, check));
  });

  const past = {
    params: recordParams,
    querystring: z.object({
      ...pageQuerySchema.shape,
      after: afterEntry,
      field: z.string().min(1).max(200).optional(),
      asOf: asOfQuerySchema.shape.asOf,
    }),
    response: madeElsewhere(recordHistorySchema),
  };
  app.get(`${PLAN}/records/:record/history`, { schema: past }, (request, reply) =>
    answering(reply, async () => {
      const { plan, record } = request.params;
      const at = await atPlan({ plans, request, reply }, plan);
      const { asOf, ...asked } = request.query;
      const moment = asOf === undefined ? undefined : new Date(asOf);
      const history = await recordHistory(at, { record, ...asked, asOf: moment });
      linkNext(request, reply, history.next);
      return sendReply(request, reply, documentReply(recordHistorySchema, history), 'private');
    }),
  );
}

/** The rows of a kept plan: tables of them, one of them, and what it was. */
export function recordRoutes(app: App, plans: Plans): void {
  listRoutes(app, plans);
  recordRoutesOf(app, plans);
}
