import { randomUUID } from 'node:crypto';
import type { SummedCertainty } from '@kapstok/contract';
import { text } from '@kapstok/quantity';
import { inviteNation, takeInvitation } from '@kapstok/store';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { KeptPlans } from '../kept-plans/kept-plans.ts';
import { refusal } from '../plan/reply.ts';
import { KEPT, type KeptServer, keptServer, type PersonName } from '../testing/kept.ts';
import { onEachStore } from '../testing/on-each-store.ts';

const REGION = '/api/v1/regions/dorpen/certainty';
const NATION = '/api/v1/nation/certainty';
/** Few draws: what is told is the same. */
const FEW = '?draws=1000';

onEachStore(({ database }) => {
  let server: KeptServer;
  /** A moment after which the plan of the region was changed. */
  let beforeAssumed: string;
  beforeAll(async () => {
    server = await keptServer(database());
    const [id, endsAt] = [randomUUID(), new Date(Date.now() + 3_600_000)];
    const secret = await inviteNation(database(), { id, note: '', endsAt });
    const account = server.accounts.get('board') ?? '';
    await takeInvitation(database(), { account, secret, id: randomUUID(), now: () => new Date() });
    beforeAssumed = new Date().toISOString();
    await assume();
  }, 60_000);
  afterAll(() => server.close());

  async function ask(name: PersonName, url: string) {
    const reply = await server.app.inject({ url, headers: server.by(name) });
    return { status: reply.statusCode, headers: reply.headers, text: reply.body };
  }

  async function told(name: PersonName, url: string): Promise<SummedCertainty> {
    const [path, asked] = url.split('?');
    const reply = await ask(name, `${path}${FEW}${asked === undefined ? '' : `&${asked}`}`);
    expect(reply.status).toBe(200);
    return JSON.parse(reply.text);
  }

  /** What the plan of the region assumes from now on: a saving that may be half or one and a half of what stands there. */
  async function assume(): Promise<void> {
    const cells = {
      id: 'huisarts',
      name: 'Huisarts',
      on: 'business-case-benefits:1.2/huisarts:y2027',
      shape: 'percentage',
      meaning: 'bounds',
      percent: '0.5',
      shared: 'huisartsen',
    };
    const record = { id: randomUUID(), table: 'assumptions', position: 'a0', cells };
    const edit = { kind: 'add', record };
    const payload = { id: randomUUID(), reason: 'proef', edits: [edit] };
    const headers = server.by('coordinator');
    const made = await server.app.inject({ method: 'POST', url: `${KEPT}/changes`, headers, payload });
    expect([made.statusCode, made.body]).toEqual([201, expect.anything()]);
  }

  it('draws the plan of a region as whoever asks reads it: the working version, or what was adopted', async () => {
    const [working, adopted] = [await told('coordinator', REGION), await told('reader', REGION)];
    expect(working.plans.map(({ plan, version, assumptions }) => [plan, version, assumptions])).toEqual([
      ['dorpen~gezond-dorp', null, 1],
    ]);
    expect(adopted.plans.map(({ version, assumptions }) => [version?.state, assumptions])).toEqual([
      ['adopted', 0],
    ]);
    const saved = working.fans.find(({ measure }) => measure === 'careCost')?.years;
    const drawn = saved?.flatMap(({ year, figure }) =>
      figure.drawn.kind === 'known' && !figure.drawn.isSure ? [year] : [],
    );
    expect(drawn).toEqual([2027]);
    expect(adopted.sentences[0]?.nl).toMatch(/^Geen van deze plannen zegt al hoe zeker/);
    // Nothing changed: the same numbers to the bit.
    expect(await told('coordinator', REGION)).toEqual(working);
  });

  it('is made again where a plan was not drawn, for too much was asked at once', async () => {
    const url = `${REGION}?draws=1010`;
    const busy = text('Wacht een minuut.', 'Wait a minute.');
    const asking = vi.spyOn(KeptPlans.prototype, 'askState');
    asking.mockResolvedValueOnce({ reply: refusal(429, busy), seq: undefined });
    const first = await ask('coordinator', url);
    asking.mockRestore();
    expect([first.status, first.text]).toEqual([200, expect.stringContaining(busy.nl)]);
    expect((await ask('coordinator', url)).text).not.toContain(busy.nl);
  });

  it('adds up the adopted plans of all regions for who reads for the nation, and for nobody else', async () => {
    const nation = await told('board', NATION);
    expect(nation.regions.map(({ region }) => region.code)).toEqual(['dorpen', 'elders', 'open']);
    expect(nation.plans.every(({ version }) => version?.state === 'adopted')).toBe(true);
    // Each is short of 50 people.
    const shortage = nation.figures.find(({ id }) => id === 'plan/shortage.persons')?.drawn;
    expect(shortage).toMatchObject({ kind: 'known', isSure: true, p50: { value: 150, error: 0 } });
    const refused = await Promise.all(
      (['coordinator', 'stranger', 'public'] as const).map(async (name) => (await ask(name, NATION)).status),
    );
    expect(refused).toEqual([403, 403, 403]);
    expect((await server.app.inject({ url: NATION })).statusCode).toBe(401);
  });

  it('draws the plans as they stood at a moment, and says so in the list', async () => {
    const asOf = `asOf=${beforeAssumed}`;
    const then = await told('coordinator', `${REGION}?${asOf}`);
    expect(then.asOf).toBe(beforeAssumed);
    expect(then.plans.map(({ version, assumptions, why }) => [version, assumptions, why])).toEqual([
      [null, 0, null],
    ]);
    const now = await told('coordinator', `${REGION}?asOf=${new Date().toISOString()}`);
    expect(now.plans.map(({ assumptions }) => assumptions)).toEqual([1]);
    expect((await told('coordinator', REGION)).asOf).toBe(null);
    const list = await ask('coordinator', `${REGION}.csv${FEW}&language=nl&${asOf}`);
    expect([list.status, list.text]).toEqual([200, expect.stringMatching(/Stand van \d+ \w+ \d{4}/)]);
    expect(list.text).not.toContain('Werkversie');
  });

  it('tells no more of a moment than who asks may read, and has no plan of before it began', async () => {
    const [mayNot] = (await told('reader', `${REGION}?asOf=${beforeAssumed}`)).plans;
    expect([mayNot?.why?.nl, mayNot?.figures.every(({ drawn }) => drawn.kind !== 'known')]).toEqual([
      expect.stringContaining('wie de werkversie mag lezen'),
      true,
    ]);
    const long = 'asOf=2001-01-01T00:00:00Z';
    const none = await told('coordinator', `${REGION}?${long}`);
    expect([none.plans, none.sentences.map(({ nl }) => nl)]).toEqual([
      [],
      ['Toen was er geen plan om te trekken.'],
    ]);
    const nation = await told('board', `${NATION}?${long}`);
    expect(nation.plans.map(({ version, why }) => [version, why?.nl])).toEqual(
      nation.plans.map(() => [null, 'Er is niets van vastgesteld.']),
    );
    const later = new Date(Date.now() + 3_600_000).toISOString();
    for (const url of [REGION, `${REGION}.csv`, NATION, `${NATION}.csv`, '/api/v1/nation'])
      expect((await ask('board', `${url}?asOf=${later}`)).status).toBe(400);
  });

  it('knows no region to who has no role there', async () => {
    for (const url of [REGION, `${REGION}.csv`]) expect((await ask('stranger', url)).status).toBe(404);
  });

  it.each([
    ['coordinator', REGION, '"zekerheid-van-plannen-samen-dorpen.csv"'],
    ['board', NATION, '"zekerheid-van-plannen-samen.csv"'],
  ] as const)('gives %s %s as a list', async (name, url, file) => {
    const reply = await ask(name, `${url}.csv${FEW}&language=nl`);
    expect(reply.headers['content-type']).toContain('text/csv');
    expect(reply.headers['content-disposition']).toContain(file);
    expect(reply.text).toContain('Kans');
  });
});
