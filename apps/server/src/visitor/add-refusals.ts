import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { problemSchema } from '@kapstok/contract/schemas';
import type { Text } from '@kapstok/quantity';
import { type Database, dropRefusals, noteHiddenVersions, noteRefusal } from '@kapstok/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import type { Standing } from '../kept-plans/standing.ts';
import { usualSentence } from '../problem.ts';
import { noticeIn } from '../sign-in/notice-page.ts';
import { OncePerMinute } from './once-per-minute.ts';
import { visitorOf } from './visitor.ts';

/** Tells where whoever asks stands in a region. */
export type StandingOf = (request: FastifyRequest, region: string) => Promise<Standing | undefined>;

const WATCHED = /^\/(?:api|auth)\//;
const REFUSED: ReadonlySet<number> = new Set([401, 403, 404]);
const TOO_MANY = 429;
/** Where a request that is wrong is one that did not get in, or that would have ended somebody's session. */
const SIGN_IN = /^\/auth\/(?:callback|back-channel-logout)(?:\?|$)/;
const REQUEST_LENGTH = 500;
const HOUR = 3_600_000;

/** The region that an address is about: in it by its code, or in the id of a plan of it. */
function regionIn({ params }: FastifyRequest): string | undefined {
  if (typeof params !== 'object' || params === null) return undefined;
  if ('region' in params && typeof params.region === 'string') return params.region;
  if (!('plan' in params) || typeof params.plan !== 'string') return undefined;
  const [region, plan] = params.plan.split('~');
  return plan === undefined ? undefined : region;
}

const askedVersions = z.record(z.string(), z.unknown()).catch({});

/** Versions that a request names by their ids: in its address or in its question. */
function versionsIn({ params, query }: FastifyRequest): readonly string[] {
  const { version: named } = askedVersions.parse(params);
  const { version, from, to } = askedVersions.parse(query);
  return [named, version, from, to].flatMap((one) => {
    const id = z.uuid().safeParse(one);
    return id.success ? [id.data.toLowerCase()] : [];
  });
}

function isProblem(reply: FastifyReply): boolean {
  return String(reply.getHeader('content-type')).startsWith('application/problem+json');
}

/** What is sent, as words: a thread answers in bytes, and what is long may have been packed by now. */
function wordsOf(reply: FastifyReply, payload: unknown): string | undefined {
  if (typeof payload === 'string') return payload;
  if (!Buffer.isBuffer(payload)) return undefined;
  return (reply.getHeader('content-encoding') === 'gzip' ? gunzipSync(payload) : payload).toString();
}

function sentenceIn(reply: FastifyReply, payload: unknown): Text {
  const { statusCode: status } = reply;
  const notice = noticeIn(reply);
  if (notice !== undefined) return notice;
  const words = wordsOf(reply, payload);
  if (words === undefined || !isProblem(reply)) return usualSentence(status);
  const problem = problemSchema.safeParse(JSON.parse(words));
  return problem.success ? problem.data.sentence : usualSentence(status);
}

function isStorable(words: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(words);
}

interface Refusing {
  readonly request: FastifyRequest;
  readonly status: number;
  readonly why: Text;
}

interface Noting {
  readonly database: Database;
  readonly standingOf: StandingOf;
}

/** Who asks too much is not looked up: that would cost more than the answer. */
function isLookedUp(status: number): boolean {
  return status !== TOO_MANY;
}

async function noteWhat({ database, standingOf }: Noting, { request, status, why }: Refusing): Promise<void> {
  const asked = regionIn(request);
  const region = asked !== undefined && isStorable(asked) ? asked : undefined;
  const standing =
    region === undefined || !isLookedUp(status) ? undefined : await standingOf(request, region);
  const [path = ''] = request.url.split('?', 1);
  const refusal = {
    id: randomUUID(),
    account: visitorOf(request).account,
    region,
    role: standing?.role,
    request: `${request.method} ${path}`.slice(0, REQUEST_LENGTH),
    status,
    why,
  };
  if (status !== 404 || (region !== undefined && standing === undefined)) {
    await noteRefusal(database, refusal);
  } else if (standing !== undefined) {
    const hidden = versionsIn(request);
    const actor = { region: standing.region.id, account: standing.account, role: standing.role };
    if (hidden.length > 0) await noteHiddenVersions(database, actor, { ...refusal, hidden });
  }
}

/** Tells whether a reply is a refusal to note; who asks too much is noted once a minute, whatever they ask. */
function refusing(): (request: FastifyRequest, status: number) => boolean {
  const tooMuch = new OncePerMinute();
  return (request, status) => {
    if (!WATCHED.test(request.url)) return false;
    if (status === 400) return SIGN_IN.test(request.url);
    if (status === TOO_MANY)
      return tooMuch.isFirst(`${request.ip} ${visitorOf(request).account}`, Date.now());
    return REFUSED.has(status);
  };
}

/**
 * Notes every refusal: who is to sign in first, what somebody may not do, and what of a region they do not get to see and
 * so is answered as if it were not there: the region, or a version of a plan that they do see. Also who did not get in, a
 * message of a provider that is none, and who asks too much. Without the question of an address, for there may be a secret
 * in it.
 */
export function addRefusals(app: App, database: Database, standingOf: StandingOf): void {
  const isRefused = refusing();
  app.addHook('onSend', async (request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
    const status = reply.statusCode;
    if (!isRefused(request, status)) return payload;
    await noteWhat({ database, standingOf }, { request, status, why: sentenceIn(reply, payload) });
    return payload;
  });
  dropEachHour(app, database);
}

/** What was refused is not kept for ever; as long as the server listens. */
function dropEachHour(app: App, database: Database): void {
  let dropping: Promise<unknown> = Promise.resolve();
  const drop = (): void => {
    dropping = dropRefusals(database).catch((error: unknown) => app.log.error({ err: error }, 'refusals'));
  };
  let timer: NodeJS.Timeout | undefined;
  app.addHook('onListen', async () => {
    timer = setInterval(drop, HOUR).unref();
    drop();
  });
  app.addHook('preClose', async () => {
    clearInterval(timer);
    await dropping;
  });
}
