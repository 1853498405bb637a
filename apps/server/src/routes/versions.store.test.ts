import { randomUUID } from 'node:crypto';
import type { Problem, RecordList, VersionList, VersionStands } from '@kapstok/contract';
import { acting, findPlan, ownAssignments, submitVersion } from '@kapstok/store';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KEPT, type KeptServer, keptServer, type PersonName } from '../testing/kept.ts';
import { onEachStore } from '../testing/on-each-store.ts';

let kept: KeptServer;
onEachStore(({ database }) => {
  beforeAll(async () => {
    kept = await keptServer(database());
  }, 60_000);
  afterAll(() => kept.close());

  type Body = VersionStands & Problem;
  type Answer = { readonly status: number; readonly body: Body };

  async function send(by: PersonName, path: string, more: object): Promise<Answer> {
    const seq = path === '' ? {} : { seq: await seqOf(path) };
    const payload = { id: randomUUID(), reason: 'omdat', ...seq, ...more };
    const given = await kept.app.inject({
      method: 'POST',
      url: `${KEPT}/versions${path}`,
      headers: kept.by(by),
      payload,
    });
    return { status: given.statusCode, body: given.json<Body>() };
  }

  async function list(by: PersonName, asOf?: string): Promise<VersionList> {
    const query = asOf === undefined ? '' : `?asOf=${asOf}`;
    const given = await kept.app.inject({ url: `${KEPT}/versions${query}`, headers: kept.by(by) });
    return given.json<VersionList>();
  }

  /** Of which entry of the log the version in an address is now. */
  async function seqOf(path: string): Promise<number> {
    const [, id] = path.split('/');
    return (await list('coordinator')).versions.find((version) => version.id === id)?.seq ?? 0;
  }

  /** Another plan than it was: words of the first row of a table are followed by others. @returns what puts it back */
  async function changed(table: string, field: string, more: string): Promise<() => Promise<void>> {
    const headers = kept.by('coordinator');
    const url = `${KEPT}/records?table=${table}&limit=1`;
    const [record] = (await kept.app.inject({ url, headers })).json<RecordList>().records;
    const stood = record?.cells[field] ?? '';
    const set = async (before: string, after: string): Promise<void> => {
      const edits = [{ kind: 'set', id: record?.id, table, field, before, after }];
      const payload = { id: randomUUID(), reason: 'omdat', keepUnreadable: true, edits };
      const made = await kept.app.inject({ method: 'POST', url: `${KEPT}/changes`, headers, payload });
      expect(made.statusCode).toBe(201);
    };
    await set(stood, `${stood}${more}`);
    return () => set(`${stood}${more}`, stood);
  }

  /** Submits a version at the store itself, which computes nothing. */
  async function submittedUnseen(version: string): Promise<void> {
    const account = kept.accounts.get('coordinator') ?? '';
    const own = await ownAssignments(kept.database, account);
    const region = own.find((one) => one.region?.code === 'dorpen')?.region?.id ?? '';
    const who = { region, account, role: 'coordinator' };
    await acting(kept.database, who, async (trx) => {
      const writer = { trx, ...who, now: () => new Date() };
      const plan = (await findPlan(writer, 'gezond-dorp'))?.id ?? '';
      await submitVersion(writer, { id: randomUUID(), plan, reason: 'omdat', version });
    });
  }

  /** A draft of the plan as it now is. */
  async function draft(name: string): Promise<string> {
    const version = randomUUID();
    expect((await send('coordinator', '', { version, name })).status).toBe(201);
    return version;
  }

  const DECIDED = { body: 'Stuurgroep', date: '2026-02-01', document: 'Besluit 7' };
  const DECISION = { ...DECIDED, decidedBefore: true };

  it('are told to who may see them, with what may be done', async () => {
    const { versions, may } = await list('coordinator');
    expect(versions.map(({ name, state, held }) => [name, state, held])).toEqual([
      ['1.0', 'adopted', true],
      ['0.9', 'frozen', false],
    ]);
    expect(versions[0]).toMatchObject({ body: 'Stuurgroep', date: '2026-01-01', changesSince: 0 });
    expect(versions[1]).toMatchObject({ at: null, changesSince: null, seq: 0 });
    expect(may).toEqual({ draft: true, submit: true, adopt: false, freeze: true });
    expect((await list('board')).may).toEqual({ draft: false, submit: false, adopt: true, freeze: false });
    const seen = await list('public');
    expect(seen.versions.map(({ name }) => name)).toEqual(['1.0']);
    expect(seen.versions[0]?.changesSince).toBeNull();
    expect(seen.versions[0]?.at).not.toBeNull();
  });

  it('go from draft to submitted to adopted, and then never change', async () => {
    const version = await draft('2.0');
    expect((await list('reader')).versions.some(({ id }) => id === version)).toBe(false);
    expect((await send('coordinator', `/${version}/submissions`, {})).body.state).toBe('submitted');
    expect((await list('reader')).versions.some(({ id }) => id === version)).toBe(true);
    const adopted = await send('board', `/${version}/adoptions`, DECISION);
    expect(adopted).toMatchObject({ status: 201, body: { state: 'adopted', ...DECIDED } });
    for (const step of ['submissions', 'freezes', 'drafts']) {
      expect((await send('coordinator', `/${version}/${step}`, {})).status).toBe(409);
    }
  });

  it('are told as they stood at a moment, to read and not to go on with', async () => {
    const before = new Date().toISOString();
    const version = await draft('2.0a');
    const drafted = new Date().toISOString();
    await send('coordinator', `/${version}/submissions`, {});
    const submitted = new Date().toISOString();
    await send('board', `/${version}/adoptions`, DECISION);
    const then = async (by: PersonName, asOf: string): Promise<unknown> => {
      const { versions, may } = await list(by, asOf);
      expect(may).toEqual({ draft: false, submit: false, adopt: false, freeze: false });
      const found = versions.find(({ id }) => id === version);
      return found && [found.state, found.body, found.date, found.document];
    };
    const decided = ['adopted', DECISION.body, DECISION.date, DECISION.document];
    const moments = [before, drafted, submitted, new Date().toISOString()];
    for (const by of ['coordinator', 'board'] as const) {
      const told = [];
      for (const moment of moments) told.push(await then(by, moment));
      expect(told).toEqual([
        undefined,
        ['draft', null, null, null],
        ['submitted', null, null, null],
        decided,
      ]);
    }
    // Who may not read the history is told only of what is still so.
    for (const by of ['reader', 'public'] as const) {
      const told = [];
      for (const moment of moments) told.push(await then(by, moment));
      expect(told).toEqual([undefined, undefined, undefined, decided]);
    }
    const coming = await kept.app.inject({
      url: `${KEPT}/versions?asOf=2999-01-01T00:00:00Z`,
      headers: kept.by('coordinator'),
    });
    expect(coming.statusCode).toBe(400);
  });

  it('are adopted only as they were seen', async () => {
    const version = await draft('2.0b');
    await send('coordinator', `/${version}/submissions`, {});
    const seen = await seqOf(`/${version}`);
    await changed('projects', 'source', '.');
    await send('coordinator', `/${version}/drafts`, {});
    await send('coordinator', `/${version}/submissions`, {});
    const now = await seqOf(`/${version}`);
    expect(now).toBeGreaterThan(seen);
    const decision = { ...DECISION, id: randomUUID() };
    const stale = await send('board', `/${version}/adoptions`, { ...decision, seq: seen });
    expect([stale.status, stale.body.sentence.nl]).toEqual([
      409,
      expect.stringContaining(
        `bevat het plan van regel ${now} van het logboek, en niet (meer) dat van regel ${seen}, waarvan u uitgaat`,
      ),
    ]);
    expect((await list('board')).versions.find(({ id }) => id === version)?.state).toBe('submitted');
    const blind = await send('board', `/${version}/adoptions`, { ...decision, seq: undefined });
    expect([blind.status, blind.body.errors?.map(({ path }) => path)]).toEqual([400, ['/seq']]);
    const looked = await send('board', `/${version}/adoptions`, { ...decision, seq: now });
    expect(looked).toMatchObject({ status: 201, body: { state: 'adopted', seq: now } });
    for (const step of ['submissions', 'freezes', 'drafts']) {
      const other = await draft(`2.0b ${step}`);
      if (step === 'drafts') await send('coordinator', `/${other}/submissions`, {});
      expect((await send('coordinator', `/${other}/${step}`, { seq: now - 1 })).status).toBe(409);
    }
  });

  it('that can not be computed are warned of at once, and not submitted, adopted or frozen', async () => {
    const good = await draft('2.0c');
    await send('coordinator', `/${good}/submissions`, {});
    const back = await changed('labour-shortage', 'value', ' veel');
    const version = randomUUID();
    const made = await send('coordinator', '', { version, name: '2.0d' });
    expect([made.status, made.body.faults]).toMatchObject([
      201,
      [{ table: 'labour-shortage', field: 'value', found: '320 veel' }],
    ]);
    const submitted = await send('coordinator', `/${version}/submissions`, {});
    expect([submitted.status, submitted.body.type]).toEqual([422, 'urn:kapstok:problem:plan-faults']);
    expect(submitted.body.sentence.nl).toMatch(/niet te berekenen.*: "320 veel"\. Herstel dit in het plan/);
    expect(submitted.body.faults).toEqual(made.body.faults);
    const frozen = await send('coordinator', `/${version}/freezes`, {});
    expect([frozen.status, frozen.body.faults]).toEqual([422, made.body.faults]);
    expect(frozen.body.sentence.nl).toContain('niet worden ingediend, vastgesteld of bevroren');
    expect((await list('coordinator')).versions.find(({ id }) => id === version)?.state).toBe('draft');
    expect((await send('reader', `/${version}/freezes`, {})).status).toBe(403);
    const mayNot = await send('manager', `/${version}/submissions`, {});
    expect(mayNot.status).toBe(403);
    // One that was submitted before it was looked at, as by an older Kapstok.
    await submittedUnseen(version);
    const adopted = await send('board', `/${version}/adoptions`, DECISION);
    expect([adopted.status, adopted.body.faults]).toEqual([422, made.body.faults]);
    expect((await list('board')).versions.find(({ id }) => id === version)?.state).toBe('submitted');
    await back();
    expect((await send('board', `/${good}/adoptions`, DECISION)).body).toMatchObject({ faults: [] });
    await send('coordinator', `/${version}/drafts`, {});
    expect((await send('coordinator', `/${version}/submissions`, {})).status).toBe(201);
  });

  it('are decided on before the day they were made only where that is said to be so', async () => {
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
    const at = async (version: string, date: string, decidedBefore: boolean): Promise<Answer> =>
      await send('board', `/${version}/adoptions`, { ...DECISION, date, decidedBefore });
    const [early, late] = [await draft('2.0e'), await draft('2.0f')];
    for (const version of [early, late]) await send('coordinator', `/${version}/submissions`, {});
    const { status, body } = await at(early, '2026-02-01', false);
    expect([status, body.errors?.map(({ path }) => path)]).toEqual([422, ['/decidedBefore']]);
    const made = new Date().toLocaleDateString('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });
    expect(body.sentence.nl).toContain(`van 1 februari 2026, en deze versie is pas op ${made} vastgelegd`);
    expect((await list('board')).versions.find(({ id }) => id === early)?.state).toBe('submitted');
    expect((await at(early, '2026-02-01', true)).body.state).toBe('adopted');
    // On the day itself nothing is asked.
    expect((await at(late, today, false)).body.state).toBe('adopted');
    const third = await draft('2.0g');
    await send('coordinator', `/${third}/submissions`, {});
    expect((await send('coordinator', `/${third}/adoptions`, DECIDED)).status).toBe(403);
  });

  it('take no step before its turn', async () => {
    const version = await draft('2.1');
    const { status, body } = await send('board', `/${version}/adoptions`, DECISION);
    expect(status).toBe(409);
    expect(body.sentence.nl).toContain('Deze stap kan niet');
    const mayNot = await send('coordinator', `/${version}/adoptions`, DECISION);
    expect([mayNot.status, mayNot.body.sentence.nl]).toEqual([403, expect.stringContaining('vaststellen')]);
    expect((await send('coordinator', `/${version}/freezes`, {})).body.state).toBe('frozen');
    expect((await send('coordinator', `/${version}/submissions`, {})).status).toBe(409);
  });

  it('come back as a draft, with the plan as it then is', async () => {
    const version = await draft('2.2');
    await send('coordinator', `/${version}/submissions`, {});
    expect((await send('coordinator', `/${version}/drafts`, {})).body.state).toBe('draft');
    const unheld = (await list('coordinator')).versions.find(({ held }) => !held);
    expect((await send('coordinator', `/${unheld?.id}/drafts`, {})).status).toBe(409);
  });

  it('may be known by name only', async () => {
    const version = randomUUID();
    const made = await send('coordinator', '', { version, name: '0.1', held: false });
    expect(made).toMatchObject({ status: 201, body: { held: false, seq: 0, at: null } });
  });

  it('have a name of their own, and a step is taken once', async () => {
    const version = await draft('2.3');
    const { status, body } = await send('coordinator', '', { version: randomUUID(), name: '2.3' });
    expect(status).toBe(409);
    expect(body.sentence.nl).toContain('Er is al een versie met deze naam');
    await draft('2.3 Lente');
    const alike = await send('coordinator', '', { version: randomUUID(), name: '2.3 lente' });
    expect([alike.status, alike.body.sentence.nl]).toEqual([409, body.sentence.nl]);
    const unseen = await send('coordinator', '', { version: randomUUID(), name: '2.3 Len\u200bte' });
    expect([unseen.status, unseen.body.sentence.nl]).toEqual([409, body.sentence.nl]);
    const turned = await send('coordinator', '', { version: randomUUID(), name: '\u202eabc' });
    expect(turned.status).toBe(400);
    for (const words of [{ body: '\u202eabc' }, { document: '\u202eabc' }, { body: '\u200b' }]) {
      const decided = await send('board', `/${version}/adoptions`, { ...DECISION, ...words });
      expect([words, decided.status]).toEqual([words, 400]);
    }
    const id = randomUUID();
    const first = await send('coordinator', `/${version}/submissions`, { id });
    expect(first.status).toBe(201);
    expect(await send('coordinator', `/${version}/submissions`, { id })).toEqual({ ...first, status: 200 });
    const asked = { id: randomUUID(), version: randomUUID(), name: '2.3b' };
    const made = await send('coordinator', '', asked);
    expect(made.status).toBe(201);
    expect(await send('coordinator', '', asked)).toEqual({ ...made, status: 200 });
  });

  it.each([
    ['board', '/submissions', {}, 'indienen'],
    ['reader', '/freezes', {}, 'bevriezen'],
    ['coordinator', '/adoptions', DECISION, 'vaststellen'],
    ['manager', '/submissions', {}, 'indienen'],
  ] as const)('are no further taken by %s: %s', async (name, path, more, what) => {
    const version = await draft(`x ${name}${path}`);
    if (path !== '/submissions') await send('coordinator', `/${version}/submissions`, {});
    const { status, body } = await send(name, `/${version}${path}`, more);
    expect(status).toBe(403);
    expect(body.sentence.nl).toContain(what);
  });

  it('say why, by whom and when', async () => {
    const version = await draft('2.4');
    await send('coordinator', `/${version}/submissions`, {});
    const wrong = await send('board', `/${version}/adoptions`, {
      body: '',
      date: 'gisteren',
      reason: '',
    });
    expect(wrong.status).toBe(400);
    expect(wrong.body.errors?.map(({ path }) => path).toSorted()).toEqual(['/body', '/date', '/reason']);
    const tomorrow = new Date(Date.now() + 86_400_000 * 2).toISOString().slice(0, 10);
    for (const date of ['2999-01-01', tomorrow, '0001-01-01', '1899-12-31']) {
      const slip = await send('board', `/${version}/adoptions`, { ...DECISION, date });
      expect([date, slip.status, slip.body.errors?.[0]?.path]).toEqual([date, 400, '/date']);
      expect(slip.body.sentence.nl).toBe(
        '"date" moet een dag zijn die al geweest is, vandaag of eerder, en niet voor 1900.',
      );
    }
    expect((await send('coordinator', `/${randomUUID()}/submissions`, {})).status).toBe(404);
    expect((await send('stranger', `/${version}/submissions`, {})).status).toBe(404);
  });
});
