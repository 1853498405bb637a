import { randomUUID } from 'node:crypto';
import type { LogDto, Problem, RefusalList } from '@kapstok/contract';
import { noteRefusal } from '@kapstok/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KeptServer, keptServer, type PersonName, PLAN_ID } from '../testing/kept.ts';
import { onEachStore } from '../testing/on-each-store.ts';

let kept: KeptServer;
onEachStore(({ database }) => {
  beforeAll(async () => {
    kept = await keptServer(database());
  }, 60_000);
  afterAll(() => kept.close());

  async function ask<Body>(
    by: PersonName,
    path: string,
    accept = 'application/json',
  ): Promise<{ status: number; body: Body; words: string; headers: Readonly<Record<string, unknown>> }> {
    const url = `/api/v1/regions/dorpen${path}`;
    const given = await kept.app.inject({ url, headers: { ...kept.by(by), accept } });
    const isJson = String(given.headers['content-type']).startsWith('application/json');
    return {
      status: given.statusCode,
      body: isJson || given.statusCode >= 400 ? given.json<Body>() : (given.body as Body),
      words: given.body,
      headers: given.headers,
    };
  }

  it('tells what happened in a region, the latest first, page by page', async () => {
    const first = await ask<LogDto>('coordinator', '/log?limit=4');
    expect(first.status).toBe(200);
    expect(first.body.entries).toHaveLength(4);
    expect(first.headers.link).toContain(`after=${first.body.next}`);
    const next = await ask<LogDto>('coordinator', `/log?limit=1000&after=${first.body.next}`);
    const seqs = [...first.body.entries, ...next.body.entries].map(({ seq }) => seq);
    expect(seqs).toEqual(Array.from({ length: seqs.length }, (_, n) => seqs.length - n));
    const told = [...first.body.entries, ...next.body.entries].map(({ what }) => what.nl);
    expect(told).toContain('Rol gegeven: programmacoördinatie, aan coordinator');
    expect(told).toContain('Versie 1.0 vastgesteld');
    expect(told.some((words) => words.startsWith('Ingelezen: '))).toBe(true);
    expect(told).not.toContain('');
  });

  it.each([
    ['?kind=version', ({ kind }: LogDto['entries'][number]) => kind === 'version'],
    [`?plan=${PLAN_ID}`, ({ plan }: LogDto['entries'][number]) => plan === PLAN_ID],
    ['?q=EERSTE', ({ reason }: LogDto['entries'][number]) => reason.toLowerCase().includes('eerste')],
  ] as const)('keeps to %s', async (query, isAsked) => {
    const { body } = await ask<LogDto>('coordinator', `/log${query}`);
    expect(body.entries.length).toBeGreaterThan(0);
    expect(body.entries.filter((entry) => !isAsked(entry))).toEqual([]);
  });

  it('says all that is wrong with a question at once, and to who may not read it nothing of what is here', async () => {
    const question = `limit=9999&account=${randomUUID()}`;
    const wrong = async (by: PersonName, path: string) => {
      const { status, body } = await ask<Problem>(by, path);
      expect(status).toBe(400);
      return body.errors?.map((error) => error.path);
    };
    expect(await wrong('coordinator', `/log?${question}&plan=onzin`)).toEqual([
      '/limit',
      '/plan',
      '/account',
    ]);
    expect(await wrong('coordinator', `/refusals?${question}`)).toEqual(['/limit', '/account']);
    expect(await wrong('reader', `/log?${question}&plan=onzin`)).toEqual(['/limit']);
    expect(await wrong('reader', `/refusals?${question}`)).toEqual(['/limit']);
  });

  it('says which kinds there are to who asks for another', async () => {
    for (const form of ['application/json', 'text/csv']) {
      const { status, body } = await ask<Problem>('coordinator', '/log?kind=versie', form);
      expect(status).toBe(400);
      expect(body.errors?.map((error) => [error.in, error.path])).toEqual([['query', '/kind']]);
      expect(body.errors?.[0]?.sentence.nl).toContain('"version"');
    }
  });

  it('refuses a plan and an account that are not here, in each form, with what is near', async () => {
    const account = kept.accounts.get('other') ?? '';
    const [last] = account.slice(-1);
    const near = `${account.slice(0, -1)}${last === '0' ? '1' : '0'}`;
    for (const form of ['application/json', 'text/csv', 'application/x-ndjson']) {
      const path = `/log?plan=dorpen~gezond-drop&account=${near}`;
      const { status, body } = await ask<Problem>('coordinator', path, form);
      expect([form, status]).toEqual([form, 400]);
      expect(body.errors?.map((error) => [error.in, error.path])).toEqual([
        ['query', '/plan'],
        ['query', '/account'],
      ]);
      expect(body.errors?.[0]?.sentence.nl).toBe(
        `"plan" moet een plan van deze regio zijn, en "dorpen~gezond-drop" is dat niet: bedoelt u "${PLAN_ID}"?`,
      );
      expect(body.errors?.[1]?.sentence.en).toContain(`do you mean "${account}"?`);
    }
  });

  it('tells of a plan of another region no more than of one that is nowhere', async () => {
    const [there, nowhere] = ['elders~gezond-dorp', 'nergens~gezond-dorp'];
    const sentence = async (plan: string): Promise<string | undefined> => {
      const { status, body } = await ask<Problem>('coordinator', `/log?plan=${plan}`);
      expect(status).toBe(400);
      return body.errors?.[0]?.sentence.nl.replace(plan, '');
    };
    expect(await sentence(there)).toBe(await sentence(nowhere));
  });

  it('of an account that did nothing here is empty', async () => {
    const { status, body } = await ask<LogDto>('coordinator', `/log?account=${kept.accounts.get('reader')}`);
    expect([status, body.entries]).toEqual([200, []]);
  });

  it('is taken out as CSV in the language of who reads it', async () => {
    const url = '/api/v1/regions/dorpen/log';
    const headers = { ...kept.by('coordinator'), accept: 'text/csv', 'accept-language': 'en' };
    const given = await kept.app.inject({ url, headers });
    const [head = ''] = given.body.split('\r\n');
    expect(head).toContain('Number;Moment (Dutch time);Who;Role;Kind;What;');
    expect(given.body).toMatch(/;loaded;"?Read in: /);
    expect(given.body).not.toMatch(/;Ingelezen: |programmacoördinatie/);
    expect(given.headers['content-language']).toBe('en');
    expect(String(given.headers.vary).split(', ').toSorted()).toEqual([
      'accept',
      'accept-encoding',
      'accept-language',
    ]);
  });

  it('is taken out whole, as CSV and as NDJSON', async () => {
    const all = (await ask<LogDto>('coordinator', '/log?limit=1000')).body.entries;
    const csv = await ask('coordinator', '/log', 'text/csv');
    expect(csv.words.split('\r\n').filter((line) => line !== '')).toHaveLength(all.length + 1);
    const [head, ...rows] = csv.words.trimEnd().split('\r\n');
    expect(head).toContain('Nummer;Moment (Nederlandse tijd);Wie;Rol;Soort;');
    // By the words and the clock of the screen.
    for (const row of rows) expect(row).toMatch(/^\d+;\d{4}-\d\d-\d\d \d\d:\d\d:\d\d;/);
    expect(csv.words).toContain(';ingelezen;');
    expect(csv.words).not.toMatch(/;(?:change|load|assignment);/);
    const lines = (await ask('coordinator', '/log', 'application/x-ndjson')).words.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(all);
  });

  it.each(['manager', 'board', 'reader', 'public', 'stranger'] as const)('is not for %s', async (name) => {
    for (const path of ['/log', '/refusals']) {
      const { status, body } = await ask<Problem>(name, path);
      expect(status).toBe(name === 'stranger' ? 404 : 403);
      expect(body.sentence.nl).not.toBe('');
    }
  });

  it('tells what was refused', async () => {
    const refusal = { status: 403, why: { nl: 'Mag niet.', en: 'May not.' } };
    const account = kept.accounts.get('reader') ?? '';
    for (const plan of ['x', 'y', 'z', 'z']) {
      await noteRefusal(kept.database, {
        id: randomUUID(),
        request: `POST /api/v1/plans/${plan}/changes`,
        account,
        region: 'dorpen',
        role: 'reader',
        ...refusal,
      });
    }
    const first = await ask<RefusalList>('coordinator', '/refusals?limit=2');
    expect(first.body.refusals).toMatchObject([
      { ...refusal, request: 'POST /api/v1/plans/z/changes', role: { nl: 'meelezer' }, times: 2 },
      { ...refusal, account: { id: account, name: 'reader' }, times: 1 },
    ]);
    const rest = await ask<RefusalList>('coordinator', `/refusals?after=${first.body.next}`);
    expect(rest.body.refusals).toHaveLength(1);
    expect(rest.body.next).toBeNull();
  });

  describe('what was refused', () => {
    const READERS = '/refusals?q=CHANGES';

    it.each([
      ['?q=plans/z/', ['z']],
      ['?q=MAG NIET.', ['z', 'y', 'x']],
      ['?q=may not', ['z', 'y', 'x']],
      ['?q=nergens te vinden', []],
      ['?q=changes&status=403', ['z', 'y', 'x']],
      ['?q=changes&status=404', []],
      ['?q=changes&from=2000-01-01T00:00:00Z', ['z', 'y', 'x']],
      ['?q=changes&from=2999-01-01T00:00:00Z', []],
      ['?q=changes&to=2000-01-01T00:00:00Z', []],
    ])('keeps to %s', async (query, plans) => {
      const { status, body } = await ask<RefusalList>('coordinator', `/refusals${query}`);
      expect(status).toBe(200);
      expect(body.refusals.map(({ request }) => request.split('/')[4])).toEqual(plans);
    });

    it('keeps to an account, and refuses one that is not here', async () => {
      const of = (account: string | undefined) =>
        ask<RefusalList & Problem>('coordinator', `${READERS}&account=${account}`);
      expect((await of(kept.accounts.get('reader'))).body.refusals).toHaveLength(3);
      expect((await of(kept.accounts.get('board'))).body.refusals).toEqual([]);
      const unknown = await of(randomUUID());
      expect([unknown.status, unknown.body.errors?.map(({ path }) => path)]).toEqual([400, ['/account']]);
      expect((await ask('coordinator', '/refusals?status=200')).status).toBe(400);
    });

    it('keeps to the filter on the next page', async () => {
      const first = await ask<RefusalList>('coordinator', `${READERS}&limit=2`);
      expect(first.headers.link).toContain(`after=${first.body.next}`);
      const rest = await ask<RefusalList>('coordinator', `${READERS}&after=${first.body.next}`);
      expect(rest.body.refusals.map(({ request }) => request.split('/')[4])).toEqual(['x']);
    });

    it('is taken out whole, as CSV and as NDJSON', async () => {
      const all = (await ask<RefusalList>('coordinator', READERS)).body.refusals;
      const csv = await ask('coordinator', READERS, 'text/csv');
      expect(csv.headers['content-disposition']).toContain('geweigerd.csv');
      const [head, first] = csv.words.split('\r\n');
      expect(head).toContain('Moment (Nederlandse tijd);Laatst;Keren;Wie;Rol;Verzoek;Status;Waarom niet');
      expect(first).toContain(';2;reader;meelezer;POST /api/v1/plans/z/changes;403;Mag niet.;');
      expect(csv.words.split('\r\n').filter((line) => line !== '')).toHaveLength(all.length + 1);
      const lines = (await ask('coordinator', READERS, 'application/x-ndjson')).words.trim().split('\n');
      expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(all);
    });
  });
});
