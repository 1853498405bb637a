import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { App } from '../app-type.ts';
import { makeWorld } from '../fuzz/testing/world.ts';
import type { PlanView } from '../plan/plan-view.ts';
import { EXAMPLE } from '../served-plan.ts';
import { serverWith, settingsWith, viewOf } from '../testing/served.ts';

let view: PlanView;
beforeAll(async () => {
  view = await viewOf(EXAMPLE);
});

describe('the log', () => {
  const lines: string[] = [];
  let app: App;
  beforeAll(async () => {
    const settings = { ...settingsWith(), logLevel: 'debug' as const };
    app = await serverWith(view, settings, undefined, { write: (line) => lines.push(line) });
    app.get('/api/v1/broken', () => {
      throw new Error('the secret is GEHEIM-8');
    });
  });
  afterAll(() => app.close());

  it('holds no secret, wherever it stood in the request', async () => {
    await app.inject({
      method: 'POST',
      url: '/api/v1/plans/voorbeeld/overview?token=GEHEIM-1&asOf=GEHEIM-2',
      headers: {
        authorization: 'Bearer GEHEIM-3',
        cookie: 'kapstok-session=GEHEIM-4',
        'x-token': 'GEHEIM-5',
      },
      payload: { secret: 'GEHEIM-6' },
    });
    await app.inject('/uitnodiging/GEHEIM-7');
    await app.inject('/auth/callback?code=GEHEIM-9&state=GEHEIM-10');
    expect((await app.inject('/api/v1/broken')).statusCode).toBe(500);
    app.log.error({ token: 'GEHEIM-11', within: { secret: 'GEHEIM-12', cookie: 'GEHEIM-13' } }, 'x');
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.filter((line) => line.includes('GEHEIM'))).toEqual([]);
  });

  it('tells of each line which request it is about, and where a fault was', () => {
    const fault = lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .find(({ msg }) => msg === 'unforeseen');
    expect(fault?.reqId).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(fault?.err)).toContain('protection.test');
  });
});

describe('too many', () => {
  const limited = async (requestsPerMinute: number): Promise<App> => {
    const app = await serverWith(view, { ...settingsWith(), requestsPerMinute });
    onTestFinished(() => app.close());
    return app;
  };
  const statuses = async (app: App, count: number, request: object): Promise<readonly number[]> => {
    const all: number[] = [];
    for (let at = 0; at < count; at += 1) all.push((await app.inject(request)).statusCode);
    return [...new Set(all)];
  };

  it('is counted of who asks, and takes nothing from others at the same address', async () => {
    const world = await makeWorld();
    onTestFinished(() => world.close());
    const made = async (by: string): Promise<number> => {
      const headers = world.asking.find(({ name }) => name === by)?.headers ?? {};
      const payload = { id: crypto.randomUUID() };
      return (await world.app.inject({ method: 'POST', url: '/api/v1/backups', payload, headers }))
        .statusCode;
    };
    const refused: number[] = [];
    for (let at = 0; at < 12; at += 1) refused.push(await made('board'));
    expect([...new Set(refused)]).toEqual([403, 429]);
    // In memory there are no backups to make: that is said to who may.
    expect(await made('coordinator')).toBe(409);
  }, 60_000);

  it('requests of an address are told when to return, and those of another are not', async () => {
    const app = await limited(20);
    expect(await statuses(app, 10, { url: '/api/v1/plans' })).toEqual([200]);
    expect(await statuses(app, 15, { url: '/api/v1/plans' })).toContain(429);
    const refused = await app.inject('/api/v1/plans');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(await statuses(app, 3, { url: '/api/v1/plans', remoteAddress: '10.1.2.3' })).toEqual([200]);
    expect(await statuses(app, 30, { url: '/api/v1/health' })).toEqual([200]);
  });

  it('changes are refused sooner than questions', async () => {
    const app = await limited(100);
    const change = { method: 'DELETE', url: '/api/v1/own-plans/0123' };
    expect(await statuses(app, 10, change)).toEqual([404]);
    expect(await statuses(app, 5, change)).toEqual([429]);
    expect(await statuses(app, 5, { url: '/api/v1/plans' })).toEqual([200]);
  });

  it('attempts to get in are refused soonest', async () => {
    const app = await limited(200);
    expect(await statuses(app, 5, { url: '/auth/sign-in' })).not.toContain(429);
    expect(await statuses(app, 5, { url: '/auth/sign-in' })).toEqual([429]);
  });
});
