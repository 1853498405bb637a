import { connect } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { LIST_NAMES } from '@kapstok/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApiDocument } from '../openapi/document.ts';
import { onEachStore } from '../testing/on-each-store.ts';
import { fire, type Hit } from './testing/fire.ts';
import { fittingShots } from './testing/fitting-shots.ts';
import { type Known, MOMENTS } from './testing/from-schema.ts';
import { MemoryOverRun } from './testing/memory.ts';
import { type Shot, shotsAt } from './testing/shots.ts';
import { countOf, tellProof } from './testing/told-proof.ts';
import { makeWorld, OWN, type World } from './testing/world.ts';

/** With those on a server a twentieth of 100 000: `KAPSTOK_FUZZ=100000` makes all of them here, and a fifth more there. */
const COUNT = countOf('KAPSTOK_FUZZ', 4200);
/** On a server one in so many: the routes are the same, and what the database does with them is tried. */
const SERVER_PART = 5;
const SEED = 20_261_122;
const BATCH = 100;
/** In each batch so many that write and fit what there is, the same one twice at once, or with one fault. */
const FITTING = 10;
/** Requests on their way at the same time: races. */
const AT_ONCE = 8;
/** One in so many goes over a real socket. */
const SOCKET_EVERY = 20;
/** So much more the last fifth may hold than the one before it. */
const STEADY = 0.03;
/** The same of the whole process with its threads, where the database is a part of it; a server stands beside it. */
const STEADY_PROCESS = 0.1;
/** Megabytes that the program may hold at the end, with what it remembers of answers; and the whole process. */
const MOST_HELD = 400;
const MOST_PROCESS = 2000;
const AN_HOUR = 3_600_000;

const ODD_NAMES = [
  'projects',
  'budget-lines',
  'name',
  'code',
  'now',
  'nl',
  'en',
  '-name',
  'reader',
  'coordinator',
  '1.1',
  'D1',
  'WEL',
];

let world: World;
let origin: string;
let shots: fc.Arbitrary<Shot>;
/** What was seen over all requests. */
interface Seen {
  readonly statuses: Map<number, number>;
  readonly wrong: Hit[];
  /** Answers that something was made, by the request with its id. */
  readonly once: Map<string, number>;
  slowest: Hit | undefined;
  made: number;
}

function note(seen: Seen, hit: Hit): void {
  seen.made += 1;
  seen.statuses.set(hit.status, (seen.statuses.get(hit.status) ?? 0) + 1);
  if (hit.wrong !== undefined) seen.wrong.push(hit);
  const { url, payload = '' } = hit.shot;
  if (hit.status === 201 && payload.startsWith('{"id"')) {
    const key = `${url} ${payload}`;
    seen.once.set(key, (seen.once.get(key) ?? 0) + 1);
  }
  if (seen.slowest === undefined || hit.milliseconds > seen.slowest.milliseconds) seen.slowest = hit;
}

