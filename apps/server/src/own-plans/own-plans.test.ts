import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problemSchema } from '@kapstok/contract/schemas';
import { openPlan } from '@kapstok/exchange';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { App } from '../app-type.ts';
import { EXAMPLE } from '../served-plan.ts';
import type { OwnPlanLimits } from '../settings.ts';
import { longestTurn } from '../testing/own-thread.ts';
import { serverWith, settingsWith, viewOf, viewOfFiles } from '../testing/served.ts';
import { formOf, sendIn, settled } from '../testing/upload.ts';
import { OwnPlans } from './own-plans.ts';

// Each plan starts a thread that loads every package, next to whatever else the machine does.
vi.setConfig({ testTimeout: 60_000 });

const SMALL = { 'projects.csv': 'code,name\nA,Onderdeel\n' };

async function server(limits: Partial<OwnPlanLimits> = {}): Promise<App> {
  const app = await serverWith(await viewOfFiles(SMALL), settingsWith(limits));
  onTestFinished(() => app.close());
  return app;
}

/** A table with as many rows as asked, each a line of money. */
function manyRows(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => `B${index},A,${index}`);
  return `id,project,y2025\n${lines.join('\n')}\n`;
}

describe('a plan of one’s own', () => {
  it('gives the same answers as when it is served', async () => {
    const names = readdirSync(EXAMPLE);
    const entries = names.map((name) => [name, new Uint8Array(readFileSync(join(EXAMPLE, name)))] as const);
    const served = await serverWith(await viewOf(EXAMPLE), settingsWith());
    onTestFinished(() => served.close());
    const id = await sendIn(served, Object.fromEntries(entries));
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    const phases = new Set<string>();
    const status = await settled(served, id, ({ phase }) => phases.add(phase));
    expect(status).toMatchObject({ phase: 'ready', fraction: 1, errors: [], failure: null });
    expect(phases.has('reading')).toBe(true);
    const mark = async (plan: string, path: string): Promise<string> => {
      const response = await served.inject(`/api/v1/plans/${plan}/${path}`);
      expect(response.statusCode).toBe(200);
      return createHash('sha256').update(response.rawPayload).digest('hex');
    };
    for (const path of [
      'results',
      'findings',
      'business-cases',
      'business-cases/1.1',
      'booked-lines',
      'projects/1.1',
      'exports/findings.csv',
    ]) {
      expect(await mark(id, path)).toBe(await mark('voorbeeld', path));
    }
  });

  it('is known by its address only, is not kept by the browser, and is gone when wiped', async () => {
    const app = await server();
    const id = await sendIn(app, SMALL);
    await settled(app, id);
    expect((await app.inject('/api/v1/plans')).body).not.toContain(id);
    const header = await app.inject(`/api/v1/plans/${id}`);
    expect([header.json().kind, header.headers['cache-control']]).toEqual(['own', 'no-store']);
    expect((await app.inject({ method: 'DELETE', url: `/api/v1/own-plans/${id}` })).statusCode).toBe(204);
    for (const request of [
      { method: 'DELETE', url: `/api/v1/own-plans/${id}` },
      { method: 'GET', url: `/api/v1/own-plans/${id}` },
      { method: 'GET', url: `/api/v1/plans/${id}/overview` },
    ] as const) {
      const gone = await app.inject(request);
      expect([gone.statusCode, gone.headers['content-type']]).toEqual([
        410,
        expect.stringContaining('application/problem+json'),
      ]);
      const problem = problemSchema.parse(gone.json());
      expect([problem.type, problem.status, problem.title]).toEqual([
        'urn:kapstok:problem:own-plan-gone',
        410,
        'Niet meer aanwezig',
      ]);
      expect(problem.sentence.nl).toContain('niet meer bewaard');
    }
  });

  it('is told to be gone to who still waits for an answer when it is wiped', async () => {
    const plans = new OwnPlans(settingsWith().ownPlans);
    onTestFinished(() => plans.close());
    const bytes = new TextEncoder().encode(SMALL['projects.csv']);
    const id = plans.add({ title: 'x', files: [{ path: 'projects.csv', bytes }] }, 'a') ?? '';
    const plan = plans.find(id);
    await vi.waitFor(() => expect(plan?.status.phase).toBe('ready'), { interval: 20, timeout: 30_000 });
    const asked = plan?.ask({ kind: 'overview' });
    void plans.drop(id);
    const reply = await asked;
    expect(reply?.status).toBe(410);
    const problem = problemSchema.parse(JSON.parse(new TextDecoder().decode(reply?.body)));
    expect(problem.type).toBe('urn:kapstok:problem:own-plan-gone');
  });

  it('is drawn no further when who asked goes away, and goes on answering', async () => {
    const plans = new OwnPlans(settingsWith().ownPlans);
    onTestFinished(() => plans.close());
    const names = readdirSync(EXAMPLE);
    const files = names.map((path) => ({ path, bytes: new Uint8Array(readFileSync(join(EXAMPLE, path))) }));
    const plan = plans.find(plans.add({ title: 'x', files }, 'a') ?? '');
    await vi.waitFor(() => expect(plan?.status.phase).toBe('ready'), { interval: 20, timeout: 30_000 });
    const [question, leaving] = [
      { kind: 'certainty', setting: {}, seed: 1, draws: 1000 } as const,
      new AbortController(),
    ];
    const asked = plan?.ask(question, leaving.signal);
    leaving.abort();
    expect((await asked)?.status).toBe(503);
    expect((await plan?.ask(question))?.status).toBe(200);
  });

  it('leaves nothing on disk', async () => {
    const before = new Set(readdirSync(tmpdir()));
    const app = await server();
    await settled(app, await sendIn(app, { 'geheim.csv': 'x\n1\n', ...SMALL }));
    const left = readdirSync(tmpdir()).filter(
      (name) => !before.has(name) && !/^(?:kapstok|vitest|bash)/.test(name),
    );
    expect(left.filter((name) => /geheim|projects/.test(name))).toEqual([]);
  });

  it('with errors is not loaded, and says which cell', async () => {
    const app = await server();
    const id = await sendIn(app, { ...SMALL, 'budget-lines.csv': 'id,project,y2025\nB1,A,veel\n' });
    const status = await settled(app, id);
    expect(status.phase).toBe('failed');
    expect(status.failure?.nl).toContain('1 fout');
    expect(status.errors.map(({ file, row, column, found }) => [file, row, column, found])).toEqual([
      ['budget-lines.csv', 2, 'y2025', 'veel'],
    ]);
    const asked = await app.inject(`/api/v1/plans/${id}/overview`);
    expect([asked.statusCode, problemSchema.parse(asked.json()).sentence]).toEqual([422, status.failure]);
  });

  it('with a formula that mixes units is not loaded', async () => {
    const app = await server();
    const id = await sendIn(app, {
      ...SMALL,
      'parameters.csv': 'key,scope,value,unit\nprice,,10,EUR\nclaim,,0.5,1\n',
      'business-cases.csv': 'project,first_year,last_year\nA,2025,2025\n',
      'business-case-benefits.csv': 'project,line,kind,unit,formula\nA,care,care_cost,EUR,price + claim\n',
    });
    const status = await settled(app, id);
    expect([status.phase, status.errorCount]).toEqual(['failed', 1]);
    expect(status.errors[0]).toMatchObject({ file: 'business-case-benefits.csv', row: 2, column: 'formula' });
  });

  it('is not ready before it is', async () => {
    const app = await server();
    const id = await sendIn(app, { ...SMALL, 'budget-lines.csv': manyRows(20_000) });
    const early = await app.inject(`/api/v1/plans/${id}/overview`);
    expect([early.statusCode, early.json().sentence.nl]).toEqual([
      409,
      expect.stringContaining('nog niet klaar'),
    ]);
    expect((await settled(app, id)).phase).toBe('ready');
  });
});

