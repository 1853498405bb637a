import { LIST_NAMES } from '@kapstok/contract';
import { reportKindSchema } from '@kapstok/contract/schemas';
import type { Database } from '@kapstok/store';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApiDocument } from '../openapi/document.ts';
import { onEachStore } from '../testing/on-each-store.ts';
import { wordsOf } from './testing/answer-words.ts';
import { type ForeignWords, fillForeign } from './testing/foreign-words.ts';
import type { Known } from './testing/from-schema.ts';
import { openTo } from './testing/open-keeping.ts';
import { type Shot, shotsAt } from './testing/shots.ts';
import { countOf, tellProof } from './testing/told-proof.ts';
import { type Asking, canariesIn, FOREIGN, makeWorld, OWN, type World } from './testing/world.ts';

/** In two ways on two databases, together a twentieth of 20 000: `KAPSTOK_HTTP_ATTEMPTS=20000` makes that of each. */
const COUNT = countOf('KAPSTOK_HTTP_ATTEMPTS', 250);
const SEED = 20_261_122;
const BATCH = 100;
const AT_ONCE = 8;
const AN_HOUR = 3_600_000;

function known({ own, foreign }: World, given: ForeignWords, document: OpenApiDocument): Known {
  const ids = [
    foreign.planId,
    foreign.regionId,
    ...foreign.records,
    ...foreign.entries,
    ...foreign.versions,
    ...foreign.accounts,
    ...given.ids,
  ];
  return {
    words: [
      FOREIGN,
      foreign.plan,
      foreign.plan,
      foreign.planId,
      foreign.regionId,
      'kanarie',
      'projects',
      '1.1',
      'D1',
      'WEL',
    ],
    ids,
    named: {
      region: [FOREIGN, FOREIGN, FOREIGN, OWN],
      plan: [foreign.plan, foreign.plan, foreign.plan, foreign.planId, own.plan],
      record: foreign.records,
      change: foreign.entries,
      version: foreign.versions,
      from: ['now', ...foreign.versions],
      to: ['now', ...foreign.versions],
      table: ['projects', 'budget-lines', 'pillars', 'organisations', 'decisions'],
      figure: ['1.1/fte.structural', 'plan/shortage.shareClosed'],
      q: ['kanarie', 'a', 'e', 'gezond'],
      code: ['1.1', 'D1', given.round],
      list: LIST_NAMES,
      report: reportKindSchema.options,
      round: [given.round],
      reporter: [given.reporter],
      sha256: [given.sha256],
      indicator: ['K1'],
      period: [given.round],
      after: ['0', '1', ...ids.slice(0, 20)],
    },
    schemas: document.components.schemas,
  };
}

interface Tried {
  made: number;
  readonly statuses: Map<number, number>;
  readonly leaks: string[];
  readonly routes: Set<string>;
}

async function attempt(world: World, shot: Shot, by: Asking, tried: Tried): Promise<void> {
  const answer = await world.app.inject({
    method: shot.method as 'GET',
    url: shot.url,
    headers: { ...shot.headers, ...by.headers, 'accept-encoding': 'identity' },
    ...(shot.payload === undefined ? {} : { payload: shot.payload }),
  });
  tried.made += 1;
  tried.statuses.set(answer.statusCode, (tried.statuses.get(answer.statusCode) ?? 0) + 1);
  tried.routes.add(`${shot.method} ${shot.url.split('?', 1)[0]?.replace(/[0-9a-f-]{36}/g, 'id') ?? ''}`);
  const leaked = canariesIn(wordsOf(answer)).filter((canary) => !(shot.payload ?? '').includes(canary));
  if (leaked.length > 0)
    tried.leaks.push(`${by.name}: ${shot.method} ${shot.url}: ${answer.statusCode} ${leaked.join(', ')}`);
}

async function attemptAll(world: World, given: ForeignWords, count: number): Promise<Tried> {
  const document = (await world.app.inject('/openapi.json')).json<OpenApiDocument>();
  const shots = shotsAt(document, known(world, given, document), world.asking.length);
  const tried: Tried = { made: 0, statuses: new Map(), leaks: [], routes: new Set() };
  for (let batch = 0; tried.made < count && tried.leaks.length < 10; batch += 1) {
    const queue = fc.sample(shots, { numRuns: BATCH, seed: SEED + batch }).values();
    const worker = async (): Promise<void> => {
      for (const shot of queue) {
        const by = world.asking[shot.who];
        if (by !== undefined) await attempt(world, shot, by, tried);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    await world.signInAgain();
  }
  return tried;
}

type Kind = Database['kind'];

function tell({ made, statuses, leaks, routes }: Tried, database: Kind, how: string, start: number): void {
  const milliseconds = performance.now() - start;
  const told = [...statuses].toSorted(([a], [b]) => a - b).map(([status, count]) => `${count} of ${status}`);
  const found = `${leaks.length === 0 ? 'no word of it' : leaks.join('; ')}; ${routes.size} addresses, ${told.join(', ')}`;
  console.log(
    `${made} attempts ${how} on the ${database} database in ${Math.round(milliseconds / 1000)} s: ${found}`,
  );
  tellProof({
    database,
    what: `attempts over HTTP to read or write another region, ${how}`,
    count: made,
    seed: SEED,
    milliseconds,
    found,
  });
}

onEachStore(({ another, kind }) => {
  describe.each([
    ['as it is served', undefined],
    ['with the filter of the server switched off', openTo(FOREIGN)],
  ] as const)('attempts to read or write a region where one has no role, %s', (how, keepingOf) => {
    let world: World;
    let given: ForeignWords;
    beforeAll(async () => {
      world = await makeWorld(keepingOf, { place: await another() });
      given = await fillForeign(world);
    }, AN_HOUR);
    afterAll(() => world.close());

    it('give nothing, and leave everything as it was', { timeout: AN_HOUR }, async () => {
      const before = await world.lastEntry(FOREIGN);
      const start = performance.now();
      const tried = await attemptAll(world, given, COUNT);
      tell(tried, kind, how, start);
      expect(tried.leaks).toEqual([]);
      expect(await world.lastEntry(FOREIGN)).toBe(before);
      expect(tried.made).toBeGreaterThanOrEqual(COUNT);
    });

    it('would find a word that got out', async () => {
      const coordinator = world.foreigner;
      const [plan, region] = [`plans/${world.foreign.plan}`, `regions/${FOREIGN}`];
      const request = `${plan}/rounds/${given.round}/requests/${given.reporter}`;
      for (const url of [
        `${plan}/records?table=projects`,
        `${plan}/exports/projects.xlsx`,
        `${plan}/measurements`,
        `${plan}/realisations`,
        request,
        `${request}/evidence-files`,
        `${request}/evidence-files/${given.sha256}`,
        `${region}/keys`,
        `${region}/invitations`,
        `${region}/webhooks`,
        `${region}/log`,
      ]) {
        const tried: Tried = { made: 0, statuses: new Map(), leaks: [], routes: new Set() };
        const shot = {
          method: 'GET',
          url: `/api/v1/${url}`,
          headers: {},
          payload: undefined,
          who: 0,
        };
        await attempt(world, shot, coordinator, tried);
        expect([...tried.statuses.keys()]).toEqual([200]);
        expect(tried.leaks.length).toBe(1);
      }
    });
  });
});