/** Makes requests, so many at a time; each tenth is made twice at once. */
async function fireAll(batch: readonly Shot[], seen: Seen): Promise<void> {
  const queue = batch.flatMap((shot, at) => (at % 10 === 9 ? [shot, shot] : [shot])).entries();
  const worker = async (): Promise<void> => {
    for (const [at, shot] of queue) {
      const by = world.asking[shot.who];
      if (by === undefined) continue;
      note(seen, await fire(world.app, shot, by, at % SOCKET_EVERY === 0 ? origin : undefined));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

function told(hit: Hit): string {
  const { method, url, payload } = hit.shot;
  return `${hit.wrong ?? ''}: ${method} ${url.slice(0, 300)} ${(payload ?? '').slice(0, 300)} as ${world.asking[hit.shot.who]?.name ?? ''}`;
}

onEachStore(({ kind, database }) => {
  const count = kind === 'embedded' ? COUNT : COUNT / SERVER_PART;

  beforeAll(async () => {
    world = await makeWorld(undefined, { place: { database: database(), drop: () => Promise.resolve() } });
    origin = await world.app.listen({ port: 0, host: '127.0.0.1' });
    // The thread that computes starts with the first question: that is no measure of an answer.
    await world.app.inject({
      url: `/api/v1/plans/${world.own.plan}/overview`,
      headers: world.asking[0]?.headers ?? {},
    });
    const document = (await world.app.inject('/openapi.json')).json<OpenApiDocument>();
    const { own, foreign } = world;
    const ids = [...own.records.slice(0, 40), ...own.entries, ...own.versions, ...own.accounts];
    const known: Known = {
      words: [own.plan, OWN, 'voorbeeld', ...ODD_NAMES],
      ids: [...ids, ...foreign.records.slice(0, 10), ...foreign.versions],
      named: {
        region: [OWN, OWN, OWN, foreign.region],
        plan: [own.plan, own.plan, own.plan, foreign.plan],
        record: [...own.records.slice(0, 40), ...foreign.records.slice(0, 5)],
        change: [...own.entries, ...foreign.entries],
        version: [...own.versions, ...foreign.versions],
        from: ['now', ...own.versions, ...MOMENTS],
        to: ['now', ...own.versions, ...MOMENTS],
        table: ['projects', 'budget-lines', 'pillars', 'nope'],
        figure: ['1.1/fte.structural', 'plan/shortage.shareClosed', 'nope'],
        code: ['1.1', '1.2', 'nope'],
        list: [...LIST_NAMES, 'nope'],
        field: ['name', 'source', 'note', 'nope'],
        position: ['a0', 'b', 'zz'],
        before: ['', 'x'],
        sort: ['name', '-name', 'nope'],
        after: ['0', '1', '100000', ...ids.slice(0, 5)],
      },
      schemas: document.components.schemas,
    };
    shots = shotsAt(document, known, world.asking.length);
  }, AN_HOUR);
  afterAll(() => world.close());

  describe('requests of every kind', () => {
    it('get an answer that is no failure of ours, soon, and in words', { timeout: AN_HOUR }, async () => {
      const seen: Seen = { statuses: new Map(), wrong: [], once: new Map(), slowest: undefined, made: 0 };
      const [start, used] = [performance.now(), process.cpuUsage()];
      await fireAll(fc.sample(shots, { numRuns: BATCH, seed: SEED - 1 }), seen);
      const memory = new MemoryOverRun(count);
      for (let batch = 0; seen.made < count && seen.wrong.length < 20; batch += 1) {
        memory.at(seen.made);
        const some = fc.sample(shots, { numRuns: BATCH - FITTING, seed: SEED + batch });
        await fireAll([...some, ...(await fittingShots(world, FITTING, SEED + batch))], seen);
        await world.signInAgain();
      }
      expect(seen.wrong.map(told)).toEqual([]);
      memory.at(seen.made);
      const statuses = [...seen.statuses]
        .toSorted(([a], [b]) => a - b)
        .map(([status, count]) => `${count} of ${status}`);
      const milliseconds = performance.now() - start;
      const slowest = `slowest ${Math.round(seen.slowest?.milliseconds ?? 0)} ms (${seen.slowest?.shot.method} ${seen.slowest?.shot.url.slice(0, 80)})`;
      const found = `${statuses.join(', ')}; ${slowest}; ${memory.words()}`;
      const { user, system } = process.cpuUsage(used);
      const cost = ((user + system) / 1000 / seen.made).toFixed(1);
      console.log(
        `${seen.made} requests in ${Math.round(milliseconds / 1000)} s, ${cost} ms of work each: ${found}`,
      );
      tellProof({
        database: kind,
        what: 'requests made from the OpenAPI document',
        count: seen.made,
        seed: SEED,
        milliseconds,
        found,
      });
      expect(memory.growth().held).toBeLessThan(STEADY);
      expect(memory.growth().process).toBeLessThan(kind === 'embedded' ? STEADY_PROCESS : Infinity);
      expect(memory.inPart(5).held).toBeLessThan(MOST_HELD);
      expect(memory.inPart(5).process).toBeLessThan(MOST_PROCESS);
      // Of those that fit a good part is made, and made once, also when sent twice at the same time.
      expect(seen.once.size).toBeGreaterThan(seen.made / 100);
      expect([...seen.once].filter(([, times]) => times > 1)).toEqual([]);
      // It reached what it was to reach: things that were made and asked, and every way to be refused.
      for (const status of [200, 201, 400, 404, 405, 415])
        expect(seen.statuses.get(status) ?? 0).toBeGreaterThan(0);
    });

    it.each([
      'GET / HTTP/9.9\r\n\r\n',
      'GET /api/v1/plans HTTP/1.1\r\nhost: localhost\r\ncontent-length: -1\r\n\r\n',
      'POST /api/v1/own-plans HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked\r\ncontent-length: 5\r\n\r\nzz\r\n',
      'GET /api/v1/plans\u0000 HTTP/1.1\r\nhost: localhost\r\n\r\n',
      'BREW /api/v1/plans HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n',
      `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`,
      'GET http://elders.example/api/v1/plans HTTP/1.1\r\nhost: elders.example\r\nconnection: close\r\n\r\n',
      '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003',
    ])('that are hardly one are answered too (%#)', async (sent) => {
      const socket = connect(Number(new URL(origin).port), '127.0.0.1');
      socket.write(sent);
      const answer = await textOf(socket);
      expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect(answer).toContain('application/problem+json');
      expect((await fetch(`${origin}/api/v1/health`)).status).toBe(200);
    });
  });
});
