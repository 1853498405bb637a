import { asOfQuerySchema } from '@kapstok/contract/schemas';
import { text } from '@kapstok/quantity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import { ownPlanGone } from '../own-plans/gone.ts';
import { isOwnPlanId } from '../own-plans/own-plans.ts';
import type { Plans } from '../plan/plans.ts';
import type { Question } from '../plan/question.ts';
import { sendProblem, sendReply } from './send.ts';

/** Start of every address of the interface. */
export const API = '/api/v1';

/** Where a plan stands. */
export const PLAN = `${API}/plans/:plan`;

const NO_PLAN = text('Dit plan is er niet.', 'This plan is not here.');

/** Asks a plan a question and sends the answer, whichever thread the plan lives in. */
export async function ask(
  of: { readonly plans: Plans; readonly request: FastifyRequest; readonly reply: FastifyReply },
  plan: string,
  question: Question,
): Promise<FastifyReply> {
  const source = of.plans.find(plan);
  if (source === undefined && isOwnPlanId(plan)) return sendReply(of.request, of.reply, ownPlanGone(), false);
  if (source === undefined) return sendProblem(of.reply, 404, NO_PLAN);
  return sendReply(of.request, of.reply, await source.ask(question), source.kind === 'served');
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
