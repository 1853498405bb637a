import type { Problem, RefusalList } from '@kapstok/contract';
import { text } from '@kapstok/quantity';
import { refusalsOfNoRegion } from '@kapstok/store';
import fastify from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { expect, it, onTestFinished } from 'vitest';
import { makeWorld, OWN } from '../fuzz/testing/world.ts';
import { problemOf } from '../problem.ts';
import { addCompression } from '../protection/compression.ts';
import { limitRequests } from '../protection/limit-requests.ts';
import { onEachStore } from '../testing/on-each-store.ts';
import { addRefusals } from './add-refusals.ts';

onEachStore(({ database, another }) => {
  it('what somebody was told is what is noted, in whatever form it was sent', async () => {
    const app = fastify().withTypeProvider<ZodTypeProvider>();
    onTestFinished(() => app.close());
    const given = await another();
    onTestFinished(given.drop);
    addCompression(app);
    addRefusals(app, given.database, () => Promise.resolve(undefined));
    const sentence = text('Alleen de eigen rijen.', 'Your own rows only.');
    const problem = problemOf(403, sentence);
    const long = { ...problem, detail: 'a'.repeat(3000) };
    const forms = {
      words: JSON.stringify(problem),
      bytes: Buffer.from(JSON.stringify(problem)),
      packed: Buffer.from(JSON.stringify(long)),
    };
    for (const [form, body] of Object.entries(forms)) {
      app.get(`/api/v1/${form}`, (_, reply) => reply.code(403).type('application/problem+json').send(body));
    }
    for (const form of Object.keys(forms)) {
      await app.inject({ url: `/api/v1/${form}`, headers: { 'accept-encoding': 'gzip' } });
    }
    const noted = await refusalsOfNoRegion(given.database, 100);
    expect(noted.map(({ request, why }) => [request, why])).toEqual(
      Object.keys(forms)
        .reverse()
        .map((form) => [`GET /api/v1/${form}`, sentence]),
    );
  });

  it('who may not look back is told why, and the log of refusals tells the same', async () => {
    const given = await another();
    const world = await makeWorld(undefined, { place: given });
    onTestFinished(() => world.close());
    const by = (name: string) => world.asking.find((one) => one.name === name)?.headers ?? {};
    for (const [path, what] of [
      ['roadmap', 'asOf=2026-01-02T03:04:05Z'],
      ['overview', 'asOf=2026-01-02T03:04:05Z'],
    ]) {
      const url = `/api/v1/plans/${world.own.plan}/${path}`;
      const refused = await world.app.inject({ url: `${url}?${what}`, headers: by('reader') });
      expect(refused.statusCode).toBe(403);
      const list = await world.app.inject({
        url: `/api/v1/regions/${OWN}/refusals?limit=1`,
        headers: by('coordinator'),
      });
      const [noted] = list.json<RefusalList>().refusals;
      expect(noted).toMatchObject({ request: `GET ${url}`, why: refused.json<Problem>().sentence });
    }
  });

  it('who asks too much is noted once a minute, whatever they ask, and nobody else', async () => {
    const app = fastify().withTypeProvider<ZodTypeProvider>();
    onTestFinished(() => app.close());
    await limitRequests(app, 20);
    const looked: string[] = [];
    addRefusals(app, database(), (_, region) => {
      looked.push(region);
      return Promise.resolve(undefined);
    });
    app.get('/api/v1/regions/:region/log', () => 'log');
    const statuses: number[] = [];
    for (let at = 0; at < 40; at += 1) {
      statuses.push((await app.inject(`/api/v1/regions/r${at}/log?token=geheim`)).statusCode);
    }
    const before = statuses.indexOf(429);
    expect(new Set(statuses.slice(before))).toEqual(new Set([429]));
    const noted = await refusalsOfNoRegion(database(), 100);
    expect(noted.map(({ request, status, times }) => [request, status, times])).toEqual([
      [`GET /api/v1/regions/r${before}/log`, 429, 1],
    ]);
    await app.inject({ url: '/api/v1/regions/a/log', remoteAddress: '10.1.2.3' });
    expect(await refusalsOfNoRegion(database(), 100)).toHaveLength(1);
    // Where they stand is not looked up: that would cost more than the answer.
    expect(looked).toEqual([]);
  });
});