describe('what is sent in', () => {
  it.each([
    ['no form', { headers: { 'content-type': 'application/json' }, payload: '{}' }, 415],
    ['no body at all', {}, 415],
    [
      'a form without an end',
      { headers: { 'content-type': 'multipart/form-data; boundary=x' }, payload: '--x\r\n' },
      400,
    ],
  ])('is refused as %s', async (_, request, status) => {
    const app = await server();
    const sent = await app.inject({ method: 'POST', url: '/api/v1/own-plans', ...request });
    expect(sent.statusCode).toBe(status);
    expect(problemSchema.parse(sent.json()).sentence.nl.length).toBeGreaterThan(10);
  });

  it.each([
    [
      'without a name',
      'filename=""\r\ncontent-type: application/octet-stream',
      'code\nA\n',
      'heeft geen naam',
    ],
    ['with no name at all', 'x=y\r\ncontent-type: application/octet-stream', 'code\nA\n', 'heeft geen naam'],
    [
      'that was not chosen',
      'filename=""\r\ncontent-type: application/octet-stream',
      '',
      'geen bestand gekozen',
    ],
  ])('is refused when it is a file %s', async (_, head, content, words) => {
    const app = await server();
    const payload = `--x\r\ncontent-disposition: form-data; name="f"; ${head}\r\n\r\n${content}\r\n--x--\r\n`;
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const sent = await app.inject({ method: 'POST', url: '/api/v1/own-plans', headers, payload });
    expect(sent.statusCode).toBe(400);
    expect(problemSchema.parse(sent.json()).sentence.nl).toContain(words);
  });

  it('is told in the same sentence as on the command line what it is instead of a plan', async () => {
    const app = await server();
    const id = await sendIn(app, { 'plan.pdf': '%PDF-1.7\n' });
    const { phase, errors } = await settled(app, id);
    const folder = mkdtempSync(join(tmpdir(), 'kapstok-server-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'plan.pdf'), '%PDF-1.7\n');
    const opened = await openPlan(join(folder, 'plan.pdf'));
    expect(phase).toBe('failed');
    expect(errors[0]?.message.nl).toContain('is een PDF');
    expect(opened).toEqual({ ok: false, errors });
  });

  it('is refused without files, and with too many', async () => {
    const app = await server({ files: 2 });
    const post = async (form: Awaited<ReturnType<typeof formOf>>): Promise<number> =>
      (await app.inject({ method: 'POST', url: '/api/v1/own-plans', ...form })).statusCode;
    expect(await post(await formOf({}))).toBe(400);
    expect(await post(await formOf({ 'a.csv': 'x', 'b.csv': 'x', 'c.csv': 'x' }))).toBe(413);
  });

  it('is refused when it is too large, one file or all together', async () => {
    const app = await server({ uploadBytes: 1000 });
    for (const files of [
      { 'a.csv': 'x'.repeat(1500) },
      { 'a.csv': 'x'.repeat(700), 'b.csv': 'x'.repeat(700) },
    ]) {
      const sent = await app.inject({ method: 'POST', url: '/api/v1/own-plans', ...(await formOf(files)) });
      expect(sent.statusCode).toBe(413);
    }
  });

  it('waits for room when there are too many at once, and gets it when one is wiped', async () => {
    const app = await server({ plans: 1 });
    const id = await sendIn(app, SMALL);
    const second = await app.inject({ method: 'POST', url: '/api/v1/own-plans', ...(await formOf(SMALL)) });
    expect([second.statusCode, second.json().sentence.nl]).toEqual([
      429,
      expect.stringContaining('te veel eigen plannen'),
    ]);
    await app.inject({ method: 'DELETE', url: `/api/v1/own-plans/${id}` });
    expect((await settled(app, await sendIn(app, SMALL))).phase).toBe('ready');
  });
});

describe('a plan that asks too much', () => {
  it('does not keep the server from answering', async () => {
    const app = await server();
    const id = await sendIn(app, { ...SMALL, 'budget-lines.csv': manyRows(60_000) });
    const { looks, longest } = await longestTurn(settled(app, id), async () => {
      expect((await app.inject('/api/v1/health')).statusCode).toBe(200);
    });
    expect(looks).toBeGreaterThan(5);
    expect(longest).toBeLessThan(300);
  });

  it('of time is stopped', async () => {
    const app = await server({ milliseconds: 300 });
    const id = await sendIn(app, { ...SMALL, 'budget-lines.csv': manyRows(150_000) });
    const status = await settled(app, id);
    expect([status.phase, status.failure?.nl]).toEqual(['failed', expect.stringContaining('is gestopt')]);
  });

  it('of memory is stopped, and the server goes on', async () => {
    const app = await server({ memoryMegabytes: 40, milliseconds: 60_000 });
    const id = await sendIn(app, { ...SMALL, 'budget-lines.csv': manyRows(150_000) });
    const status = await settled(app, id);
    expect([status.phase, status.failure?.nl]).toEqual(['failed', expect.stringContaining('meer geheugen')]);
    expect((await app.inject('/api/v1/plans')).statusCode).toBe(200);
  });

  it('of rows is refused with the limit', async () => {
    const app = await server({ rows: 100 });
    const id = await sendIn(app, { ...SMALL, 'budget-lines.csv': manyRows(101) });
    const status = await settled(app, id);
    expect(status.errors[0]?.expected.nl).toContain('100');
  });
});

describe('a plan that nobody asks for', () => {
  it('is dropped after a while', async () => {
    let now = 0;
    const plans = new OwnPlans({ ...settingsWith().ownPlans, idleMilliseconds: 1000 }, () => now);
    onTestFinished(() => plans.close());
    const bytes = new TextEncoder().encode('code\nA\n');
    const given = { title: 'x', files: [{ path: 'projects.csv', bytes }] };
    const [kept, left] = [plans.add(given, 'a'), plans.add(given, 'a')];
    now = 900;
    expect(plans.find(kept ?? '')).toBeDefined();
    now = 1500;
    plans.sweep();
    expect([plans.find(kept ?? '') === undefined, plans.find(left ?? '') === undefined]).toEqual([
      false,
      true,
    ]);
  });
});

describe('room for plans', () => {
  const bytes = new TextEncoder().encode('code\nA\n');
  const given = { title: 'x', files: [{ path: 'projects.csv', bytes }] };
  const room = { plans: 3, plansPerAddress: 2, idleMilliseconds: 3_600_000 };

  function plansAt(now: () => number): OwnPlans {
    const plans = new OwnPlans({ ...settingsWith().ownPlans, ...room }, now);
    onTestFinished(() => plans.close());
    return plans;
  }

  it('is not all for one address', () => {
    const plans = plansAt(() => 0);
    const taken = ['a', 'a', 'a', 'b', 'c'].map((from) => plans.add(given, from) !== undefined);
    expect(taken).toEqual([true, true, false, true, false]);
  });

  it('is made by giving up the plan that was left longest, once it was left for two minutes', () => {
    let now = 0;
    const plans = plansAt(() => now);
    const ids = ['a', 'a', 'b'].map((from) => plans.add(given, from) ?? '');
    now = 119_000;
    expect(plans.find(ids[0] ?? '')).toBeDefined();
    expect(plans.add(given, 'c')).toBeUndefined();
    now = 121_000;
    expect(plans.add(given, 'c')).toBeDefined();
    expect(ids.map((id) => plans.find(id) !== undefined)).toEqual([true, false, true]);
  });
});

describe('plans that failed', () => {
  it('do not take the room of others, and only the last are remembered', async () => {
    const app = await server({ plans: 1 });
    const broken = { ...SMALL, 'budget-lines.csv': 'id,project,y2025\nB1,A,veel\n' };
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      const id = await sendIn(app, broken);
      expect((await settled(app, id)).phase).toBe('failed');
      ids.push(id);
    }
    const known = await Promise.all(
      ids.map(async (id) => (await app.inject(`/api/v1/own-plans/${id}`)).statusCode),
    );
    expect(known).toEqual([410, 200, 200]);
  });
});
