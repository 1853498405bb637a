import type { Text } from '@kapstok/quantity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Reply } from '../plan/reply.ts';
import { type Problem, problemOf } from '../problem.ts';
import { linkNext } from './streams.ts';

/**
 * Seconds. Requests are counted by the minute; a database or server that starts anew is soon there. What takes longer is told
 * this again.
 */
const COME_BACK: Readonly<Record<number, string>> = { 429: '60', 503: '5' };

/** Whoever is to come back later is told when, also where nobody knows it better. */
function tellWhen(reply: FastifyReply, status: number): void {
  const seconds = COME_BACK[status];
  if (seconds !== undefined && !reply.hasHeader('retry-after')) reply.header('retry-after', seconds);
}

/** Sends what went wrong as problem+json. */
export function sendProblemDocument(reply: FastifyReply, problem: Problem): FastifyReply {
  tellWhen(reply, problem.status);
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem));
}

/** Sends a refusal as problem+json. */
export function sendProblem(reply: FastifyReply, status: number, sentence: Text): FastifyReply {
  return sendProblemDocument(reply, problemOf(status, sentence));
}

function isFresh(request: FastifyRequest, etag: string): boolean {
  const known = request.headers['if-none-match'];
  if (known === undefined) return false;
  return known.split(',').some((mark) => mark.trim().replace(/^W\//, '') === etag || mark.trim() === '*');
}

/** Sends what a plan answered; `kept` says whether a browser may keep it, for who asked only, and ask whether it changed. */
export function sendReply(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Reply,
  kept: boolean | 'private',
): FastifyReply {
  const ok = answer.status === 200 && kept !== false;
  const caching = kept === 'private' ? 'private, no-cache' : 'no-cache';
  reply.header('cache-control', ok ? caching : 'no-store');
  if (ok) reply.header('etag', answer.etag);
  if (ok && isFresh(request, answer.etag)) return reply.code(304).send();
  tellWhen(reply, answer.status);
  if (answer.next !== undefined) linkNext(request, reply, answer.next);
  if (answer.fileName !== '') {
    reply.header('content-disposition', `attachment; filename="${answer.fileName}"`);
  }
  const { body } = answer;
  return reply
    .code(answer.status)
    .type(answer.type)
    .send(Buffer.from(body.buffer, body.byteOffset, body.byteLength));
}
