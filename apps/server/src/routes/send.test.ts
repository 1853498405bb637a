import { text } from '@kapstok/quantity';
import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { refusal } from '../plan/reply.ts';
import { sendProblem, sendReply } from './send.ts';

const WAIT = text('Wacht even.', 'Wait a bit.');

it.each([
  ['/refused', 429, '60'],
  ['/answered', 429, '60'],
  ['/counted', 429, '7'],
  ['/absent', 404, undefined],
])('says with %s after how many seconds to come back', async (url, status, seconds) => {
  const app = Fastify();
  app.get('/refused', (_, reply) => sendProblem(reply, 429, WAIT));
  app.get('/answered', (request, reply) => sendReply(request, reply, refusal(429, WAIT), 'private'));
  app.get('/counted', (_, reply) => sendProblem(reply.header('retry-after', '7'), 429, WAIT));
  app.get('/absent', (request, reply) => sendReply(request, reply, refusal(404, WAIT), 'private'));
  const given = await app.inject(url);
  expect([given.statusCode, given.headers['retry-after']]).toEqual([status, seconds]);
  expect(given.headers['cache-control']).toBe('no-store');
});
