import type { OutcomeDto } from '@kapstok/contract';
import {
  asOfQuerySchema,
  changeListSchema,
  changeSchema,
  FORMS,
  newChangeSchema,
  newRestorationSchema,
  newUndoSchema,
  outcomeSchema,
  pageQuerySchema,
  sentMomentSchema,
} from '@kapstok/contract/schemas';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import { type AtPlan, reading } from '../changes/at-plan.ts';
import { type ChangesAsked, mustReadHistory } from '../changes/history-asked.ts';
import { neverKnown } from '../changes/known-ever.ts';
import { listChanges, oneChange } from '../changes/list-changes.ts';
import { makeChange } from '../changes/make-change.ts';
import type { StopCheck } from '../changes/stopping.ts';
import { restorePlan, undoChange } from '../changes/take-back.ts';
import type { AlsoWrong } from '../inputs/also-wrong.ts';
import type { Plans } from '../plan/plans.ts';
import { documentReply } from '../plan/reply.ts';
import { type Asking, answering, atPlan, keepingOf, prepareNext } from './kept-plan-route.ts';
import { PLAN } from './plan-route.ts';
import { madeElsewhere, madeOrBefore } from './responses.ts';
import { sendReply } from './send.ts';
import { linkNext } from './streams.ts';

const params = z.object({ plan: z.string() });
/** Large enough for the edits of a whole plan. */
export const CHANGE_BYTES: number = 16 * 1024 * 1024;

/** Where a list of entries goes on. */
export const afterEntry: z.ZodOptional<z.ZodString> = z.string().regex(FORMS.entryPlace).optional();

/** Which entries of a history are asked for. */
const entriesQuery = z.object({
  ...pageQuerySchema.shape,
  after: afterEntry,
  kind: z.enum(['change', 'undo', 'restore', 'load', 'version']).optional(),
  account: z.uuid().optional(),
  /** Only what touched records of this pillar, of this project or in this table. */
  pillar: z.string().min(1).max(200).optional(),
  project: z.string().min(1).max(200).optional(),
  table: z.string().min(1).max(200).optional(),
  from: sentMomentSchema.transform((moment) => new Date(moment)).optional(),
  to: sentMomentSchema.transform((moment) => new Date(moment)).optional(),
  /** The history as it was then: nothing that was made later. */
  asOf: asOfQuerySchema.shape.asOf,
  q: z.string().max(200).optional(),
  /** Only what happened to this record, and only the edits of it. */
  record: z.uuid().optional(),
  /** Only what happened to this column of it. */
  field: z.string().min(1).max(200).optional(),
});

/** The entries until the moment as of which they are asked for, or until an earlier one that is named. */
function upTo({ asOf, ...asked }: z.infer<typeof entriesQuery>): ChangesAsked {
  if (asOf === undefined) return asked;
  const moment = new Date(asOf);
  return { ...asked, to: asked.to === undefined || moment < asked.to ? moment : asked.to };
}

/** What comes of a change: 201 when it was made now. */
export const OUTCOMES: ReturnType<typeof madeOrBefore> = madeOrBefore(outcomeSchema);

/** Sends what came of a change: 201 when it was made now. */
export async function sendOutcome(
  asking: Asking,
  plan: string,
  change: (at: AtPlan, check: StopCheck) => Promise<OutcomeDto>,
): Promise<FastifyReply> {
  const { reply } = asking;
  return await answering(reply, async () => {
    const at = await atPlan(asking, plan);
    const outcome = await change(at, keepingOf(asking).plans);
    reply.header('cache-control', 'no-store');
    if (outcome.kind === 'made') {
      prepareNext(asking, at, outcome.change.seq);
      reply.code(201).header('location', `${PLAN.replace(':plan', plan)}/changes/${outcome.change.id}`);
    }
    if (outcome.kind !== 'nothing') reply.header('kapstok-seq', String(outcome.change.seq));
    return reply.send(outcomeSchema.parse(outcome));
  });
}

/** What the history is asked for by a name that never was there, where something else is wrong with the question too. */
function namesWrong(plans: Plans): AlsoWrong {
  return async (request) => {
    const at = await atPlan({ plans, request }, params.parse(request.params).plan);
    return await reading(at, async (reader) => {
      await mustReadHistory(reader, at);
      return await neverKnown(reader, at.plan.id, entriesQuery.parse(request.query));
    });
  };
}

/** Making changes, taking them back, and the history of a plan. */
export function changeRoutes(app: App, plans: Plans): void {
  const response = OUTCOMES;
  app.post(
    `${PLAN}/changes`,
    { schema: { params, body: newChangeSchema, response }, bodyLimit: CHANGE_BYTES },
    (request, reply) =>
      sendOutcome({ plans, request, reply }, request.params.plan, (at, check) =>
        makeChange(at, request.body, check),
      ),
  );
  app.post(`${PLAN}/undos`, { schema: { params, body: newUndoSchema, response } }, (request, reply) =>
    sendOutcome({ plans, request, reply }, request.params.plan, (at, check) =>
      undoChange(at, request.body, check),
    ),
  );
  app.post(
    `${PLAN}/restorations`,
    { schema: { params, body: newRestorationSchema, response } },
    (request, reply) =>
      sendOutcome({ plans, request, reply }, request.params.plan, (at, check) =>
        restorePlan(at, request.body, check),
      ),
  );

  const listed = { params, querystring: entriesQuery, response: madeElsewhere(changeListSchema) };
  const config = { alsoWrong: namesWrong(plans) };
  app.get(`${PLAN}/changes`, { schema: listed, config }, (request, reply) =>
    answering(reply, async () => {
      const list = await listChanges(
        await atPlan({ plans, request, reply }, request.params.plan),
        upTo(request.query),
      );
      linkNext(request, reply, list.next);
      return sendReply(request, reply, documentReply(changeListSchema, list), 'private');
    }),
  );

  const one = { params: params.extend({ change: z.uuid() }), response: madeElsewhere(changeSchema) };
  app.get(`${PLAN}/changes/:change`, { schema: one }, (request, reply) =>
    answering(reply, async () => {
      const at = await atPlan({ plans, request, reply }, request.params.plan);
      const change = await oneChange(at, request.params.change);
      return sendReply(request, reply, documentReply(changeSchema, change), 'private');
    }),
  );
}
