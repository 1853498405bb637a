import { randomUUID } from 'node:crypto';
import type {
  ChangeList,
  KeptPlan,
  LogDto,
  Overview,
  PlanHeader,
  PlanList,
  Problem,
  RecordDocument,
  RecordList,
  RegionList,
  Verification,
  VersionList,
  Viewpoint,
} from '@kapstok/contract';
import { readRegionFiles } from '@kapstok/exchange';
import { momentInWords } from '@kapstok/quantity';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  FOREIGN_PLAN_ID,
  KEPT,
  type KeptServer,
  keptServer,
  type PersonName,
  PLAN_ID,
} from '../testing/kept.ts';
import { onEachStore } from '../testing/on-each-store.ts';

interface Answer<Body> {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Body;
}

onEachStore(({ database }) => {
  let server: KeptServer;

  beforeAll(async () => {
    server = await keptServer(database());
  });

  afterAll(() => server.close());

  async function get<Body>(
    name: PersonName,
    url: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<Body>> {
    const {
      statusCode,
      headers: told,
      body,
    } = await server.app.inject({
      url,
      headers: { ...server.by(name), ...headers },
    });
    return { status: statusCode, headers: told, body: (body === '' ? undefined : JSON.parse(body)) as Body };
  }

  async function send<Body>(
    name: PersonName,
    method: 'POST' | 'PATCH',
    url: string,
    payload: object,
  ): Promise<Answer<Body>> {
    const answer = await server.app.inject({ method, url, headers: server.by(name), payload });
    return { status: answer.statusCode, headers: answer.headers, body: answer.json() as Body };
  }

  /** Puts other words in the first cell of a table that holds these. @returns the entry */
  async function put(table: string, key: string, field: string, words: string): Promise<number> {
    const { body } = await get<RecordList>('coordinator', `${KEPT}/records?table=${table}&limit=1000`);
    const record = body.records.find(({ cells }) => cells.id === key || cells.code === key);
    if (record === undefined) throw new Error(`no ${key} in ${table}`);
    const { id, cells } = record;
    const set = { kind: 'set', id, table, field, before: cells[field] ?? '', after: words };
    const made = await send<{ change: { seq: number } }>('coordinator', 'POST', `${KEPT}/changes`, {
      id: randomUUID(),
      reason: 'beproefd',
      keepUnreadable: true,
      edits: [set],
    });
    expect(made.status).toBe(201);
    return made.body.change.seq;
  }

  const nameOf = async (name: PersonName, asked = ''): Promise<string | undefined> => {
    const { body } = await get<{ title: string }>(name, `${KEPT}/projects/1.1${asked}`);
    return JSON.stringify(body).includes('Anders genoemd') ? 'Anders genoemd' : body.title;
  };

  describe('a kept plan', () => {
    it('answers who coordinates as it now is, and a browser asks again whether it changed', async () => {
      const { status, headers, body } = await get<PlanHeader>('coordinator', KEPT);
      expect([status, body.id, body.kind]).toEqual([200, PLAN_ID, 'kept']);
      expect(headers['cache-control']).toBe('private, no-cache');
      expect(Number(headers['kapstok-seq'])).toBeGreaterThan(0);
      const again = await get('coordinator', KEPT, { 'if-none-match': String(headers.etag) });
      expect([again.status, again.body]).toEqual([304, undefined]);
    });

    it('is not there for who has no role in its region, nor by another id', async () => {
      for (const url of [KEPT, `/api/v1/plans/${FOREIGN_PLAN_ID}`, '/api/v1/plans/nergens~plan']) {
        const { status, body } = await get<Problem>(url === KEPT ? 'stranger' : 'coordinator', url);
        expect([status, body.detail]).toEqual([404, 'Dit plan is er niet.']);
      }
      const idsFor = async (name: PersonName): Promise<readonly string[]> =>
        (await get<PlanList>(name, '/api/v1/plans')).body.kept.map(({ id }) => id);
      expect(await idsFor('stranger')).not.toContain(PLAN_ID);
      expect(await idsFor('reader')).toContain(PLAN_ID);
      expect(await idsFor('reader')).not.toContain(FOREIGN_PLAN_ID);
    });

    it('holds a change for who waits for its entry, and not before it or in the version', async () => {
      const before = new Date();
      await put('projects', '1.1', 'name', 'Anders genoemd');
      const seq = await put('projects', '1.1', 'phase', 'gestart');
      const after = await get<PlanHeader>('coordinator', `${KEPT}?minSeq=${seq}`);
      expect(after.headers['kapstok-seq']).toBe(String(seq));
      expect(await nameOf('coordinator', `?minSeq=${seq}`)).toBe('Anders genoemd');
      expect(await nameOf('coordinator', `?asOf=${before.toISOString()}`)).not.toBe('Anders genoemd');
      expect(await nameOf('reader')).not.toBe('Anders genoemd');
    });

    it('holds what somebody changed themselves in whatever they read next, and tells of which entry it is', async () => {
      await get('coordinator', `${KEPT}/overview`);
      for (const phase of ['voorbereiding', 'gestart', 'voorbereiding']) {
        const seq = await put('projects', '1.1', 'phase', phase);
        for (const part of ['/overview', '/projects/1.1', '', '/roadmap']) {
          const { status, headers } = await get('coordinator', `${KEPT}${part}`);
          expect([part, status, Number(headers['kapstok-seq'])]).toEqual([part, 200, seq]);
        }
      }
    });

    it('is not shown as if it held an entry that the log does not have', async () => {
      const { body } = await get<LogDto>('coordinator', '/api/v1/regions/dorpen/log?limit=1');
      const end = body.entries[0]?.seq ?? 0;
      const parts = [
        '',
        '/overview',
        '/viewpoint',
        '/records',
        '/exports/projects.csv',
        '/comparison?from=now&to=now',
      ];
      for (const part of parts) {
        const url = `${KEPT}${part}${part.includes('?') ? '&' : '?'}`;
        expect(
          (await server.app.inject({ url: `${url}minSeq=${end}`, headers: server.by('coordinator') }))
            .statusCode,
        ).toBe(200);
        const refused = await get<Problem>('coordinator', `${url}minSeq=${end + 1}`);
        expect([part, refused.status]).toEqual([part, 409]);
        expect(refused.body.sentence.nl).toContain(
          `Regel ${end + 1} van het logboek is er niet: de laatste is ${end}.`,
        );
      }
    });

    it('gives a reader versions only, and says why', async () => {
      const asOf = await get<Problem>('reader', `${KEPT}?asOf=${new Date().toISOString()}`);
      expect([asOf.status, asOf.body.detail]).toEqual([403, expect.stringContaining('alleen versies')]);
      const early = await get<Problem>('coordinator', `${KEPT}?asOf=2001-01-01T00:00:00Z`);
      const [first] = (await get<ChangeList>('coordinator', `${KEPT}/changes?limit=1000`)).body.changes.slice(
        -1,
      );
      const { nl } = momentInWords(new Date(first?.at ?? ''));
      expect([early.status, early.body.detail]).toEqual([
        404,
        `Toen was dit plan er nog niet. Het begint op ${nl}.`,
      ]);
      const looked = await get<Problem>('coordinator', `${KEPT}/viewpoint?asOf=2001-01-01T00:00:00Z`);
      expect(looked.body.detail).toBe(early.body.detail);
      const none = await get<Problem>('reader', `${KEPT}?version=${randomUUID()}`);
      expect([none.status, none.body.detail]).toEqual([404, 'Deze versie van het plan is er niet.']);
      const both = await get<Problem>('reader', `${KEPT}?version=${randomUUID()}&asOf=2001-01-01T00:00:00Z`);
      expect([both.status, both.body.errors?.length]).toEqual([400, 1]);
    });

    it('shows nothing of a moment to come, and says so', async () => {
      const soon = new Date(Date.now() + 30_000).toISOString();
      expect((await get<PlanHeader>('coordinator', `${KEPT}?asOf=${soon}`)).status).toBe(200);
      const later = new Date(Date.now() + 120_000).toISOString();
      const parts = ['', '/overview', '/viewpoint', '/records?table=decisions', '/exports/projects.csv'];
      for (const part of parts) {
        const asked = `${KEPT}${part}${part.includes('?') ? '&' : '?'}asOf=${later}`;
        const { status, body } = await get<Problem>('coordinator', asked);
        expect([part, status, body.errors?.[0]?.path]).toEqual([part, 400, '/asOf']);
        expect(body.sentence.nl).toContain('een moment zijn dat al geweest is');
        expect(body.sentence.en).toContain('a moment that has been');
      }
    });

    it('knows the record behind a row, and a version that is known by its name only', async () => {
      const row = await get<{ record: string; cells: { column: string; words: string }[] }>(
        'coordinator',
        `${KEPT}/rows?table=decisions&line=2`,
      );
      const { body } = await get<RecordList>('coordinator', `${KEPT}/records?table=decisions`);
      expect(body.records[0]?.id).toBe(row.body.record);
      const versions = await get<{ versions: { id: string; name: string; held: boolean }[] }>(
        'coordinator',
        `${KEPT}/versions`,
      );
      const unheld = versions.body.versions.find(({ held }) => !held);
      const { status, body: refused } = await get<Problem>('coordinator', `${KEPT}?version=${unheld?.id}`);
      expect([unheld?.name, status, refused.detail]).toEqual([
        '0.9',
        404,
        expect.stringContaining('alleen de naam bekend'),
      ]);
    });

    it('that can not be computed tells which cells to mend, stays readable, and is mended', async () => {
      const broken = await put('budget-lines', 'B1', 'y2026', 'veel geld');
      const { status, body } = await get<Problem>('coordinator', `${KEPT}/overview?minSeq=${broken}`);
      expect([status, body.type]).toEqual([422, 'urn:kapstok:problem:plan-faults']);
      const [fault] = body.faults ?? [];
      expect(fault).toMatchObject({ table: 'budget-lines', field: 'y2026', found: 'veel geld' });
      const kept = await get<RecordList>('coordinator', `${KEPT}/records?table=budget-lines`);
      const record = kept.body.records.find(({ id }) => id === fault?.record);
      expect([kept.status, record?.cells.y2026]).toEqual([200, 'veel geld']);
      const set = {
        kind: 'set',
        id: record?.id,
        table: 'budget-lines',
        field: 'y2026',
        before: 'veel geld',
        after: '1',
      };
      const made = await send<{ change: { seq: number } }>('coordinator', 'POST', `${KEPT}/changes`, {
        id: randomUUID(),
        reason: 'hersteld',
        edits: [set],
      });
      const mended = await get<Overview>('coordinator', `${KEPT}/overview?minSeq=${made.body.change.seq}`);
      expect(mended.status).toBe(200);
    });
  });

  describe('the viewpoint', () => {
    it('tells who coordinates that they may, and a reader why not', async () => {
      const own = await get<Viewpoint>('coordinator', `${KEPT}/viewpoint`);
      expect(own.body).toMatchObject({
        plan: PLAN_ID,
        role: { role: 'coordinator' },
        basis: { kind: 'working', version: null },
        after: { name: '1.0' },
        mayReadWorking: true,
        whyNotEdit: null,
        may: { draftVersion: true, adoptVersion: false, assignRoles: true },
      });
      expect(own.body.editable).toContain('projects');
      const read = await get<Viewpoint>('reader', `${KEPT}/viewpoint`);
      expect(read.body).toMatchObject({
        basis: { kind: 'version', version: { name: '1.0', state: 'adopted' } },
        mayReadWorking: false,
        editable: [],
        whyNotEdit: { nl: expect.stringContaining('mag niet wijzigen') },
      });
    });

    it('of an earlier moment says that only the working version can be changed', async () => {
      const asOf = new Date().toISOString();
      const { body } = await get<Viewpoint>('coordinator', `${KEPT}/viewpoint?asOf=${asOf}`);
      expect([body.basis.kind, body.editable, body.whyNotEdit?.nl]).toEqual([
        'asOf',
        [],
        expect.stringContaining('alleen in de werkversie'),
      ]);
    });

    it('tells nobody to do elsewhere what their role may nowhere', async () => {
      const { versions } = (await get<VersionList>('coordinator', `${KEPT}/versions`)).body;
      const state = `?version=${versions.find(({ held }) => held)?.id}`;
      const rows = await get<RecordList>('coordinator', `${KEPT}/records${state}&table=projects&limit=1`);
      const record = rows.body.records[0]?.id;
      const told: string[] = [];
      for (const name of ['board', 'reader', 'public'] as const) {
        for (const looked of ['', state]) {
          const seen = await get<Viewpoint>(name, `${KEPT}/viewpoint${looked}`);
          const row = await get<RecordDocument>(name, `${KEPT}/records/${record}${looked}`);
          told.push(seen.body.whyNotEdit?.nl ?? '', row.body.whyNot?.nl ?? '');
        }
      }
      expect(told.filter((words) => !words.includes('mag niet wijzigen'))).toEqual([]);
      const own = await get<RecordDocument>('manager', `${KEPT}/records/${record}${state}`);
      expect(own.body.whyNot?.nl).toContain('Ga naar de werkversie');
    });
  });

  describe('a region', () => {
    it('is listed for who stands in it, and called otherwise by who manages it', async () => {
      const codesFor = async (name: PersonName): Promise<readonly string[]> =>
        (await get<RegionList>(name, '/api/v1/regions')).body.regions.map(({ code }) => code);
      expect(await codesFor('stranger')).not.toContain('dorpen');
      expect(await codesFor('reader')).toContain('dorpen');
      expect((await get('stranger', '/api/v1/regions/dorpen')).status).toBe(404);
      const rename = (title: string, more: object = {}) =>
        send('coordinator', 'PATCH', '/api/v1/regions/dorpen', { title, ...more });
      const lastWhy = async (): Promise<string | undefined> =>
        (await get<LogDto>('coordinator', '/api/v1/regions/dorpen/log?kind=plan&limit=1')).body.entries[0]
          ?.reason;
      expect((await rename('Dorpen samen')).status).toBe(200);
      expect(await lastWhy()).toContain('anders te noemen. Er is geen reden bij gegeven');
      const renamed = await rename('De dorpen', { reason: 'zo heten ze' });
      expect(renamed).toMatchObject({ status: 200, body: { code: 'dorpen', title: 'De dorpen' } });
      expect(await lastWhy()).toBe('zo heten ze');
      const refused = await send<Problem>('reader', 'PATCH', '/api/v1/regions/dorpen', { title: 'x' });
      expect([401, 403]).toContain(refused.status);
      expect((await get('reader', '/api/v1/regions/dorpen')).body).toMatchObject({ title: 'De dorpen' });
    });

    it('begins a plan once, which answers', async () => {
      const wanted = { id: randomUUID(), code: 'nieuw-plan', title: 'Een nieuw plan' };
      const made = await send<KeptPlan>('coordinator', 'POST', '/api/v1/regions/dorpen/plans', wanted);
      expect([made.status, made.body.id]).toEqual([201, 'dorpen~nieuw-plan']);
      const again = await send<KeptPlan>('coordinator', 'POST', '/api/v1/regions/dorpen/plans', wanted);
      expect(again.status).toBe(200);
      const other = { ...wanted, id: randomUUID() };
      expect((await send('coordinator', 'POST', '/api/v1/regions/dorpen/plans', other)).status).toBe(409);
      const { status, body } = await get<PlanHeader>('coordinator', '/api/v1/plans/dorpen~nieuw-plan');
      expect([status, body.title]).toEqual([200, 'Een nieuw plan']);
    });
  });

  describe('what is kept', () => {
    it('is held against its log by who reads that, and by nobody else', async () => {
      const url = '/api/v1/regions/dorpen/verifications';
      const { status, body } = await send<Verification>('coordinator', 'POST', url, {});
      expect(status).toBe(200);
      expect(body.problems).toEqual([]);
      // Nothing was noted beside a database in memory or on a server: it says so.
      expect(body.notedAt).toBeNull();
      expect([body.entries, body.records].every((count) => count > 0)).toBe(true);
      expect([401, 403]).toContain((await send('reader', 'POST', url, {})).status);
      expect((await send('stranger', 'POST', url, {})).status).toBe(404);
    });

    it('goes out as a zip for who takes care of it', async () => {
      const url = '/api/v1/regions/dorpen/take-out.zip';
      const { statusCode, headers, rawPayload } = await server.app.inject({
        url,
        headers: server.by('coordinator'),
      });
      expect([statusCode, headers['content-type']]).toEqual([200, 'application/zip']);
      const files = Object.entries(unzipSync(rawPayload)).map(([path, bytes]) => ({ path, bytes }));
      expect(files.map(({ path }) => path)).toContain('plans/gezond-dorp/history.ndjson');
      expect(readRegionFiles(files)).toMatchObject({
        tables: expect.arrayContaining([expect.objectContaining({ name: 'entry' })]),
      });
      expect([401, 403]).toContain(
        (await server.app.inject({ url, headers: server.by('reader') })).statusCode,
      );
    });

    it('has backups that who coordinates may know of', async () => {
      const { status, body } = await get('coordinator', '/api/v1/backups');
      expect([status, body]).toEqual([
        200,
        { automatic: false, everyMinutes: null, keepHours: null, keepDays: null, backups: [] },
      ]);
      expect([401, 403]).toContain((await get('reader', '/api/v1/backups')).status);
      // Who runs a server makes them there; nobody else even asks.
      const made = async (by: PersonName): Promise<number> => {
        const payload = { id: randomUUID() };
        const url = '/api/v1/backups';
        return (await server.app.inject({ method: 'POST', url, payload, headers: server.by(by) })).statusCode;
      };
      expect(await made('coordinator')).toBe(409);
      expect([401, 403]).toContain(await made('board'));
    });

    it('comes to something together only for who reads for the nation', async () => {
      expect([401, 403]).toContain((await get('coordinator', '/api/v1/nation')).status);
    });
  });

  it('is ready', async () => {
    expect(await get('stranger', '/api/v1/health/ready')).toMatchObject({
      status: 200,
      body: { status: 'ok' },
    });
    expect((await get('stranger', '/api/v1/installation')).body).toMatchObject({ keeps: true });
  });
});
