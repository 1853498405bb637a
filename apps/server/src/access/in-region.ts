import type { Action } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { mayAll, NotThere, type Reader, sqlStateOf, type Writer } from '@kapstok/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type AtRegion, reading, writing } from '../changes/at-plan.ts';
import { Refused, refused } from '../changes/refused.ts';
import { storeProblem } from '../changes/store-problem.ts';
import { lackingAt, whoMay } from '../changes/who-may.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import type { Standing } from '../kept-plans/standing.ts';
import { type Problem, problemOf } from '../problem.ts';
import { sendProblemDocument } from '../routes/send.ts';
import { visitorOf } from '../visitor/visitor.ts';

const NO_REGION = text('Deze regio is er niet.', 'This region is not here.');
const NOT_THERE = text('Dit is er niet in deze regio.', 'This is not here in this region.');
const NO_KEY = text(
  'Met een sleutel kan dit niet: rollen, uitnodigingen en sleutels geeft en beëindigt alleen wie is aangemeld, en alleen die meldt een ander af.',
  'This can’t be done with a key: only who has signed in gives and ends roles, invitations and keys, and signs out somebody else.',
);

/** Somebody who may do something in a region. */
export interface InRegion {
  readonly standing: Standing;
  readonly read: <Result>(work: (reader: Reader) => Promise<Result>) => Promise<Result>;
  readonly write: <Result>(work: (writer: Writer) => Promise<Result>) => Promise<Result>;
}

/** What is asked about a region, and what right that takes. */
export interface RegionRequest {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly region: string;
  readonly action: Action;
}

/** Who has not signed in is asked to; who has is told which roles may. */
export function lackingProblem(request: FastifyRequest, standing: Standing, action: Action): Problem {
  const sentence = whoMay(lackingAt(standing, action));
  return visitorOf(request).kind === 'public'
    ? problemOf(401, sentence, 'urn:kapstok:problem:sign-in')
    : problemOf(403, sentence);
}

function problemFor(
  error: unknown,
  { request, action }: RegionRequest,
  standing: Standing,
): Problem | undefined {
  if (error instanceof NotThere) return problemOf(404, NOT_THERE);
  const isKey = visitorOf(request).kind === 'key';
  if (isKey && sqlStateOf(error) === '42501') return problemOf(403, NO_KEY);
  return storeProblem(error, lackingAt(standing, action));
}

/**
 * Lets who asks do something in a region: where they don't stand there it is as if it were not there, where they may not
 * they are told why, and what the store refuses is told as a problem.
 */
export async function inRegion(
  keeping: Keeping,
  asked: RegionRequest,
  work: (here: InRegion) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const { request, reply, region, action } = asked;
  const standing = await keeping.standing(request, region);
  if (standing === undefined) return sendProblemDocument(reply, problemOf(404, NO_REGION));
  const at: AtRegion = { database: keeping.database, standing };
  const may = await reading(at, (reader) => mayAll(reader, action));
  if (!may) return sendProblemDocument(reply, lackingProblem(request, standing, action));
  try {
    return await work({
      standing,
      read: (given) => reading(at, given),
      write: (given) => writing({ ...at, now: () => new Date() }, given),
    });
  } catch (error) {
    const problem = error instanceof Refused ? error.problem : problemFor(error, asked, standing);
    if (problem === undefined) throw error;
    return sendProblemDocument(reply, problem);
  }
}

/** Reads in a region what who asks may read there; undefined where they may not, or the region is not there for them. */
export async function mayInRegion<Result>(
  keeping: Keeping,
  { request, region, action }: Omit<RegionRequest, 'reply'>,
  work: (reader: Reader) => Promise<Result>,
): Promise<Result | undefined> {
  const standing = await keeping.standing(request, region);
  if (standing === undefined) return undefined;
  return await reading({ database: keeping.database, standing }, async (reader) =>
    (await mayAll(reader, action)) ? await work(reader) : undefined,
  );
}

/** Refuses to a key what only somebody who has signed in does. */
export function notByKey(request: FastifyRequest): void {
  if (visitorOf(request).kind === 'key') throw refused(403, NO_KEY);
}

/** Refuses what nobody gives to themself. */
export function notToOneself(standing: Standing, account: string): void {
  if (standing.account !== account) return;
  throw refused(
    403,
    text(
      'Niemand geeft of ontneemt zichzelf een rol. Vraag het een ander die rollen toewijst.',
      'Nobody gives a role to themself or takes one away. Ask somebody else who assigns roles.',
    ),
  );
}
