import { randomUUID } from 'node:crypto';
import { ROLES } from '@kapstok/plan';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApiDocument } from '../openapi/document.ts';
import type { Known } from './testing/from-schema.ts';
import { openTo } from './testing/open-keeping.ts';
import { type Shot, shotsAt } from './testing/shots.ts';
import { countOf, tellProof } from './testing/told-proof.ts';
import { type Asking, canariesIn, FOREIGN, makeWorld, OWN, type World } from './testing/world.ts';

/** A twentieth of the proof: `KAPSTOK_HTTP_ATTEMPTS=20000` makes all of them. */
const COUNT = countOf('KAPSTOK_HTTP_ATTEMPTS', 1000);
const SEED = 20_261_122;
const BATCH = 100;
const AT_ONCE = 8;
const AN_HOUR = 3_600_000;

function known({ own, foreign }: World, document: OpenApiDocument): Known {
  const ids = [...foreign.records, ...foreign.entries, ...foreign.versions, ...foreign.accounts];
  return {
    words: [FOREIGN, foreign.plan, foreign.plan, 'kanarie', 'projects', '1.1', 'D1', 'WEL'],
    ids,
    named: {
      region: [FOREIGN, FOREIGN, FOREIGN, OWN],
      plan: [foreign.plan, foreign.plan, foreign.plan, own.plan],
      record: foreign.records,
      change: foreign.entries,
      version: foreign.versions,
      from: ['now', ...foreign.versions],
      to: ['now', ...foreign.versions],
      table: ['projects', 'budget-lines', 'pillars', 'organisations', 'decisions'],
      figure: ['1.1/fte.structural', 'plan/shortage.shareClosed'],
      q: ['kanarie', 'a', 'e', 'gezond'],
      code: ['1.1', 'D1'],
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
  const words = `${JSON.stringify(answer.headers)}\n${answer.body}\n${answer.rawPayload.toString('latin1')}`;
  const leaked = canariesIn(words).filter((canary) => !(shot.payload ?? '').includes(canary));
  if (leaked.length > 0)
    tried.leaks.push(`${by.name}: ${shot.method} ${shot.url}: ${answer.statusCode} ${leaked.join(', ')}`);
}

async function attemptAll(world: World, count: number): Promise<Tried> {
  const document = (await world.app.inject('/openapi.json')).json<OpenApiDocument>();
  const shots = shotsAt(document, known(world, document), world.asking.length);
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

function tell({ made, statuses, leaks, routes }: Tried, how: string, start: number): void {
  const milliseconds = performance.now() - start;
  const told = [...statuses].toSorted(([a], [b]) => a - b).map(([status, count]) => `${count} of ${status}`);
  const found = `${leaks.length === 0 ? 'no word of it' : leaks.join('; ')}; ${routes.size} addresses, ${told.join(', ')}`;
  console.log(`${made} attempts ${how} in ${Math.round(milliseconds / 1000)} s: ${found}`);
  tellProof({
    database: 'embedded',
    what: `attempts over HTTP to read or write another region, ${how}`,
    count: made,
    seed: SEED,
    milliseconds,
    found,
  });
}

describe.each([
  ['as it is served', undefined, COUNT],
  ['with the filter of the server switched off', openTo(FOREIGN), Math.ceil(COUNT / 2)],
] as const)('attempts to read or write a region where one has no role, %s', (how, keepingOf, count) => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld(keepingOf);
  }, AN_HOUR);
  afterAll(() => world.close());

  it('give nothing, and leave everything as it was', { timeout: AN_HOUR }, async () => {
    const before = await world.lastEntry(FOREIGN);
    const start = performance.now();
    const tried = await attemptAll(world, count);
    tell(tried, how, start);
    expect(tried.leaks).toEqual([]);
    expect(await world.lastEntry(FOREIGN)).toBe(before);
    expect(tried.made).toBeGreaterThanOrEqual(count);
  });

  it('would find a word that got out', async () => {
    const coordinator = world.foreigner;
    const tried: Tried = { made: 0, statuses: new Map(), leaks: [], routes: new Set() };
    const shot = {
      method: 'GET',
      url: `/api/v1/plans/${world.foreign.plan}/records?table=projects`,
      headers: {},
      payload: undefined,
      who: 0,
    };
    await attempt(world, shot, coordinator, tried);
    expect([...tried.statuses.keys()]).toEqual([200]);
    expect(tried.leaks.length).toBe(1);
  });
});

