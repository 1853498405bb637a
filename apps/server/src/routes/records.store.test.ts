import { randomUUID } from 'node:crypto';
import type {
  OutcomeDto,
  Problem,
  RecordDocument,
  RecordDto,
  RecordList,
  VersionList,
} from '@kapstok/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEPT, type KeptServer, keptServer, type PersonName } from '../testing/kept.ts';
import { onEachStore } from '../testing/on-each-store.ts';

let kept: KeptServer;
onEachStore(({ database }) => {
  beforeAll(async () => {
    kept = await keptServer(database());
  }, 60_000);
  afterAll(() => kept.close());

  interface Answer<Body> {
    readonly status: number;
    readonly body: Body;
    readonly words: string;
    readonly headers: Readonly<Record<string, unknown>>;
  }

  async function ask<Body = RecordList>(
    by: PersonName,
    path: string,
    more: object = {},
  ): Promise<Answer<Body>> {
    const { headers = {}, ...rest } = more as { headers?: object };
    const all = { ...kept.by(by), ...headers };
    const given = await kept.app.inject({ url: `${KEPT}${path}`, headers: all, ...rest });
    const isJson = /^application\/(?:problem\+)?json/.test(String(given.headers['content-type']));
    return {
      status: given.statusCode,
      body: isJson ? given.json<Body>() : (given.body as Body),
      words: given.body,
      headers: given.headers,
    };
  }

  async function project(code: string): Promise<RecordDto> {
    const { body } = await ask('coordinator', '/records?table=projects');
    const found = body.records.find(({ cells }) => cells.code === code);
    if (found === undefined) throw new Error(`no project ${code}`);
    return found;
  }

  function patch(by: PersonName, id: string, cells: object, headers: object, patchId: string = randomUUID()) {
    const payload = { id: patchId, reason: 'omdat', cells };
    return ask<OutcomeDto & Problem>(by, `/records/${id}`, { method: 'PATCH', headers, payload });
  }

  describe('the rows of a plan', () => {
    it('are counted by table, and say which may be edited', async () => {
      const { body } = await ask('manager', '/records?limit=1');
      const table = (name: string) => body.tables.find((one) => one.name === name);
      expect(table('projects')).toMatchObject({ title: { nl: 'projecten' }, rows: 6, mayEdit: true });
      expect(table('parameters')?.mayEdit).toBe(false);
      const reader = await ask('reader', '/records?limit=1');
      expect(reader.body.tables.some(({ mayEdit }) => mayEdit)).toBe(false);
    });

    it('stand as in the plan, with the columns of their table', async () => {
      const { body } = await ask('coordinator', '/records?table=projects');
      expect(body.records.map(({ cells }) => cells.code)).toEqual(['1.1', '1.2', '2.1', '2.2', '3.1', '3.2']);
      expect(body.columns.find(({ name }) => name === 'phase')).toEqual({
        name: 'phase',
        label: { nl: 'fase', en: 'phase' },
        own: false,
      });
      expect(body.next).toBeNull();
    });

    it.each([
      ['q=BEWEEG&table=projects', ['1.1']],
      ['table=projects&pillar=D1', ['1.1', '1.2']],
      ['table=projects&project=2.1', ['2.1']],
      ['table=projects&sort=-code&limit=2', ['3.2', '3.1']],
      ['table=decisions&q=woorden die nergens staan', []],
    ])('are found by %s', async (query, codes) => {
      const { body } = await ask('coordinator', `/records?${query}`);
      expect(body.records.map(({ cells }) => cells.code)).toEqual(codes);
    });

    it.each([
      ['table=project', '/table', '"projects"'],
      ['table=projects&sort=-nam', '/sort', '"name"'],
      ['sort=besluitnummer-dat-er-niet-is', '/sort', 'code'],
      ['table=projects&pillar=D9', '/pillar', '"D1"'],
      ['table=projects&project=9.1', '/project', '"1.1"'],
    ])('are not given as none when %s is not known', async (query, path, near) => {
      for (const form of ['/records', '/records.csv', '/records.ndjson']) {
        const { status, body } = await ask<Problem>('coordinator', `${form}?${query}`);
        expect([form, status]).toEqual([form, 400]);
        expect(body.errors?.map((error) => [error.in, error.path])).toEqual([['query', path]]);
        expect(body.errors?.[0]?.sentence.nl).toContain(near);
      }
    });

    it('tell all that is not known at once', async () => {
      const { body } = await ask<Problem>(
        'coordinator',
        '/records?table=projects&pillar=D9&sort=nam&project=x',
      );
      expect(body.errors?.map(({ path }) => path)).toEqual(['/sort', '/pillar', '/project']);
    });

    it.each(['', '.csv', '.ndjson'])(
      'tell all that is wrong with a question at once, of whatever kind, in two languages (%s)',
      async (form) => {
        const question = '?table=onzin&limit=9999&pillar=nergens&wat=dit';
        const { status, body } = await ask<Problem>('coordinator', `/records${form}${question}`);
        expect(status).toBe(400);
        expect(body.errors?.map(({ path }) => path).toSorted()).toEqual([
          '/limit',
          '/pillar',
          '/table',
          '/wat',
        ]);
        for (const { sentence } of body.errors ?? []) expect(sentence.nl).not.toBe(sentence.en);
      },
    );

    it('tell who may not see them nothing of what there is, whatever else is wrong with the question', async () => {
      const { status, body } = await ask<Problem>('stranger', '/records?limit=9999&pillar=nergens');
      expect(status).toBe(400);
      expect(body.errors?.map(({ path }) => path)).toEqual(['/limit']);
    });

    it('are sorted as people count, with nothing last', async () => {
      const add = (code: string, reach: string) => {
        const cells = { code, name: `Proef ${code}`, ...(reach === '' ? {} : { reach }) };
        return {
          kind: 'add',
          record: { id: randomUUID(), table: 'projects', position: `c0${code.replace('.', '')}1`, cells },
        };
      };
      const payload = {
        id: randomUUID(),
        reason: 'proef',
        edits: [add('9.10', '3'), add('9.9', '20'), add('9.2', '')],
      };
      expect((await ask('coordinator', '/changes', { method: 'POST', payload })).status).toBe(201);
      const byCode = await ask('coordinator', '/records?table=projects&q=proef&sort=code');
      expect(byCode.body.records.map(({ cells }) => cells.code)).toEqual(['9.2', '9.9', '9.10']);
      for (const [sort, codes] of [
        ['reach', ['9.10', '9.9', '9.2']],
        ['-reach', ['9.9', '9.10', '9.2']],
      ] as const) {
        const { body } = await ask('coordinator', `/records?table=projects&q=proef&sort=${sort}`);
        expect(body.records.map(({ cells }) => cells.code)).toEqual(codes);
      }
      await ask('coordinator', '/undos', {
        method: 'POST',
        payload: { id: randomUUID(), undoes: payload.id, reason: 'weg' },
      });
    });

    it('come page by page', async () => {
      const first = await ask('coordinator', '/records?table=projects&limit=4');
      expect(first.headers.link).toBe(
        `<${KEPT}/records?table=projects&limit=4&after=${first.body.next}>; rel="next"`,
      );
      const rest = await ask('coordinator', `/records?table=projects&limit=4&after=${first.body.next}`);
      expect([...first.body.records, ...rest.body.records].map(({ cells }) => cells.code)).toEqual([
        '1.1',
        '1.2',
        '2.1',
        '2.2',
        '3.1',
        '3.2',
      ]);
      expect((await ask('coordinator', `/records?after=${randomUUID()}`)).status).toBe(400);
    });

    it.each([
      ['/records.csv?table=projects', {}],
      ['/records?table=projects', { accept: 'text/csv' }],
    ])('are taken out as CSV by %s', async (path, headers) => {
      const { status, words, headers: given } = await ask('coordinator', path, { headers });
      expect(status).toBe(200);
      expect(given['content-type']).toContain('text/csv');
      const [head, ...rows] = words.trimEnd().split('\r\n');
      expect(head).toMatch(/^\ufeff"?record"?;code;/);
      expect(rows).toHaveLength(6);
    });

    it.each([
      ['/records.ndjson?table=projects', {}],
      ['/records?table=projects', { accept: 'application/x-ndjson' }],
    ])('are taken out line by line by %s', async (path, headers) => {
      const { words } = await ask('coordinator', path, { headers });
      const { body } = await ask('coordinator', '/records?table=projects');
      expect(
        words
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as unknown),
      ).toEqual(body.records);
    });

    it('stand as of a moment or a version, and not of both', async () => {
      const before = new Date().toISOString();
      const { id, cells, table } = await project('1.1');
      const edit = {
        kind: 'set',
        id,
        table,
        field: 'former_name',
        before: cells.former_name ?? '',
        after: 'later',
      };
      await ask('coordinator', '/changes', {
        method: 'POST',
        payload: { id: randomUUID(), reason: 'later', edits: [edit] },
      });
      const version = (await ask<VersionList>('coordinator', '/versions')).body.versions.find(
        ({ held }) => held,
      );
      for (const point of [`asOf=${before}`, `version=${version?.id}`]) {
        const { body } = await ask<RecordDocument>('coordinator', `/records/${id}?${point}`);
        expect(body.cells).toEqual(cells);
        expect(body).toMatchObject({
          mayEdit: false,
          whyNot: { nl: expect.stringContaining('eerdere stand') },
        });
      }
      expect((await ask('coordinator', `/records?asOf=${before}&version=${version?.id}`)).status).toBe(400);
      expect((await ask('reader', `/records?asOf=${before}`)).status).toBe(403);
      expect((await ask<RecordDocument>('reader', `/records/${id}`)).body.cells).toEqual(cells);
    });
  });

  describe('one row', () => {
    it('says what it is, and whether it may be edited', async () => {
      const { id } = await project('1.1');
      const coordinator = await ask<RecordDocument>('coordinator', `/records/${id}`);
      expect(coordinator.body).toMatchObject({ name: '1.1 Beweegmaatje', mayEdit: true, whyNot: null });
      expect(coordinator.headers.etag).toMatch(/^"[\w-]{27}"$/);
      const other = await project('2.1');
      const manager = await ask<RecordDocument>('manager', `/records/${other.id}`);
      expect(manager.body).toMatchObject({
        mayEdit: false,
        whyNot: { nl: expect.stringContaining('wat bij pijler D1 hoort') },
      });
      expect((await ask('coordinator', `/records/${randomUUID()}`)).status).toBe(404);
    });

    it('gets other words from who saw it as it is, once', async () => {
      const { id } = await project('2.2');
      const { headers } = await ask('coordinator', `/records/${id}`);
      const seen = { 'if-match': String(headers.etag) };
      const patchId = randomUUID();
      const first = await patch('coordinator', id, { phase: 'gestart', former_name: 'Ja' }, seen, patchId);
      expect(first.status).toBe(201);
      expect(
        (await patch('coordinator', id, { phase: 'gestart', former_name: 'Ja' }, seen, patchId)).status,
      ).toBe(200);
      expect((await project('2.2')).cells).toMatchObject({ phase: 'gestart', former_name: 'Ja' });
    });

    it('gets no words that can not be read, mean two things, or stand in a column that is not there', async () => {
      const { id, cells } = await project('2.2');
      const { headers } = await ask('coordinator', `/records/${id}`);
      const seen = { 'if-match': String(headers.etag) };
      const wrong = { reach: 'abc', onzin: 'x', phase: 'gestopt' };
      const { status, body } = await patch('coordinator', id, wrong, seen);
      expect(status).toBe(422);
      expect(body.errors?.map(({ path }) => path)).toEqual(['/cells/reach', '/cells/onzin']);
      const either = await patch('coordinator', id, { reach: '2.000' }, seen);
      expect(either.body.errors?.[0]?.sentence.nl).toContain('kan 2000 of 2 zijn');
      expect((await project('2.2')).cells).toEqual(cells);
    });

    it('is kept from who did not say what they saw', async () => {
      const { id } = await project('2.2');
      expect((await patch('coordinator', id, { phase: 'x' }, {})).status).toBe(428);
    });

    it('that is another meanwhile tells both values', async () => {
      const { id } = await project('3.1');
      const { headers } = await ask('coordinator', `/records/${id}`);
      const seen = { 'if-match': String(headers.etag) };
      expect((await patch('other', id, { phase: 'van een ander' }, seen)).status).toBe(201);
      const { status, body } = await patch('coordinator', id, { phase: 'van mij' }, seen);
      expect(status).toBe(412);
      expect(body.conflicts).toMatchObject([
        {
          field: 'phase',
          before: 'uitvoering',
          wanted: 'van mij',
          now: 'van een ander',
          by: { account: { name: 'other' } },
        },
      ]);
      const unknown = await patch('coordinator', id, { phase: 'van mij' }, { 'if-match': '"nooit-gezien"' });
      expect(unknown.body.conflicts).toMatchObject([
        { before: null, beforeStood: false, now: 'van een ander' },
      ]);
      expect(body.sentence.nl).toMatch(/^Deze rij is intussen gewijzigd/);
      expect(unknown.body.sentence.nl).toMatch(/^Het merk in If-Match is niet dat van de rij/);
      expect((await patch('coordinator', id, { phase: 'van mij' }, { 'if-match': '*' })).status).toBe(201);
    });

    it('is not for who may not, and not there for who may not see it', async () => {
      const { id } = await project('2.1');
      const seen = { 'if-match': '*' };
      expect((await patch('manager', id, { phase: 'x' }, seen)).status).toBe(403);
      expect((await patch('public', id, { phase: 'x' }, seen)).status).toBe(403);
      expect((await patch('coordinator', randomUUID(), { phase: 'x' }, seen)).status).toBe(404);
      expect((await patch('stranger', id, { phase: 'x' }, seen)).status).toBe(404);
      expect((await patch('coordinator', id, { ' x': 'y', phase: 'a\u0000' }, seen)).status).toBe(400);
      expect((await patch('coordinator', id, { ' x': 'y' }, seen)).status).toBe(422);
    });
  });
});
