import { asOfQuerySchema, problemSchema } from '@kapstok/contract/schemas';
import { text } from '@kapstok/quantity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import type { AlsoWrong } from '../inputs/also-wrong.ts';
import type { KeptReply } from '../kept-plans/kept-plans.ts';
import { noBasis } from '../kept-plans/no-basis.ts';
import { codesIn } from '../kept-plans/plan-id.ts';
import { pointIn } from '../kept-plans/point.ts';
import { ownPlanGone } from '../own-plans/gone.ts';
import { isOwnPlanId } from '../own-plans/own-plans.ts';
import type { Plans } from '../plan/plans.ts';
import type { Question } from '../plan/question.ts';
import { onDay } from '../plan/view-on.ts';
import { sendProblem, sendProblemDocument, sendReply } from './send.ts';

/** Start of every address of the interface. */
export const API = '/api/v1';

/** Where a plan stands. */
export const PLAN = `${API}/plans/:plan`;

const NO_HISTORY = text(
  'Dit plan is alleen ingelezen: het heeft geen versies en geen eerdere stand.',
  'This plan was only read: it has no versions and no earlier state.',
);

/**
 * Asks a plan a question and sends the answer, whichever thread the plan lives in. Where the answer tells findings, it is asked on the
 * day from which one looks.
 */
export async function ask(
  of: { readonly plans: Plans; readonly request: FastifyRequest; readonly reply: FastifyReply },
  plan: string,
  asking: Question,
): Promise<FastifyReply> {
  const asked = pointIn(of.request.query);
  if ('status' in asked) return sendProblemDocument(of.reply, asked);
  const question = onDay(asking, of.request.query);
  const { keeping } = of.plans;
  if (keeping !== undefined && codesIn(plan) !== undefined) {
    return await sendKept(of, await keeping.ask(of.request, plan, asked, question, goneSignal(of.reply)));
  }
  const source = of.plans.find(plan);
  if (source === undefined && isOwnPlanId(plan)) return sendReply(of.request, of.reply, ownPlanGone(), false);
  if (source === undefined) return sendProblemDocument(of.reply, noBasis('noPlan'));
  if (asked.point !== 'first') return sendProblem(of.reply, 400, NO_HISTORY);
  const reply = await source.ask(question, goneSignal(of.reply));
  return sendReply(of.request, of.reply, reply, source.kind === 'served');
}

/** What a plan itself finds wrong with a question, where something else is wrong with it too. */
export function wrongForPlan(plans: Plans, questionOf: (request: FastifyRequest) => Question): AlsoWrong {
  return async (request) => {
    const { plan } = planParams.parse(request.params);
    const asked = pointIn(request.query);
    if ('status' in asked) return undefined;
    const { keeping } = plans;
    const question = questionOf(request);
    const isKept = keeping !== undefined && codesIn(plan) !== undefined;
    const reply = isKept
      ? (await keeping.ask(request, plan, asked, question)).reply
      : await plans.find(plan)?.ask(question);
    if (reply?.status !== 400) return undefined;
    return problemSchema.parse(JSON.parse(new TextDecoder().decode(reply.body))).errors;
  };
}

/** What tells that a connection closed, and whether all was sent by then. */
interface Closing {
  readonly writableFinished: boolean;
  once(event: 'close', listener: () => void): unknown;
}

/** Goes off when who asks is gone before the answer is sent: the screen was left, or waiting stopped. */
export function goneSignal({ raw }: { readonly raw: Closing }): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

/** Sends what a kept plan answered, and of which entry of the log. */
function sendKept(
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  answer: KeptReply,
): FastifyReply {
  if (answer.seq !== undefined) reply.header('kapstok-seq', String(answer.seq));
  return sendReply(request, reply, answer.reply, 'private');
}

/** A resource of a plan that takes nothing but the plan. */
export interface PlanResource {
  readonly path: string;
  readonly question: Question;
  /** The schema of the answer; it is enforced where the answer is made, and told here. */
  readonly answer: z.ZodType;
}

/** Which plan. */
export const planParams: z.ZodObject<{ plan: z.ZodString }> = z.object({ plan: z.string().max(200) });

/** A resource of a plan that takes nothing but the plan, and the moment or version it is asked for. */
export function planRoute(app: App, plans: Plans, { path, question, answer }: PlanResource): void {
  const schema = { params: planParams, querystring: asOfQuerySchema, response: { 200: answer } };
  app.get(`${PLAN}${path}`, { schema }, (request, reply) =>
    ask({ plans, request, reply }, request.params.plan, question),
  );
}
