import { randomUUID } from 'node:crypto';
import { ROLES, type Role } from '@kapstok/plan';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApiDocument } from '../openapi/document.ts';
import { onEachStore } from '../testing/on-each-store.ts';
import { chanceOf } from './testing/chance.ts';
import { openTo } from './testing/open-keeping.ts';
import { mayEditSomething, Oracle, type Subject } from './testing/oracle.ts';
import { countOf, tellProof } from './testing/told-proof.ts';
import { FOREIGN, makeWorld, type World } from './testing/world.ts';
import { WriteAttempts } from './testing/write-attempts.ts';
import { writingDeed } from './testing/writing-deeds.ts';

/** A twentieth of the proof: `KAPSTOK_HTTP_ATTEMPTS=20000` makes as many, over both databases. */
const COUNT = countOf('KAPSTOK_HTTP_ATTEMPTS', 1000);
const SEED = 20_261_122;
const AN_HOUR = 3_600_000;

/** What changes nothing that is kept of a region. */
const BESIDE =
  /^\/(?:own-plans|sessions?|backups)(?:\/|$)|^\/regions\/\{region\}\/verifications$|^\/invitation-previews$/;

/** Addresses of requests that write, as they are made by chance. */
async function addressesTried(): Promise<readonly string[]> {
  const chance = chanceOf(SEED);
  const none = { records: [], versions: [], seqs: new Map(), changes: [], accounts: [], assignments: [] };
  const aim = { region: 'r', plan: 'p', ...none, invitations: [], keys: [], webhooks: [] };
  const tried: string[] = [];
  for (let n = 0; n < 5000; n += 1) {
    const { method, url } = await writingDeed(aim, chance);
    tried.push(`${method} ${url.replace('/api/v1', '')}`);
  }
  return tried;
}

onEachStore(({ another, kind }) => {
  describe.each([
    ['as it is served', undefined, Math.ceil(COUNT / 4)],
    ['with the filter of the server switched off', openTo(FOREIGN), Math.ceil(COUNT / 4)],
  ] as const)('attempts to write by every route that writes, %s', (how, keepingOf, count) => {
    let world: World;
    beforeAll(async () => {
      world = await makeWorld(keepingOf, { place: await another() });
    }, AN_HOUR);
    afterAll(() => world.close());

    it('are made by every route that writes, of those that are described', async () => {
      const { paths } = (await world.app.inject('/openapi.json')).json<OpenApiDocument>();
      const writing = Object.entries(paths).flatMap(([path, methods]) =>
        Object.keys(methods).flatMap((method) =>
          method === 'get' || BESIDE.test(path) ? [] : [`${method.toUpperCase()} ${path}`],
        ),
      );
      const tried = await addressesTried();
      const untried = writing.filter((route) => {
        const address = new RegExp(`^${route.replaceAll(/\{\w+\}/g, '[^/]*')}$`);
        return !tried.some((one) => address.test(one));
      });
      expect(writing.length).toBeGreaterThan(30);
      expect(untried).toEqual([]);
    });

    it('change what the table of rights allows, and nothing else', { timeout: AN_HOUR }, async () => {
      const before = await world.lastEntry(FOREIGN);
      const [start, used] = [performance.now(), process.cpuUsage()];
      const { wrong, made, statuses } = await new WriteAttempts(world, SEED).make(count);
      const { user, system } = process.cpuUsage(used);
      const milliseconds = performance.now() - start;
      const by = [...made]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, times]) => `${name} ${times}`);
      const told = [...statuses]
        .toSorted(([a], [b]) => a - b)
        .map(([status, times]) => `${times} of ${status}`);
      const found = `${wrong.length === 0 ? 'nothing beside the table of rights' : wrong.join('; ')}; written by ${by.join(', ')}; ${told.join(', ')}`;
      const cost = ((user + system) / 1000 / count).toFixed(1);
      console.log(
        `${count} attempts to write ${how} on the ${kind} database, ${cost} ms of work each: ${found}`,
      );
      const what = `attempts over HTTP to write by every route, ${how}`;
      tellProof({ database: kind, what, count, seed: SEED, milliseconds, found });
      expect(wrong).toEqual([]);
      expect(await world.lastEntry(FOREIGN)).toBe(before);
      // Who may edit something did, so that it was not the request that failed.
      const writers = world.asking.filter(({ role }) => role !== undefined && mayEditSomething(role));
      expect(writers.filter(({ name }) => !made.has(name)).map(({ name }) => name)).toEqual([]);
      expect(made.has('key of coordinator, write')).toBe(true);
      expect([...made.keys()].filter((name) => name in ROLES || name.startsWith('key'))).toEqual([
        ...made.keys(),
      ]);
    });
  });
});

it('would find a change that is not allowed', () => {
  const oracle = new Oracle('hier', 'plan');
  const record = {
    id: randomUUID(),
    table: 'projects',
    position: 'a0',
    cells: { code: '1.2', pillar: 'D1' },
  };
  const own = { kind: 'project', region: 'hier', plan: 'plan', code: '1.1' } as const;
  const whole = { kind: 'region', region: 'hier' } as const;
  const may = (role: Role, within: Subject['within'], key?: 'read') =>
    oracle.mayEdit(
      { name: '', role, within, ...(key === undefined ? {} : { key }) },
      { kind: 'add', record },
    );
  const pillar = { ...own, kind: 'pillar', code: 'D1' } as const;
  expect([may('coordinator', whole), may('pillarManager', pillar)]).toEqual([true, true]);
  expect([
    may('reader', whole),
    may('projectLeader', own),
    // A project comes into a pillar by who has the pillar.
    may('projectLeader', { ...own, code: '1.2' }),
    may('coordinator', whole, 'read'),
  ]).toEqual([false, false, false, false]);
});
