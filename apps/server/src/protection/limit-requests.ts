import rateLimit from '@fastify/rate-limit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../app-type.ts';
import { usualSentence } from '../problem.ts';
import { sendProblem } from '../routes/send.ts';
import { visitorOf } from '../visitor/visitor.ts';
import { requestLimits } from './request-limits.ts';

const MINUTE = 60_000;

/** Addresses counted at the same time; the one that asked longest ago is forgotten first. */
const COUNTED = 20_000;

const HARMLESS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
const UNCOUNTED = /^\/api\/v1\/health(?:\/|$)/;
/** What people do; the provider tells of many at once that they signed out. */
const SIGN_IN = /^\/auth\/(?!back-channel-logout)/;
const API = /^\/api\//;

/** Who asks: an account, or an address where nobody signed in. */
function visitorKey(request: FastifyRequest): string {
  const visitor = visitorOf(request);
  return visitor.kind === 'public' ? `address ${request.ip}` : `account ${visitor.account}`;
}

type Limiter = ReturnType<App['createRateLimit']>;

interface Limiters {
  readonly addresses: Limiter;
  readonly visitors: Limiter;
  readonly writes: Limiter;
  /** Attempts to get in: by signing in, or with a key that is not one. */
  readonly attempts: Limiter;
}

function limitersOf(app: App, requestsPerMinute: number): Limiters {
  const limits = requestLimits(requestsPerMinute);
  const limiter = (max: number, keyGenerator: (request: FastifyRequest) => string): Limiter =>
    app.createRateLimit({ max, timeWindow: MINUTE, keyGenerator });
  return {
    addresses: limiter(limits.requests, ({ ip }) => ip),
    visitors: limiter(limits.visits, visitorKey),
    writes: limiter(limits.writes, visitorKey),
    attempts: limiter(limits.signIns, ({ ip }) => ip),
  };
}

/** Seconds until who asks may ask again; undefined when they may now. */
async function waitFor(
  limiter: Limiter,
  request: FastifyRequest,
  increment = true,
): Promise<number | undefined> {
  const state = await limiter(request, { increment });
  if (state.isAllowed) return undefined;
  const over = increment ? state.isExceeded : state.remaining <= 0;
  return over ? Math.max(1, state.ttlInSeconds) : undefined;
}

function refuse(reply: FastifyReply, seconds: number): FastifyReply {
  return sendProblem(reply.header('retry-after', String(seconds)), 429, usualSentence(429));
}

async function beforeKnown(limiters: Limiters, request: FastifyRequest): Promise<number | undefined> {
  const every = await waitFor(limiters.addresses, request);
  if (every !== undefined) return every;
  if (SIGN_IN.test(request.url)) return await waitFor(limiters.attempts, request);
  // A key that is not one was counted when it was refused: here it is only looked at.
  if (request.headers.authorization !== undefined) return await waitFor(limiters.attempts, request, false);
  return undefined;
}

async function onceKnown(limiters: Limiters, request: FastifyRequest): Promise<number | undefined> {
  const visits = await waitFor(limiters.visitors, request);
  if (visits !== undefined || HARMLESS.has(request.method)) return visits;
  return await waitFor(limiters.writes, request);
}

/**
 * Takes no more than so many requests a minute: from an address before anything is looked up, from a visitor once it is
 * known who asks, with fewer changes than questions and fewer attempts to get in. Says after how many seconds to return.
 */
export async function limitRequests(app: App, requestsPerMinute: number): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    max: requestsPerMinute,
    timeWindow: MINUTE,
    cache: COUNTED,
    // What a route allows of itself is counted by who asks, once the request is found to be one: nobody uses up that of another.
    keyGenerator: visitorKey,
    hook: 'preHandler',
  });
  const limiters = limitersOf(app, requestsPerMinute);
  app.addHook('onRequest', async (request, reply) => {
    if (UNCOUNTED.test(request.url)) return;
    const seconds = await beforeKnown(limiters, request);
    if (seconds !== undefined) return refuse(reply, seconds);
  });
  app.addHook('preValidation', async (request, reply) => {
    if (!API.test(request.url) || UNCOUNTED.test(request.url)) return;
    const seconds = await onceKnown(limiters, request);
    if (seconds !== undefined) return refuse(reply, seconds);
  });
  app.addHook('onResponse', async (request, reply) => {
    if (reply.statusCode === 401 && request.headers.authorization !== undefined)
      await waitFor(limiters.attempts, request);
  });
}
