import { savedName } from '@kapstok/contract';
import {
  figureAnswerSchema,
  figureRequestSchema,
  figureStepsSchema,
  measurementListSchema,
  measurementSchema,
  measurementsQuerySchema,
  reminderSchema,
  roundClosingSchema,
  roundListSchema,
  roundSchema,
  stateQuerySchema,
} from '@kapstok/contract/schemas';
import { text } from '@kapstok/quantity';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import type { AtPlanThen } from '../changes/at-plan.ts';
import { giveAnswer } from '../measuring/give-answer.ts';
import {
  hiddenFrom,
  MEASUREMENT_HEAD,
  measurementLine,
  measurementList,
} from '../measuring/list-measurements.ts';
import { reporterIn } from '../measuring/measuring-at.ts';
import { requestOf, roundList, roundOf } from '../measuring/show-rounds.ts';
import { closeRoundAt, remindAt, reopenRoundAt, takeSteps } from '../measuring/take-steps.ts';
import type { Plans } from '../plan/plans.ts';
import { documentReply } from '../plan/reply.ts';
import { languageAsked } from '../problem-language.ts';
import { type Asking, answerAnew, answering, atPlan, atPlanThen, keepingOf } from './kept-plan-route.ts';
import { PLAN } from './plan-route.ts';
import { madeElsewhere } from './responses.ts';
import { sendReply } from './send.ts';
import { everyPage, formAsked, linkNext, listResponse, sendCsv, sendNdjson } from './streams.ts';

const params = z.object({ plan: z.string() });
const roundParams = params.extend({ round: z.string().max(200) });
const requestParams = roundParams.extend({ reporter: z.string().max(200) });
const ROUND = `${PLAN}/rounds/:round`;
const REQUEST = `${ROUND}/requests/:reporter`;
/** Large enough for the figures of a large organisation. */
const ANSWER_BYTES = 2 * 1024 * 1024;

/** Answers with a document of who asks; nobody keeps it, for it changes with every figure. */
async function sendDocument<Document>(
  asking: Asking,
  plan: string,
  schema: z.ZodType<Document>,
  make: (at: AtPlanThen) => Promise<Document>,
): Promise<FastifyReply> {
  const { request, reply } = asking;
  return await answering(reply, async () => {
    const isWritten = request.method === 'PUT' || request.method === 'POST';
    const at = isWritten ? await atPlan(asking, plan) : await atPlanThen(asking, plan);
    const document = await make(at);
    if (isWritten) answerAnew(asking, at);
    return sendReply(request, reply, documentReply(schema, document), 'private');
  });
}

const MEASURED = text('metingen', 'measurements');

function listRoute(app: App, plans: Plans): void {
  const querystring = measurementsQuerySchema;
  const schema = { params, querystring, response: listResponse(measurementListSchema) };
  app.get(`${PLAN}/measurements`, { schema }, (request, reply) =>
    answering(reply, async () => {
      const at = await atPlan({ plans, request, reply }, request.params.plan);
      const keeping = keepingOf({ plans, request, reply });
      const isHidden = await hiddenFrom(keeping, at, request.params.plan);
      const format = formAsked(request, reply);
      const pages = everyPage(async (after) => {
        const { measurements, next } = await measurementList(
          at,
          { ...request.query, limit: 1000, after },
          isHidden,
        );
        return { items: measurements, next };
      });
      if (format === 'ndjson') return sendNdjson(reply, measurementSchema, pages);
      if (format === 'csv') {
        const what = MEASURED[languageAsked(request.headers['accept-language'])];
        const file = { fileName: savedName({ what }, 'csv'), head: MEASUREMENT_HEAD, cells: measurementLine };
        return sendCsv(reply, file, pages);
      }
      const list = await measurementList(at, request.query, isHidden);
      linkNext(request, reply, list.next);
      return sendReply(request, reply, documentReply(measurementListSchema, list), 'private');
    }),
  );
}

function roundRoutes(app: App, plans: Plans): void {
  const querystring = stateQuerySchema;
  const listed = { params, querystring, response: madeElsewhere(roundListSchema) };
  app.get(`${PLAN}/rounds`, { schema: listed }, (request, reply) =>
    sendDocument({ plans, request, reply }, request.params.plan, roundListSchema, roundList),
  );
  const one = { params: roundParams, response: madeElsewhere(roundSchema) };
  app.get(ROUND, { schema: { ...one, querystring } }, (request, reply) => {
    const { plan, round } = request.params;
    return sendDocument({ plans, request, reply }, plan, roundSchema, (at) => roundOf(at, round));
  });
  for (const [path, step] of [
    ['closings', closeRoundAt],
    ['reopenings', reopenRoundAt],
  ] as const) {
    const schema = { ...one, body: roundClosingSchema };
    app.post(`${ROUND}/${path}`, { schema }, (request, reply) => {
      const { plan, round } = request.params;
      const asking = { plans, request, reply };
      return sendDocument(asking, plan, roundSchema, (at) => step(at, round, request.body));
    });
  }
}

function requestRoutes(app: App, plans: Plans): void {
  const schema = { params: requestParams, response: madeElsewhere(figureRequestSchema) };
  app.get(REQUEST, { schema: { ...schema, querystring: stateQuerySchema } }, (request, reply) => {
    const { plan, round, reporter } = request.params;
    const asking = { plans, request, reply };
    return sendDocument(asking, plan, figureRequestSchema, (at) =>
      requestOf(at, round, reporterIn(reporter)),
    );
  });
  const answered = { schema: { ...schema, body: figureAnswerSchema }, bodyLimit: ANSWER_BYTES };
  app.put(REQUEST, answered, (request, reply) => {
    const { plan, round: code, reporter } = request.params;
    const of = { code, reporter: reporterIn(reporter) };
    const asking = { plans, request, reply };
    return sendDocument(asking, plan, figureRequestSchema, (at) => giveAnswer(at, of, request.body));
  });
  app.post(`${REQUEST}/steps`, { schema: { ...schema, body: figureStepsSchema } }, (request, reply) => {
    const { plan, round: code, reporter } = request.params;
    const of = { code, reporter: reporterIn(reporter) };
    const asking = { plans, request, reply };
    return sendDocument(asking, plan, figureRequestSchema, (at) => takeSteps(at, of, request.body));
  });
  const reminded = { params: requestParams, body: reminderSchema, response: madeElsewhere(roundSchema) };
  app.post(`${REQUEST}/reminders`, { schema: reminded }, (request, reply) => {
    const { plan, round: code, reporter } = request.params;
    const of = { code, reporter: reporterIn(reporter) };
    const asking = { plans, request, reply };
    return sendDocument(asking, plan, roundSchema, (at) => remindAt(at, of, request.body));
  });
}

/** Rounds of measuring, what they ask of whom, and the figures that were given. */
export function measuringRoutes(app: App, plans: Plans): void {
  roundRoutes(app, plans);
  requestRoutes(app, plans);
  listRoute(app, plans);
}
