import { randomUUID } from 'node:crypto';
import type {
  ApiKeyList,
  AssignmentList,
  InvitationList,
  InvitationSeenDto,
  Problem,
  RecordList,
  RegionAccount,
  RegionAccountList,
} from '@kapstok/contract';
import {
  acting,
  type Database,
  ownAssignments,
  readLog,
  readRefusals,
  refusalsOfNoRegion,
} from '@kapstok/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser } from '../testing/browser.ts';
import { onEachStore } from '../testing/on-each-store.ts';
import { PLAN, REGION, type SignInServer, signedIn, signInServer, whoIs } from '../testing/sign-in-server.ts';

const HERE = `/api/v1/regions/${REGION}`;

let server: SignInServer;
let coordinator: Browser;
let reader: Browser;
const nobody = new Browser();
onEachStore(({ database }) => {
  beforeAll(async () => {
    server = await signInServer('asks each time', database());
    coordinator = await signedIn(server, 'coordinator');
    reader = await signedIn(server, 'reader');
  }, 60_000);
  afterAll(() => server.close());

  interface Answer<Body> {
    readonly status: number;
    readonly body: Body;
    readonly headers: Headers;
  }

  async function ask<Body = Problem>(
    browser: Browser,
    path: string,
    asked: Parameters<Browser['visit']>[1] = {},
  ): Promise<Answer<Body>> {
    const { status, body, headers } = await browser.visit(`${server.origin}${path}`, asked);
    return { status, body: (body === '' ? undefined : JSON.parse(body)) as Body, headers };
  }

  const post = <Body = Problem>(browser: Browser, path: string, body: object) =>
    ask<Body>(browser, path, { method: 'POST', body });
  const end = (browser: Browser, path: string, ending: object = {}) =>
    post(browser, `${path}/endings`, { id: randomUUID(), ...ending });

  /** What the coordinator may read beside the API: the region as the database has it. */
  async function inRegion<Result>(
    work: (given: { trx: Parameters<typeof readLog>[0]['trx']; region: string }) => Promise<Result>,
  ): Promise<Result> {
    const { account } = await whoIs(server, coordinator);
    const held: Database = server.database;
    const region = await regionId(account?.id ?? '');
    const actor = { region, account: account?.id ?? '', role: 'coordinator' };
    return await acting(held, actor, (trx) => work({ trx, region }));
  }

  async function regionId(account: string): Promise<string> {
    const own = await ownAssignments(server.database, account);
    return own[0]?.region?.id ?? '';
  }

  const lastEntry = async () => (await inRegion((given) => readLog(given, { after: 0, limit: 1000 }))).at(-1);
  const refusals = () => inRegion((given) => readRefusals(given, { limit: 100 }));

  async function accountOf(name: string): Promise<string> {
    const { body } = await ask<RegionAccountList>(coordinator, `${HERE}/accounts?limit=1000`);
    const found = body.accounts.find((account) => account.name === name);
    if (found === undefined) throw new Error(`no account ${name}`);
    return found.id;
  }

  describe('roles', () => {
    it('are given, listed and ended by who may, each once', async () => {
      const account = await accountOf('Meelezer');
      const within = { kind: 'pillar', plan: PLAN, code: 'D1' };
      const given = { id: randomUUID(), account, role: 'pillarManager', within, reason: 'ziekte' };
      const made = await post(coordinator, `${HERE}/assignments`, given);
      expect([made.status, made.body]).toMatchObject([
        201,
        { id: given.id, account: { name: 'Meelezer' }, within, current: true, until: null },
      ]);
      expect((await post(coordinator, `${HERE}/assignments`, given)).status).toBe(200);
      expect(await lastEntry()).toMatchObject({ id: given.id, kind: 'assignment', reason: 'ziekte' });
      const session = await whoIs(server, reader);
      expect(session.regions[0]?.roles.map(({ role }) => role)).toEqual(['pillarManager', 'reader']);
      const ending = { id: randomUUID(), reason: 'weer beter' };
      const again = () => end(coordinator, `${HERE}/assignments/${given.id}`, ending);
      const { account: own } = await whoIs(server, coordinator);
      const mine = (await ask<AssignmentList>(coordinator, `${HERE}/assignments?limit=1000`)).body
        .assignments;
      const held = mine.find(({ account, current }) => current && account.id === own?.id);
      const refused = await end(coordinator, `${HERE}/assignments/${held?.id}`);
      expect([refused.status, refused.body.sentence.nl]).toEqual([
        403,
        expect.stringMatching(/^Niemand geeft of ontneemt zichzelf een rol/),
      ]);
      const ended = await again();
      expect([ended.status, ended.body]).toMatchObject([201, { id: given.id, current: false }]);
      expect(await lastEntry()).toMatchObject({
        id: ending.id,
        reason: 'weer beter',
        body: { what: 'ended' },
      });
      expect((await again()).status).toBe(200);
      expect((await whoIs(server, reader)).regions[0]?.roles).toHaveLength(1);
    });

    it('are those of people: what the installation had itself while it founded the region is told by the log only', async () => {
      const { body } = await ask<AssignmentList>(coordinator, `${HERE}/assignments?limit=1000`);
      expect(body.assignments.map(({ account }) => account.name)).not.toContain('Beheer');
      const never = body.assignments.filter(({ from, until }) => until !== null && until <= from);
      expect(never).toEqual([]);
    });

    it('come in pages', async () => {
      const first = await ask<AssignmentList>(coordinator, `${HERE}/assignments?limit=3`);
      expect(first.body.assignments).toHaveLength(3);
      expect(first.headers.get('link')).toContain('rel="next"');
      const next = await ask<AssignmentList>(
        coordinator,
        `${HERE}/assignments?limit=1000&after=${first.body.next}`,
      );
      expect(next.body.next).toBeNull();
      const all = await ask<AssignmentList>(coordinator, `${HERE}/assignments?limit=1000`);
      const ids = [...first.body.assignments, ...next.body.assignments].map(({ id }) => id);
      expect(ids).toEqual(all.body.assignments.map(({ id }) => id));
      expect((await ask(coordinator, `${HERE}/assignments?after=nergens`)).status).toBe(400);
    });

    it('are given to others only, and as far as the role can be about that', async () => {
      const { account } = await whoIs(server, coordinator);
      const other = await accountOf('Bestuur');
      const give = (given: object) =>
        post(coordinator, `${HERE}/assignments`, {
          id: randomUUID(),
          account: other,
          role: 'reader',
          ...given,
        });
      const region = { kind: 'region' };
      expect((await give({ account: account?.id, role: 'board', within: region })).status).toBe(403);
      expect((await give({ account: randomUUID(), within: region })).status).toBe(404);
      expect((await give({ within: { kind: 'nation' }, role: 'national' })).status).toBe(400);
      const project = await give({ within: { kind: 'project', plan: PLAN, code: '1.1' } });
      expect([project.status, project.body.errors?.[0]?.path]).toEqual([400, '/within/kind']);
      const elsewhere = await give({
        role: 'projectLeader',
        within: { kind: 'project', plan: 'elders~gezond-dorp', code: '1.1' },
      });
      expect([elsewhere.status, elsewhere.body.errors?.[0]?.path]).toEqual([400, '/within/plan']);
    });

    it.each([
      ['assignments', 'projectLeader', 'project', '1.9', 'Het meest lijken: 1.1'],
      ['invitations', 'pillarManager', 'pillar', 'zorgpijler', 'Er zijn onder meer: D1'],
      ['keys', 'participant', 'organisation', 'WEK', 'WEL'],
    ])(
      '%s: a code that the plan does not have is refused, with what there is',
      async (list, role, kind, code, told) => {
        const sent = {
          id: randomUUID(),
          role,
          within: { kind, plan: PLAN, code },
          ...(list === 'assignments' ? { account: await accountOf('Bestuur') } : {}),
          ...(list === 'keys' ? { name: 'x', scope: 'read', days: 1 } : {}),
        };
        const { status, body } = await post(coordinator, `${HERE}/${list}`, sent);
        expect([status, body.errors?.map(({ path }) => path)]).toEqual([422, ['/within/code']]);
        expect(body.sentence.nl).toContain(`"${code}"`);
        expect(body.sentence.nl).toContain(told);
      },
    );

    it.each(['assignments', 'accounts', 'invitations', 'keys'])(
      '%s: who may not is told why',
      async (list) => {
        const refused = await ask(reader, `${HERE}/${list}`);
        expect([refused.status, refused.body.sentence.nl]).toEqual([
          403,
          expect.stringContaining('meelezer'),
        ]);
        expect((await ask(nobody, `${HERE}/${list}`)).status).toBe(404);
        expect((await ask(coordinator, `/api/v1/regions/elders/${list}`)).status).toBe(404);
        expect((await ask(coordinator, `/api/v1/regions/nergens/${list}`)).status).toBe(404);
      },
    );
  });

  describe('accounts', () => {
    const accounts = async (browser = coordinator) =>
      (await ask<RegionAccountList>(browser, `${HERE}/accounts?limit=1000`)).body.accounts;
    const signOut = (browser: Browser, account: string, given: object = {}) =>
      post<RegionAccount & Problem>(browser, `${HERE}/accounts/${account}/sign-outs`, {
        id: randomUUID(),
        ...given,
      });

    it('are told with their roles here and their open sessions, and with nothing else', async () => {
      const controller = await signedIn(server, 'controller');
      const told = (await accounts()).find(({ name }) => name === 'Controller');
      expect(told).toEqual({
        id: (await whoIs(server, controller)).account?.id,
        name: 'Controller',
        roles: [expect.objectContaining({ role: 'controller' })],
        sessions: 1,
        seenAt: expect.stringMatching(/Z$/),
      });
      expect((await accounts()).filter(({ roles }) => roles.length === 0)).toEqual([]);
    });

    it('are signed out everywhere by who gives roles, with a reason, once', async () => {
      const [one, other] = [await signedIn(server, 'board'), await signedIn(server, 'board')];
      const account = (await whoIs(server, one)).account?.id ?? '';
      const given = { id: randomUUID(), reason: 'laptop kwijt' };
      const done = await signOut(coordinator, account, given);
      expect([done.status, done.body.sessions, done.body.roles.length]).toEqual([201, 0, 1]);
      for (const browser of [one, other]) expect((await whoIs(server, browser)).account).toBeNull();
      expect(await lastEntry()).toMatchObject({ ...given, body: { what: 'signedOut', account } });
      const again = await signedIn(server, 'board');
      expect((await signOut(coordinator, account, given)).status).toBe(200);
      expect((await whoIs(server, again)).account).toMatchObject({ id: account });
      // Under an id that the log has already, an account that nobody here has is as absent as under a new one.
      for (const id of [given.id, randomUUID()]) {
        const absent = await signOut(coordinator, randomUUID(), { ...given, id });
        expect([absent.status, absent.body.status, absent.body.sentence?.nl]).toEqual([
          404,
          404,
          expect.stringMatching(/^[A-Z].*\.$/),
        ]);
      }
    });

    it('are not signed out by who may not, with a key, or by themselves', async () => {
      const account = await accountOf('Controller');
      const own = (await whoIs(server, coordinator)).account?.id ?? '';
      expect((await signOut(reader, account)).status).toBe(403);
      expect((await signOut(nobody, account)).status).toBe(404);
      expect((await signOut(coordinator, randomUUID())).status).toBe(404);
      const refused = await signOut(coordinator, own);
      expect([refused.status, refused.body.sentence.nl]).toEqual([
        403,
        'Uzelf meldt u overal af bij Mijn sessies.',
      ]);
      const made = await post<{ secret: string }>(coordinator, `${HERE}/keys`, {
        id: randomUUID(),
        name: 'beheer',
        role: 'coordinator',
        within: { kind: 'region' },
        scope: 'write',
        days: 1,
      });
      const authorization = { authorization: `Bearer ${made.body.secret}` };
      const asked = { headers: authorization, method: 'POST', body: { id: randomUUID() } };
      const byKey = await ask(new Browser(), `${HERE}/accounts/${account}/sign-outs`, asked);
      expect([byKey.status, byKey.body.sentence.nl]).toEqual([403, expect.stringContaining('sleutel')]);
      const list = await ask<RegionAccountList>(new Browser(), `${HERE}/accounts`, {
        headers: authorization,
      });
      expect(new Set(list.body.accounts.map(({ sessions }) => sessions))).toEqual(new Set([null]));
    });
  });

  describe('the role one acts in', () => {
    it('is chosen for this session, among those one has', async () => {
      const account = await accountOf('Controller');
      const browser = await signedIn(server, 'controller');
      const given = { id: randomUUID(), account, role: 'reader', within: { kind: 'region' } };
      expect((await post(coordinator, `${HERE}/assignments`, given)).status).toBe(201);
      const act = (role: string, region = REGION) =>
        ask(browser, `/api/v1/session/roles/${region}`, { method: 'PUT', body: { role } });
      expect((await whoIs(server, browser)).regions[0]?.actsAs).toBe('controller');
      expect((await act('reader')).status).toBe(204);
      expect((await whoIs(server, browser)).regions[0]?.actsAs).toBe('reader');
      expect((await act('coordinator')).status).toBe(403);
      expect((await act('reader', 'elders')).status).toBe(404);
      expect((await whoIs(server, await signedIn(server, 'controller'))).regions[0]?.actsAs).toBe(
        'controller',
      );
      expect(
        (await ask(nobody, `/api/v1/session/roles/${REGION}`, { method: 'PUT', body: { role: 'reader' } }))
          .status,
      ).toBe(401);
    });
  });

  describe('an invitation', () => {
    const invite = (given: object = {}) =>
      post<{ id: string; address: string; state: string }>(coordinator, `${HERE}/invitations`, {
        id: randomUUID(),
        role: 'dataTeam',
        within: { kind: 'region' },
        note: 'nieuwe analist',
        ...given,
      });
    const tokenIn = (address: string): string =>
      new URLSearchParams(new URL(address).hash.slice(1)).get('token') ?? '';
    const accept = (browser: Browser, token: string) =>
      post(browser, '/api/v1/invitation-acceptances', { token });

    it('tells which role it gives in which region, also before signing in, and stays open', async () => {
      const look = (browser: Browser, token: string) =>
        post<InvitationSeenDto & Problem>(browser, '/api/v1/invitation-previews', { token });
      const { body } = await invite({
        role: 'projectLeader',
        within: { kind: 'project', plan: PLAN, code: '1.1' },
      });
      const token = tokenIn(body.address);
      const seen = await look(nobody, token);
      expect([seen.status, seen.body]).toMatchObject([
        200,
        {
          region: { code: REGION, title: 'Dorpen' },
          role: 'projectLeader',
          about: { nl: 'een project: 1.1, in het plan Gezond Dorp' },
        },
      ]);
      expect(seen.headers.get('cache-control')).toBe('no-store');
      expect((await look(reader, token)).status).toBe(200);
      expect((await look(coordinator, token)).status).toBe(410);
      await end(coordinator, `${HERE}/invitations/${body.id}`);
      const over = await look(nobody, token);
      expect([over.status, over.body.sentence.nl]).toEqual([410, expect.stringContaining('ingetrokken')]);
    });

    it('gives its role to who opens it, once', async () => {
      const made = await invite();
      expect([made.status, made.body.state]).toEqual([201, 'open']);
      expect(made.body.address).toMatch(new RegExp(`^${server.origin}/uitnodiging#token=[\\w-]{43}$`));
      const token = tokenIn(made.body.address);
      expect((await accept(nobody, token)).status).toBe(401);
      const own = await accept(coordinator, token);
      expect([own.status, own.body.sentence.nl]).toEqual([410, expect.stringContaining('maakte haar zelf')]);
    });

    it('is told in the log and in the list, without its secret', async () => {
      const { body } = await invite();
      const token = tokenIn(body.address);
      const taken = await accept(reader, token);
      expect([taken.status, taken.body]).toMatchObject([201, { region: REGION, role: 'dataTeam' }]);
      expect((await accept(reader, token)).status).toBe(410);
      expect(await lastEntry()).toMatchObject({ body: { what: 'taken', invitation: body.id } });
      const list = await ask<InvitationList>(coordinator, `${HERE}/invitations?limit=1000`);
      expect(list.body.invitations.find(({ id }) => id === body.id)?.state).toBe('used');
      expect(JSON.stringify(list.body)).not.toContain(token);
    });

    it('is told in the log with why, also where nobody said so', async () => {
      await invite({ note: '', reason: 'nieuwe controller' });
      expect((await lastEntry())?.reason).toBe('nieuwe controller');
      const { body } = await invite({ note: '' });
      expect((await lastEntry())?.reason).toContain('uit te nodigen. Er is geen reden bij gegeven');
      await end(coordinator, `${HERE}/invitations/${body.id}`);
      expect((await lastEntry())?.reason).toContain('in te trekken. Er is geen reden bij gegeven');
    });

    it('is made once: its address is not told a second time', async () => {
      const id = randomUUID();
      expect((await invite({ id })).status).toBe(201);
      expect((await invite({ id })).status).toBe(409);
    });

    it('that was ended is of no use', async () => {
      const { body } = await invite();
      const ending = { id: randomUUID(), reason: 'toch een ander' };
      const ended = await end(coordinator, `${HERE}/invitations/${body.id}`, ending);
      expect([ended.status, ended.body]).toMatchObject([201, { id: body.id, state: 'ended' }]);
      expect(await lastEntry()).toMatchObject({ id: ending.id, reason: 'toch een ander' });
      expect((await end(coordinator, `${HERE}/invitations/${body.id}`, ending)).status).toBe(200);
      expect((await accept(reader, tokenIn(body.address))).status).toBe(410);
      expect((await end(coordinator, `${HERE}/invitations/${randomUUID()}`)).status).toBe(404);
    });
  });

  describe('a key', () => {
    const make = (given: object = {}) =>
      post<{ id: string; secret: string; current: boolean }>(coordinator, `${HERE}/keys`, {
        id: randomUUID(),
        name: 'koppeling',
        role: 'coordinator',
        within: { kind: 'region' },
        scope: 'write',
        days: 30,
        ...given,
      });
    const by = (secret: string) => ({ authorization: `Bearer ${secret}` });

    it('is somebody of its own, who acts in its role', async () => {
      const { status, body } = await make();
      expect([status, body.current]).toEqual([201, true]);
      expect(body.secret).toMatch(/^kapstok_[\w-]{43}$/);
      const me = await ask<{ account: { id: string; name: string }; regions: { actsAs: string }[] }>(
        nobody,
        '/api/v1/session',
        { headers: by(body.secret) },
      );
      expect([me.body.account, me.body.regions[0]?.actsAs]).toEqual([
        { id: body.id, name: 'koppeling' },
        'coordinator',
      ]);
      const list = await ask<ApiKeyList>(coordinator, `${HERE}/keys`);
      const told = list.body.keys.find(({ id }) => id === body.id);
      expect(told?.seenAt).not.toBeNull();
      expect(JSON.stringify(list.body)).not.toContain(body.secret);
    });

    it('is told in the log with why, also where nobody said so', async () => {
      const { body } = await make({ reason: 'nachtelijke koppeling' });
      expect((await lastEntry())?.reason).toBe('nachtelijke koppeling');
      await make();
      expect((await lastEntry())?.reason).toContain('een sleutel te maken. Er is geen reden bij gegeven');
      await end(coordinator, `${HERE}/keys/${body.id}`);
      expect((await lastEntry())?.reason).toContain(
        'een sleutel te beëindigen. Er is geen reden bij gegeven',
      );
    });

    it('does at most what its maker does, gives no roles and makes no keys', async () => {
      expect((await make({ role: 'board' })).status).toBe(403);
      const { body } = await make();
      const headers = by(body.secret);
      const key = {
        id: randomUUID(),
        name: 'x',
        role: 'reader',
        within: { kind: 'region' },
        scope: 'read',
        days: 1,
      };
      const more = await ask(nobody, `${HERE}/keys`, { method: 'POST', body: key, headers });
      expect(more.status).toBe(403);
      const account = await accountOf('Programmacoördinatie');
      const role = { id: randomUUID(), account, role: 'board', within: { kind: 'region' } };
      const given = await ask(nobody, `${HERE}/assignments`, { method: 'POST', body: role, headers });
      expect([given.status, given.body.sentence.nl]).toEqual([403, expect.stringContaining('sleutel')]);
    });

    it('that only reads is refused by the database', async () => {
      const { body } = await make({ scope: 'read' });
      const refused = await ask(nobody, `${HERE}/publication`, { method: 'PUT', headers: by(body.secret) });
      expect([refused.status, refused.body.sentence.nl]).toEqual([403, expect.stringContaining('lezen')]);
    });

    it('that is ended, made up or of another form is refused, also beside a good cookie', async () => {
      const { body } = await make();
      const ending = { id: randomUUID(), reason: 'gelekt' };
      const ended = await end(coordinator, `${HERE}/keys/${body.id}`, ending);
      expect([ended.status, ended.body]).toMatchObject([201, { id: body.id, over: 'ended' }]);
      expect(await lastEntry()).toMatchObject({ id: ending.id, reason: 'gelekt', body: { what: 'ended' } });
      expect((await end(coordinator, `${HERE}/keys/${body.id}`, ending)).status).toBe(200);
      const wrong = [by(body.secret), by(`kapstok_${'x'.repeat(43)}`), { authorization: 'Basic eDp4' }];
      for (const headers of wrong) {
        for (const browser of [nobody, coordinator]) {
          const refused = await ask(browser, '/api/v1/session', { headers });
          expect([refused.status, refused.body.type]).toEqual([401, 'urn:kapstok:problem:sign-in']);
          expect(refused.headers.get('www-authenticate')).toContain('Bearer');
        }
      }
    });
  });

  describe('a region', () => {
    it('is opened to everybody and closed again', async () => {
      const publication = `${HERE}/publication`;
      expect((await ask(nobody, `${HERE}/assignments`)).status).toBe(404);
      expect((await ask(coordinator, publication, { method: 'PUT' })).status).toBe(204);
      expect((await lastEntry())?.reason).toContain('voor iedereen te openen');
      // It is there now, but the public gives no roles.
      const asked = await ask(nobody, `${HERE}/assignments`);
      expect([asked.status, asked.body.type]).toEqual([401, 'urn:kapstok:problem:sign-in']);
      expect((await whoIs(server, nobody)).regions).toEqual([]);
      const closing = { id: randomUUID(), reason: 'wordt herzien' };
      const closed = await end(coordinator, publication, closing);
      expect([closed.status, closed.body]).toMatchObject([201, { published: false }]);
      expect(await lastEntry()).toMatchObject({ id: closing.id, reason: 'wordt herzien' });
      expect((await end(coordinator, publication, closing)).status).toBe(200);
      const opened = { method: 'PUT', body: { reason: 'besluit van het bestuur' } };
      expect((await ask(coordinator, publication, opened)).status).toBe(204);
      expect((await lastEntry())?.reason).toBe('besluit van het bestuur');
      expect((await end(coordinator, publication)).status).toBe(201);
      expect((await lastEntry())?.reason).toContain('te sluiten. Er is geen reden bij gegeven');
      expect((await ask(nobody, `${HERE}/assignments`)).status).toBe(404);
      expect((await ask(reader, publication, { method: 'PUT' })).status).toBe(403);
    });
  });

  describe('a role about what the plan does not have any more', () => {
    it('is told so in the list of roles', async () => {
      const plan = `/api/v1/plans/${PLAN}`;
      const lost = async () => {
        const { body } = await ask<AssignmentList>(coordinator, `${HERE}/assignments?limit=1000`);
        return body.assignments.filter(({ isThere }) => !isThere).map(({ within }) => within.kind);
      };
      expect(await lost()).toEqual([]);
      const { body: projects } = await ask<RecordList>(coordinator, `${plan}/records?table=projects`);
      const { body: assignments } = await ask<AssignmentList>(coordinator, `${HERE}/assignments?limit=1000`);
      const own = assignments.assignments.flatMap(({ within }) =>
        within.kind === 'project' ? [within.code] : [],
      );
      const row = projects.records.find(({ cells }) => own.includes(cells.code ?? ''));
      if (row === undefined) throw new Error('no project with a leader');
      const code = row.cells.code ?? '';
      const recode = (before: string, after: string) => {
        const edit = { kind: 'set', id: row.id, table: row.table, field: 'code', before, after };
        return post(coordinator, `${plan}/changes`, {
          id: randomUUID(),
          reason: 'om',
          keepUnreadable: true,
          edits: [edit],
        });
      };
      expect((await recode(code, `${code}x`)).status).toBe(201);
      expect(new Set(await lost())).toEqual(new Set(['project']));
      expect((await recode(`${code}x`, code)).status).toBe(201);
      expect(await lost()).toEqual([]);
    });
  });

  describe('what is refused', () => {
    it('is noted for who reads the log: who, what and why, without what is secret', async () => {
      const times = (all: readonly { times: number }[]) => all.reduce((sum, one) => sum + one.times, 0);
      const before = times(await refusals());
      await ask(reader, `${HERE}/invitations?after=geheim`);
      await ask(nobody, `${HERE}/accounts`);
      await ask(nobody, '/api/v1/regions/nergens/accounts');
      const noted = await refusals();
      expect(times(noted) - before).toBe(2);
      expect(
        noted.find((one) => one.account === undefined && one.request === `GET ${HERE}/accounts`),
      ).toMatchObject({
        status: 404,
        why: { nl: 'Deze regio is er niet.' },
      });
      expect(
        noted.find((one) => one.account?.name === 'Meelezer' && one.request === `GET ${HERE}/invitations`),
      ).toMatchObject({
        status: 403,
        why: { nl: expect.stringContaining('rollen toewijzen') },
      });
      expect(JSON.stringify(noted)).not.toContain('geheim');
    });

    it('is noted also when it is a step that is not theirs, or the change of another', async () => {
      const [id, version] = [randomUUID(), randomUUID()];
      const plan = `/api/v1/plans/${PLAN}`;
      const of = { reason: 'omdat', name: 'concept om te weigeren' };
      expect((await post(coordinator, `${plan}/versions`, { id, version, ...of })).status).toBe(201);
      const decision = { id: randomUUID(), reason: 'omdat', seq: 1, body: 'Stuurgroep', date: '2026-02-01' };
      const adopting = `${plan}/versions/${version}/adoptions`;
      expect((await post(coordinator, adopting, decision)).status).toBe(403);
      const dataTeam = await signedIn(server, 'dataTeam');
      const records = `${plan}/records?table=parameters`;
      const { body: list } = await ask<RecordList>(dataTeam, records);
      const [row] = list.records;
      if (row === undefined) throw new Error('no parameter');
      const set = { kind: 'set', id: row.id, table: row.table, field: 'source', before: '', after: 'x' };
      const before = row.cells.source ?? '';
      const change = { id: randomUUID(), reason: 'omdat', edits: [{ ...set, before }] };
      expect((await post(dataTeam, `${plan}/changes`, change)).status).toBe(201);
      const undo = { id: randomUUID(), undoes: change.id, reason: 'toch niet' };
      expect((await post(coordinator, `${plan}/undos`, undo)).status).toBe(403);
      const noted = (await refusals()).filter(({ status }) => status === 403).map(({ request }) => request);
      expect(noted).toEqual(expect.arrayContaining([`POST ${adopting}`, `POST ${plan}/undos`]));
    });

    it('is noted for who runs the installation when nobody got in, without what is secret', async () => {
      await nobody.visit(`${server.origin}/auth/callback?code=geheim&state=geheim`);
      await nobody.visit(`${server.origin}/auth/callback?code=geheim&state=nog-een-geheim`);
      const logout = new URLSearchParams({ logout_token: 'geheim.geheim.geheim' });
      await nobody.visit(`${server.origin}/auth/back-channel-logout`, { method: 'POST', body: logout });
      const noted = await refusalsOfNoRegion(server.database, 100);
      expect(noted.find(({ request }) => request === 'GET /auth/callback')).toMatchObject({
        status: 400,
        account: undefined,
        times: 2,
        why: { nl: expect.stringContaining('niet in deze browser begonnen') },
      });
      expect(noted.find(({ request }) => request === 'POST /auth/back-channel-logout')).toMatchObject({
        status: 400,
        why: { nl: expect.stringContaining('geen geldig bericht') },
      });
      expect(JSON.stringify(noted)).not.toContain('geheim');
      expect((await refusals()).filter(({ request }) => request.includes('/auth/'))).toEqual([]);
    });
  });
});
