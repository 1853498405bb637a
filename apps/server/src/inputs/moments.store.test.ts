import { randomUUID } from 'node:crypto';
import type { Problem } from '@kapstok/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { makeWorld, OWN, type World } from '../fuzz/testing/world.ts';
import { onEachStore } from '../testing/on-each-store.ts';

/** In UTC in no year that can be kept: some say so, others by their offset only. */
const BEYOND = [
  '0000-01-01T00:00:00Z',
  '0000-12-31T23:59:59.999Z',
  '0001-01-01T00:00:00+14:00',
  '9999-12-31T23:59:59-14:00',
  '9999-12-31T23:59:59-00:01',
] as const;
/** The first and the last that can be kept, also by an offset. */
const ENDS = [
  '0001-01-01T00:00:00Z',
  '0000-12-31T23:59:59-00:01',
  '9999-12-31T23:59:59.999999Z',
  '9999-12-31T23:59:59+14:00',
] as const;
const BOUNDS = 'een moment zijn van 0001-01-01T00:00:00Z tot en met 9999-12-31T23:59:59Z';

const PLAN_ID = `${OWN}~gezond-dorp`;
const ASSIGNMENTS = `/api/v1/regions/${OWN}/assignments`;

/** What stands in the braces of a path, and beside a moment in a question. */
const KNOWN: Readonly<Record<string, string>> = {
  plan: PLAN_ID,
  region: OWN,
  figure: 'plan/shortage.shareClosed',
  table: 'projects',
};

const parameterSchema = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean().optional(),
  schema: z.unknown(),
});
const documentSchema = z.object({
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
  paths: z.record(
    z.string(),
    z.record(z.string(), z.object({ parameters: z.array(parameterSchema).default([]) })),
  ),
});

let world: World;
/** Every address that takes a moment in its question, by the name under which. */
let taking: readonly { readonly path: string; readonly name: string; readonly rest: string }[];

/** Every part of a request in which a moment may stand: only what is asked, as the description tells. */
async function addressesTaking(): Promise<typeof taking> {
  const { paths, components } = documentSchema.parse((await world.app.inject('/openapi.json')).json());
  const isMoment = (schema: unknown): boolean => {
    const words = JSON.stringify(schema);
    const [, name = ''] = /"#\/components\/schemas\/(\w+)"/.exec(words) ?? [];
    return words.includes('"date-time"') || (name !== '' && isMoment(components.schemas[name]));
  };
  return Object.entries(paths).flatMap(([told, { get }]) => {
    const asked = (get?.parameters ?? []).filter((one) => one.in === 'query');
    const path = told.replace(/\{(\w+)\}/g, (_, name: string) => KNOWN[name] ?? randomUUID());
    return asked
      .filter(({ schema }) => isMoment(schema) && !JSON.stringify(schema).includes('"object"'))
      .map(({ name }) => {
        const others = asked.filter((one) => one.required === true && one.name !== name);
        const rest = others.map((one) => `&${one.name}=${KNOWN[one.name] ?? 'now'}`).join('');
        return { path: `/api/v1${path}`, name, rest };
      });
  });
}

onEachStore(({ database }) => {
  beforeAll(async () => {
    world = await makeWorld(undefined, { place: { database: database(), drop: () => Promise.resolve() } });
    taking = await addressesTaking();
  }, 60_000);
  afterAll(() => world.close());

  /** Headers of who coordinates the region. */
  const coordinator = () => world.asking.find(({ name }) => name === 'coordinator')?.headers ?? {};

  /** Somebody else with a role there, by their account. */
  const reader = () => world.own.accounts[world.asking.findIndex(({ name }) => name === 'reader')];

  async function asked(moment: string): Promise<readonly (readonly [string, number, Problem])[]> {
    const answers = [];
    for (const { path, name, rest } of taking) {
      const url = `${path}?${name}=${encodeURIComponent(moment)}${rest}`;
      const answer = await world.app.inject({ url, headers: coordinator() });
      const problem = answer.statusCode >= 400 ? answer.json<Problem>() : {};
      answers.push([url, answer.statusCode, problem as Problem] as const);
    }
    return answers;
  }

  describe('a moment that is asked for', () => {
    it('is taken by lists, figures and reports alike', () => {
      const names = new Set(taking.map(({ path, name }) => `${path.split('/').at(-1)} ${name}`));
      for (const one of [
        'overview asOf',
        'versions asOf',
        'changes to',
        'log from',
        'refusals to',
        'comparison from',
      ])
        expect([...names]).toContain(one);
      expect(taking.length).toBeGreaterThan(30);
    });

    it.each(BEYOND)(
      'that no calendar here has is refused with the bounds (%s)',
      { timeout: 60_000 },
      async (moment) => {
        for (const [url, status, { errors = [] }] of await asked(moment)) {
          expect(`${status} ${url}`).toBe(`400 ${url}`);
          const told = errors.map(({ sentence }) => sentence.nl);
          expect(`${url}: ${told.join()}`).toContain(BOUNDS);
        }
      },
    );

    it.each(ENDS)(
      'at an end of what can be kept is answered in words (%s)',
      { timeout: 60_000 },
      async (moment) => {
        const failed = (await asked(moment)).filter(([, status]) => status >= 500);
        expect(failed).toEqual([]);
      },
    );
  });

  describe('a moment that is sent', () => {
    async function sent(url: string, payload: object): Promise<readonly [number, string | undefined]> {
      const answer = await world.app.inject({ method: 'POST', url, payload, headers: coordinator() });
      return [answer.statusCode, answer.json<Problem>().errors?.[0]?.sentence.nl];
    }

    it.each(BEYOND)('that no calendar here has is refused with the bounds (%s)', async (asOf) => {
      const restoration = { id: randomUUID(), reason: 'terug naar toen', to: { asOf } };
      expect(await sent(`/api/v1/plans/${PLAN_ID}/restorations`, restoration)).toEqual([
        400,
        `"to.asOf" moet ${BOUNDS}.`,
      ]);
      const role = { id: randomUUID(), account: reader(), role: 'board', until: asOf };
      const given = { ...role, within: { kind: 'region' }, reason: 'tijdelijk' };
      expect(await sent(ASSIGNMENTS, given)).toEqual([400, `"until" moet ${BOUNDS}.`]);
    });

    it('as the end of a role is still to come', async () => {
      const role = (until: string): object => ({
        id: randomUUID(),
        account: reader(),
        role: 'board',
        within: { kind: 'region' },
        until,
        reason: 'tijdelijk',
      });
      const past = new Date(Date.now() - 1000).toISOString();
      expect(await sent(ASSIGNMENTS, role(past))).toEqual([
        400,
        '"until" moet een moment zijn dat nog komt, zoals 2099-10-01T09:30:00Z.',
      ]);
      expect((await sent(ASSIGNMENTS, role(new Date(Date.now() + 60_000).toISOString())))[0]).toBe(201);
      expect((await sent(ASSIGNMENTS, role('9999-12-31T23:59:59.999Z')))[0]).toBe(201);
    });
  });
});