const MARK = 'werkwoord';

/** Whether a role may know of what was written since the last version. */
function mayKnowOfWork({ role }: Asking): boolean {
  const actions = role === undefined ? [] : ROLES[role].rights.map(({ action }) => action);
  return ['readWorking', 'readHistory', 'readLog', 'edit'].some((action) =>
    actions.some((one) => one === action),
  );
}

/** Writes words in the working version that stand nowhere else. @returns ids of what was written */
async function writeWork({ app, asking, own }: World): Promise<{ record: string; change: string }> {
  const headers = asking.find(({ name }) => name === 'coordinator')?.headers ?? {};
  const plan = `/api/v1/plans/${own.plan}`;
  const list = await app.inject({ url: `${plan}/records?table=projects&limit=10`, headers });
  const { records } = list.json<{ records: { id: string; cells: { name: string } }[] }>();
  const edits = records.map(({ id, cells: { name } }, at) => {
    return {
      kind: 'set',
      id,
      table: 'projects',
      field: 'name',
      before: name,
      after: `${name} ${MARK}-${at}`,
    };
  });
  const payload = { id: randomUUID(), reason: `omdat ${MARK}-reden`, edits };
  const made = await app.inject({ method: 'POST', url: `${plan}/changes`, headers, payload });
  expect(made.statusCode).toBe(201);
  return { record: records[0]?.id ?? '', change: payload.id };
}

const QUESTIONS = [
  '',
  '?table=projects',
  `?q=${MARK}`,
  '?from=now&to=now',
  '?figure=1.1/fte.structural',
] as const;

function addressesIn(
  document: OpenApiDocument,
  world: World,
  ids: { record: string; change: string },
): readonly string[] {
  const words: Readonly<Record<string, string>> = {
    ...ids,
    plan: world.own.plan,
    region: OWN,
    version: world.own.versions[0] ?? '',
    code: '1.1',
    list: 'projects',
    id: ids.change,
  };
  return Object.entries(document.paths)
    .filter(([, methods]) => methods.get !== undefined)
    .map(([path]) => `/api/v1${path.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? name)}`)
    .flatMap((url) => QUESTIONS.map((question) => `${url}${question}`));
}

describe('attempts to read the working version without the right to', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  }, AN_HOUR);
  afterAll(() => world.close());

  it('give nothing of it, over every route and role', { timeout: AN_HOUR }, async () => {
    const ids = await writeWork(world);
    const document = (await world.app.inject('/openapi.json')).json<OpenApiDocument>();
    const told: string[] = [];
    const strangers = world.asking.filter((one) => !mayKnowOfWork(one));
    expect(strangers.length).toBeGreaterThan(2);
    const headers = world.asking.find(({ name }) => name === 'coordinator')?.headers ?? {};
    // The same words get out to who may read them: else that nobody was told them would prove nothing.
    const open = await world.app.inject({ url: `/api/v1/plans/${world.own.plan}/projects`, headers });
    expect(open.body).toContain(`${MARK}-`);
    for (const url of addressesIn(document, world, ids)) {
      for (const by of strangers) {
        const { body, statusCode } = await world.app.inject({ url, headers: by.headers });
        if (body.includes(`${MARK}-`)) told.push(`${by.name} ${url}: ${statusCode}`);
      }
    }
    expect(told).toEqual([]);
  });
});
