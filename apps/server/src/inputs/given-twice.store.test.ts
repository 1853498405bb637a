import { randomUUID } from 'node:crypto';
import type { Problem } from '@kapstok/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { makeWorld, OWN, type World } from '../fuzz/testing/world.ts';
import { onEachStore } from '../testing/on-each-store.ts';

const KNOWN: Readonly<Record<string, string>> = {
  plan: `${OWN}~gezond-dorp`,
  region: OWN,
  table: 'projects',
  figure: 'plan/shortage.shareClosed',
};

const documentSchema = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({ parameters: z.array(z.object({ name: z.string(), in: z.string() })).default([]) }),
    ),
  ),
});

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

let world: World;

onEachStore(({ database }) => {
  beforeAll(async () => {
    world = await makeWorld(undefined, { place: { database: database(), drop: () => Promise.resolve() } });
  }, 60_000);
  afterAll(() => world.close());

  it('a parameter that is given more than once is told so, whatever it is and wherever', {
    timeout: 120_000,
  }, async () => {
    const { paths } = documentSchema.parse((await world.app.inject('/openapi.json')).json());
    const headers = world.asking.find(({ name }) => name === 'coordinator')?.headers ?? {};
    let asked = 0;
    for (const [told, methods] of Object.entries(paths)) {
      const path = told.replace(/\{(\w+)\}/g, (_, name: string) => KNOWN[name] ?? randomUUID());
      for (const method of METHODS) {
        const names = (methods[method]?.parameters ?? []).filter((one) => one.in === 'query');
        for (const { name } of names) {
          const url = `/api/v1${path}?${name}=1&${name}=2&${name}=3`;
          const answer = await world.app.inject({ method, url, headers });
          const { errors } = answer.json<Problem>();
          asked += 1;
          expect([method, told, name, answer.statusCode]).toEqual([method, told, name, 400]);
          expect(errors?.filter((error) => error.path === `/${name}`)).toEqual([
            {
              in: 'query',
              path: `/${name}`,
              sentence: {
                nl: `"${name}" moet één keer gegeven zijn; hier staat het 3 keer.`,
                en: `"${name}" must be given once; here it is given 3 times.`,
              },
            },
          ]);
        }
      }
    }
    expect(asked).toBeGreaterThan(100);
  });
});
