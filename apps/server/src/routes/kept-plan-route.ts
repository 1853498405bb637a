import { text } from '@kapstok/quantity';
import { findPlan } from '@kapstok/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type AtPlan, type AtPlanThen, reading } from '../changes/at-plan.ts';
import { Refused, refused } from '../changes/refused.ts';
import { dayOfVersion } from '../kept-plans/day-of-version.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import { knownUntil } from '../kept-plans/known-until.ts';
import { noBasis } from '../kept-plans/no-basis.ts';
import { codesIn } from '../kept-plans/plan-id.ts';
import { stateOrProblem } from '../kept-plans/plan-state.ts';
import { pointIn } from '../kept-plans/point.ts';
import type { Standing } from '../kept-plans/standing.ts';
import type { Plans } from '../plan/plans.ts';
import { dayAsked } from '../plan/view-on.ts';
import { problemOf } from '../problem.ts';
import type { AtState } from '../records/view-of-plan.ts';
import { visitorOf } from '../visitor/visitor.ts';
import { sendProblemDocument } from './send.ts';

const ONLY_READ = text(
  'Dit plan is alleen ingelezen. Wat hier gevraagd wordt, kan alleen bij een plan dat Kapstok bewaart.',
  'This plan was only read. What is asked here is for a plan that Kapstok keeps.',
);

function noPlan(): Refused {
  return new Refused(noBasis('noPlan'));
}

/** A request and its answer. */
export interface Asking {
  readonly plans: Plans;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface Found {
  readonly keeping: Keeping;
  readonly standing: Standing;
  readonly code: string;
}

/** A request, as far as who asks and what for. */
export interface Asked extends Omit<Asking, 'reply'> {
  readonly reply?: FastifyReply;
}

/** The kept plan that an id is of, and where whoever asks stands in its region. */
async function foundBy({ plans, request }: Asked, id: string): Promise<Found> {
  const codes = codesIn(id);
  if (plans.keeping === undefined || codes === undefined) {
    throw plans.find(id) === undefined ? noPlan() : refused(404, ONLY_READ);
  }
  const standing = await plans.keeping.standing(request, codes.region);
  if (standing === undefined) throw noPlan();
  return { keeping: plans.keeping, standing, code: codes.plan };
}

/**
 * Whoever asks, at a kept plan.
 * @throws {Refused} 404 when it is not there, or they may not see it
 */
export async function atPlan(asking: Asked, id: string): Promise<AtPlan> {
  const { keeping, standing, code } = await foundBy(asking, id);
  const { database } = keeping;
  const plan = await reading({ database, standing }, (reader) => findPlan(reader, code));
  if (plan === undefined) throw noPlan();
  return { database, standing, plan, now: () => new Date() };
}

/**
 * Whoever asks, at the state of a kept plan that they ask for.
 * @throws {Refused} when there is none, or they may not see it
 */
export async function atState(asking: Asked, id: string): Promise<AtState> {
  const asked = pointIn(asking.request.query);
  if ('status' in asked) throw new Refused(asked);
  const { keeping, standing } = await foundBy(asking, id);
  const state = await stateOrProblem(keeping.database, standing, id, asked);
  if ('status' in state) throw new Refused(state);
  const { plan, basis } = state;
  const { point } = asked;
  const isAsked = point !== 'first';
  return { database: keeping.database, standing, plan, basis, point, isAsked, now: () => new Date() };
}

/**
 * Whoever asks, at what was measured and sent of a kept plan in the state that they ask for, else as it now is.
 * @throws {Refused} when there is no such state, or they may not see it
 */
export async function atPlanThen(asking: Asked, id: string): Promise<AtPlanThen> {
  const { query } = asking.request;
  const asked = pointIn(query);
  if ('status' in asked) throw new Refused(asked);
  if (asked.point === 'first') return await atPlan(asking, id);
  const at = await atState(asking, id);
  const { basis, point } = at;
  return await reading(at, async (reader) => {
    const seq = await knownUntil(reader, basis, point);
    if (seq === undefined) return at;
    return { ...at, past: { seq, day: (await dayOfVersion(reader, basis, point)) ?? dayAsked(query) } };
  });
}

/** What keeps plans, where whoever asks was found at one. */
export function keepingOf({ plans }: Asking): Keeping {
  if (plans.keeping === undefined) throw noPlan();
  return plans.keeping;
}

/** Answers, or tells what was refused; who has not signed in is asked to do that first. */
export async function answering(
  reply: FastifyReply,
  work: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { problem } = error;
    const isForSignedIn = problem.status === 403 && visitorOf(reply.request).kind === 'public';
    return sendProblemDocument(
      reply,
      isForSignedIn ? problemOf(401, problem.sentence, 'urn:kapstok:problem:sign-in') : problem,
    );
  }
}

/** Has the plan as it now is computed, for who asks next; who made the entry gets it in whatever they read. */
export function prepareNext({ plans, request }: Asking, { standing, plan }: AtPlan, seq = 0): void {
  if (seq > 0) plans.keeping?.plans.wrote(standing, plan, seq);
  plans.keeping?.plans
    .prepare(standing, plan.code)
    .catch((error: unknown) => request.log.error({ err: error }, 'computing what was changed'));
}

/** Has what was asked lately of what was measured answered anew, for who asks next. */
export function answerAnew({ plans, request }: Asking, { standing, plan }: AtPlan): void {
  plans.keeping?.plans
    .measured(standing, plan)
    .catch((error: unknown) => request.log.error({ err: error }, 'answering of what was measured'));
}
