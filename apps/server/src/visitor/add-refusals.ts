import { randomUUID } from 'node:crypto';
import { problemSchema } from '@kapstok/contract/schemas';
import type { Text } from '@kapstok/quantity';
import { type Database, noteRefusal } from '@kapstok/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../app-type.ts';
import type { Standing } from '../kept-plans/standing.ts';
import { usualSentence } from '../problem.ts';
import { visitorOf } from './visitor.ts';

/** Tells where whoever asks stands in a region. */
export type StandingOf = (request: FastifyRequest, region: string) => Promise<Standing | undefined>;

const WATCHED = /^\/(?:api|auth)\//;
const REQUEST_LENGTH = 500;

/** The region that an address is about: in it by its code, or in the id of a plan of it. */
function regionIn({ params }: FastifyRequest): string | undefined {
  if (typeof params !== 'object' || params === null) return undefined;
  if ('region' in params && typeof params.region === 'string') return params.region;
  if (!('plan' in params) || typeof params.plan !== 'string') return undefined;
  const [region, plan] = params.plan.split('~');
  return plan === undefined ? undefined : region;
}

function sentenceIn(payload: unknown, status: number): Text {
  if (typeof payload !== 'string' || !payload.startsWith('{')) return usualSentence(status);
  const problem = problemSchema.safeParse(JSON.parse(payload));
  return problem.success ? problem.data.sentence : usualSentence(status);
}

function isStorable(words: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(words);
}

/**
 * Notes every refusal: who is to sign in first, what somebody may not do, and what of a region they do not get to see and
 * so is answered as if it were not there. Without the question of an address, for there may be a secret in it.
 */
export function addRefusals(app: App, database: Database, standingOf: StandingOf): void {
  app.addHook('onSend', async (request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
    const status = reply.statusCode;
    if (![401, 403, 404].includes(status) || !WATCHED.test(request.url)) return payload;
    const asked = regionIn(request);
    const region = asked !== undefined && isStorable(asked) ? asked : undefined;
    const standing = region === undefined ? undefined : await standingOf(request, region);
    if (status === 404 && (region === undefined || standing !== undefined)) return payload;
    const [path = ''] = request.url.split('?', 1);
    await noteRefusal(database, {
      id: randomUUID(),
      account: visitorOf(request).account,
      region,
      role: standing?.role,
      request: `${request.method} ${path}`.slice(0, REQUEST_LENGTH),
      status,
      why: sentenceIn(payload, status),
    });
    return payload;
  });
}
