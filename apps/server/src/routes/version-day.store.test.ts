import { randomUUID } from 'node:crypto';
import type { ReportChoices, RoundList, VersionDto } from '@kapstok/contract';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { KEPT, type KeptServer, keptServer, type PersonName } from '../testing/kept.ts';
import { onEachStore } from '../testing/on-each-store.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** A day on which nothing of the second quarter is due yet, and one long after it. */
const MADE = new Date('2026-05-20T10:00:00Z');
const LATER = new Date('2026-11-20T10:00:00Z');

let kept: KeptServer;
let version: string;

onEachStore(({ database }) => {
  const clockAt = (now: Date): unknown => vi.useFakeTimers({ toFake: ['Date'], now });

  beforeAll(async () => {
    clockAt(MADE);
    kept = await keptServer(database());
    version = randomUUID();
    const made = { version, name: '1.5', reason: 'stand' };
    const { seq } = await send<VersionDto>('versions', made);
    await send(`versions/${version}/submissions`, { seq, reason: 'klaar' });
    vi.useRealTimers();
  });
  beforeEach(() => {
    clockAt(LATER);
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  afterAll(() => kept.close());

  async function send<Body>(path: string, body: object): Promise<Body> {
    const [url, headers] = [`${KEPT}/${path}`, kept.by('coordinator')];
    const payload = { id: randomUUID(), ...body };
    const given = await kept.app.inject({ method: 'POST', url, headers, payload });
    if (given.statusCode >= 300) throw new Error(given.body);
    return given.json<Body>();
  }

  async function ask<Body>(path: string, by: PersonName = 'coordinator'): Promise<Body> {
    const given = await kept.app.inject({ url: `${KEPT}/${path}`, headers: kept.by(by) });
    if (given.statusCode !== 200) throw new Error(given.body);
    return given.json<Body>();
  }

  /** Who is late in the rounds about the second quarter. */
  async function lateIn(query: string, by?: PersonName): Promise<readonly string[]> {
    const { rounds } = await ask<RoundList>(`rounds${query}`, by);
    const asked = rounds.filter(({ period }) => period === '2026Q2').flatMap(({ requests }) => requests);
    expect(asked.length).toBeGreaterThan(0);
    return asked.filter(({ late }) => late).map(({ reporter }) => reporter.code);
  }

  it.each(['coordinator', 'participant'] as const)(
    'tells nobody late in a version of before that was due: %s',
    async (by) => {
      expect(await lateIn('', by)).not.toEqual([]);
      expect(await lateIn(`?version=${version}`, by)).toEqual([]);
    },
  );

  it('tells of a version what is told of the moment of it, on every page that looks from a day', async () => {
    const asOf = MADE.toISOString();
    for (const page of ['indicators', 'follow-up', 'course', 'gates', 'reports', 'accounting', 'findings']) {
      const then = await ask<unknown>(`${page}?asOf=${asOf}`);
      expect([page, await ask<unknown>(`${page}?version=${version}`)]).toEqual([page, then]);
    }
  });

  it('offers no report of a quarter that was still to come', async () => {
    const quarters = async (query: string) => (await ask<ReportChoices>(`reports${query}`)).periods;
    expect(await quarters('')).not.toEqual(await quarters(`?version=${version}`));
  });
});
