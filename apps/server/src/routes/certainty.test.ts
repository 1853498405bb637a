import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeWorld, type World } from '../fuzz/testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
}, 120_000);
afterAll(() => world.close());

const DRAWN = [
  'certainty?draws=1000',
  'certainty/plan?draws=1000',
  'scenarios?draws=1000',
  'overlaps?draws=1000',
  'exports/certainty-scopes.csv',
] as const;

describe('what is drawn of kept plans', () => {
  it.each(DRAWN)('%s is for who may read the answer, and for nobody else', async (path) => {
    for (const { plan } of [world.own, world.foreign]) {
      const statuses = await Promise.all(
        world.asking.map(async ({ name, headers }) => {
          const ask = async (what: string): Promise<number> =>
            (await world.app.inject({ url: `/api/v1/plans/${plan}/${what}`, headers })).statusCode;
          return [name, await ask(path), await ask('answer')] as const;
        }),
      );
      expect(statuses.filter(([, drawn, answer]) => drawn !== answer)).toEqual([]);
      expect(new Set(statuses.map(([, status]) => status))).toContain(plan === world.own.plan ? 200 : 404);
    }
  });

  it('has a mark, by which it need not be sent twice, and tells of which entry it is', async () => {
    const headers = world.asking.find(({ role }) => role === 'coordinator')?.headers ?? {};
    const url = `/api/v1/plans/${world.own.plan}/certainty?draws=1000`;
    const first = await world.app.inject({ url, headers });
    expect(first.statusCode).toBe(200);
    expect(Number(first.headers['kapstok-seq'])).toBeGreaterThan(0);
    const again = await world.app.inject({
      url,
      headers: { ...headers, 'if-none-match': String(first.headers.etag) },
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });
});
