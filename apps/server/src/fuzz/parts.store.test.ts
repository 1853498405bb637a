import { randomUUID } from 'node:crypto';
import { LIST_NAMES } from '@kapstok/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApiDocument } from '../openapi/document.ts';
import { onEachStore } from '../testing/on-each-store.ts';
import { wordsOf } from './testing/answer-words.ts';
import { countOf, tellProof } from './testing/told-proof.ts';
import { MARK, WorkCanaries } from './testing/work-canaries.ts';
import { type Asking, type Member, makeWorld, OWN, type World } from './testing/world.ts';

/** A twentieth of the proof: `KAPSTOK_HTTP_ATTEMPTS=20000` makes half of them on each database. */
const COUNT = countOf('KAPSTOK_HTTP_ATTEMPTS', 1000) / 2;
const AN_HOUR = 3_600_000;
/** Steps through all attempts: a prime, so that a part of them is of every kind. */
const STEP = 7919;

const within = (code: string) => ({ kind: 'organisation', plan: 'gezond-dorp', code }) as const;
/** Beside one of every role: who reads only what is of their own organisation, of several. */
const MORE: readonly Member[] = [
  { name: 'participant of GEM', role: 'participant', within: within('GEM') },
  { name: 'participant of HA', role: 'participant', within: within('HA') },
  { name: 'municipality of Kleindorp', role: 'municipality', within: within('Kleindorp') },
  { name: 'municipality of Randdorp', role: 'municipality', within: within('Randdorp') },
  { name: 'controller of WEL', role: 'controller', within: within('WEL') },
];

const QUESTIONS = [
  '',
  '?table=projects',
  '?table=organisations',
  '?table=municipalities',
  `?q=${MARK}`,
  '?from=now&to=now',
  '?figure=1.1/fte.structural',
] as const;

interface Attempt {
  readonly by: Asking;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly payload?: object;
}

/** Every address that is read, with every question, for the records of several parts of the plan. */
function addressesIn(document: OpenApiDocument, world: World, canaries: WorkCanaries): readonly string[] {
  const { written } = canaries;
  const some = written.filter((_, at) => at % Math.ceil(written.length / 12) === 0);
  const organisations = ['WEL', 'GEM'].flatMap((code) => canaries.of('organisations', code) ?? []);
  const paths = Object.entries(document.paths).filter(([, methods]) => methods.get !== undefined);
  return paths.flatMap(([path]) => {
    const parts = /\{(?:record|change|id)\}/.test(path) ? [...organisations, ...some] : some.slice(0, 1);
    const lists = path.includes('{list}') ? LIST_NAMES : ['projects'];
    const urls = parts.flatMap(({ record, change }) =>
      lists.map((list) => {
        const named = { record: record.id, change, id: change, list, plan: world.own.plan, region: OWN };
        const words: Readonly<Record<string, string>> = {
          ...named,
          version: world.own.versions[0] ?? '',
          code: '1.1',
          round: '2026Q2',
          reporter: 'WEL',
          report: 'kpis-milestones',
        };
        return `/api/v1${path.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? name)}`;
      }),
    );
    return [...new Set(urls)].flatMap((url) => QUESTIONS.map((question) => `${url}${question}`));
  });
}

/** An edit of every row by everybody, that has seen other words: who may not edit it is not to be told which stand there. */
function editsBy(by: Asking, world: World, { written }: WorkCanaries): readonly Attempt[] {
  const url = `/api/v1/plans/${world.own.plan}/changes`;
  return written.map(({ record: { id, table } }) => {
    const edits = [{ kind: 'set', id, table, field: 'source', before: 'iets anders', after: 'nieuw' }];
    return { by, method: 'POST', url, payload: { id: randomUUID(), reason: 'omdat', edits } };
  });
}

function attemptsIn(document: OpenApiDocument, world: World, canaries: WorkCanaries): readonly Attempt[] {
  const addresses = addressesIn(document, world, canaries);
  const all = world.asking.flatMap((by) => [
    ...addresses.map((url): Attempt => ({ by, method: 'GET', url })),
    ...editsBy(by, world, canaries),
  ]);
  return all.filter((_, at) => (at * STEP) % all.length < COUNT);
}

interface Told {
  readonly wrong: string[];
  /** How many words each was told that they may know. */
  readonly known: Map<string, number>;
}

async function attempt(world: World, canaries: WorkCanaries, of: Attempt, told: Told): Promise<void> {
  const { by, method, url, payload } = of;
  const answer = await world.app.inject({ method, url, headers: by.headers, ...(payload && { payload }) });
  for (const mark of canaries.in(wordsOf(answer), url)) {
    if (canaries.mayKnow(by, mark)) told.known.set(by.name, (told.known.get(by.name) ?? 0) + 1);
    else told.wrong.push(`${by.name}: ${method} ${url}: ${answer.statusCode} ${mark}`);
  }
}

onEachStore(({ another, kind }) => {
  describe('attempts to read of the working version what is of others', () => {
    let world: World;
    let canaries: WorkCanaries;
    beforeAll(async () => {
      world = await makeWorld(undefined, { place: await another(), more: MORE });
      canaries = await WorkCanaries.write(world);
    }, AN_HOUR);
    afterAll(() => world.close());

    it('give nothing of it, over every route and role', { timeout: AN_HOUR }, async () => {
      const document = (await world.app.inject('/openapi.json')).json<OpenApiDocument>();
      const start = performance.now();
      const attempts = attemptsIn(document, world, canaries);
      const told: Told = { wrong: [], known: new Map() };
      for (const one of attempts) await attempt(world, canaries, one, told);
      const milliseconds = performance.now() - start;
      const found = told.wrong.length === 0 ? 'no word of it' : told.wrong.slice(0, 5).join('; ');
      const what = 'attempts over HTTP to read what is of another pillar, project or organisation';
      console.log(`${attempts.length} ${what} on the ${kind} database, in ${Math.round(milliseconds)} ms`);
      tellProof({ database: kind, what, count: attempts.length, seed: STEP, milliseconds, found });
      expect(told.wrong.slice(0, 20)).toEqual([]);
    });

    it('give each what is of their own, and that alone', async () => {
      const told: Told = { wrong: [], known: new Map() };
      for (const by of world.asking) {
        const url = `/api/v1/plans/${world.own.plan}/records?table=organisations`;
        await attempt(world, canaries, { by, method: 'GET', url }, told);
      }
      expect(told.wrong).toEqual([]);
      const knows = (...names: readonly string[]) => names.map((name) => told.known.get(name) ?? 0);
      expect(knows('participant', 'participant of GEM', 'participant of HA')).toEqual([1, 1, 1]);
      expect(knows('coordinator', 'pillarManager', 'board')).toEqual([6, 6, 6]);
      expect(knows('reader', 'insurer', 'public', 'stranger')).toEqual([0, 0, 0, 0]);
    });
  });
});
