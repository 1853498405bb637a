import { refusalsOfNoRegion } from '@kapstok/store';
import fastify from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { expect, it, onTestFinished } from 'vitest';
import { limitRequests } from '../protection/limit-requests.ts';
import { onEachStore } from '../testing/on-each-store.ts';
import { addRefusals } from './add-refusals.ts';

onEachStore(({ database }) => {
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
