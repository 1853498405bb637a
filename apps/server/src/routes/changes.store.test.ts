import { randomUUID } from 'node:crypto';
import type {
  ChangeDto,
  ChangeList,
  OutcomeDto,
  Problem,
  RecordDto,
  RecordHistory,
  RecordList,
} from '@kapstok/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  FOREIGN_PLAN_ID,
  KEPT,
  type KeptServer,
  keptServer,
  OPEN_PLAN_ID,
  type PersonName,
} from '../testing/kept.ts';
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
    readonly headers: Readonly<Record<string, unknown>>;
  }

  async function ask<Body>(by: PersonName, path: string, more: object = {}): Promise<Answer<Body>> {
    const given = await kept.app.inject({
      method: 'GET',
      url: `${KEPT}${path}`,
      headers: kept.by(by),
      ...more,
    });
    return { status: given.statusCode, body: given.json<Body>(), headers: given.headers };
  }

  function send<Body = OutcomeDto>(by: PersonName, path: string, payload: object): Promise<Answer<Body>> {
    return ask(by, path, { method: 'POST', payload });
  }

  async function recordOf(table: string, column: string, words: string): Promise<RecordDto> {
    const { body } = await ask<RecordList>('coordinator', `/records?table=${table}&limit=1000`);
    const found = body.records.find(({ cells }) => cells[column] === words);
    if (found === undefined) throw new Error(`no ${table} with ${words}`);
    return found;
  }

  const project = (code: string): Promise<RecordDto> => recordOf('projects', 'code', code);

  /** An edit of a cell of a project, on what now stands there. */
  async function setting(code: string, field: string, after: string): Promise<object> {
    const { id, table, cells } = await project(code);
    return { kind: 'set', id, table, field, before: cells[field] ?? '', after };
  }

  function changeOf(...edits: readonly object[]): { id: string; reason: string; edits: readonly object[] } {
    return { id: randomUUID(), reason: 'omdat het moet', edits };
  }

  function made({ body }: Answer<OutcomeDto>): ChangeDto {
    if (body.kind === 'nothing') throw new Error('nothing was made');
    return body.change;
  }

  describe('a change', () => {
    it('is made, and told in words', async () => {
      const answer = await send(
        'coordinator',
        '/changes',
        changeOf(await setting('1.1', 'phase', 'gestart')),
      );
      expect(answer.status).toBe(201);
      expect(answer.headers.location).toBe(`${KEPT}/changes/${made(answer).id}`);
      expect(made(answer)).toMatchObject({
        reason: 'omdat het moet',
        account: { name: 'coordinator' },
        role: { nl: 'programmacoördinatie' },
        mayUndo: true,
        editCount: 1,
        edits: [
          {
            kind: 'set',
            name: '1.1 Beweegmaatje',
            pillar: 'D1',
            project: '1.1',
            tableTitle: { nl: 'projecten' },
            fieldName: { nl: 'fase' },
            before: 'uitvoering',
            after: 'gestart',
          },
        ],
      });
      expect((await project('1.1')).cells.phase).toBe('gestart');
    });

    it('sent twice is made once', async () => {
      const wanted = changeOf(await setting('1.1', 'phase', 'afgerond'));
      const first = await send('coordinator', '/changes', wanted);
      const again = await send('coordinator', '/changes', wanted);
      expect([first.status, again.status]).toEqual([201, 200]);
      expect(made(again)).toEqual(made(first));
      const other = await send<Problem>('coordinator', '/changes', { ...wanted, reason: 'iets anders' });
      expect(other.status).toBe(409);
    });

    it('of what stands there already is nothing', async () => {
      const { id, table, cells } = await project('1.2');
      const same = { kind: 'set', id, table, field: 'name', before: 'iets anders', after: cells.name };
      expect(await send('coordinator', '/changes', changeOf(same))).toMatchObject({
        status: 200,
        body: { kind: 'nothing' },
      });
    });

    it('of what somebody else changed gets both values, and who made the other', async () => {
      const mine = await setting('1.2', 'phase', 'van mij');
      const theirs = await setting('1.2', 'phase', 'van een ander');
      await send('other', '/changes', changeOf(theirs));
      const answer = await send<Problem>('coordinator', '/changes', changeOf(mine));
      expect(answer.status).toBe(409);
      expect(answer.body.type).toBe('urn:kapstok:problem:conflict');
      expect(answer.body.sentence.nl).toMatch(
        /^Dit is intussen gewijzigd door other, op \d{1,2} [a-z]+ \d{4}.*, dus er is nog niets bewaard\./,
      );
      expect(answer.body.sentence.en).toMatch(/^This was changed in the meantime by other, on /);
      expect(answer.body.conflicts).toMatchObject([
        {
          name: '1.2 Leefstijlcoach',
          field: 'phase',
          fieldName: { nl: 'fase' },
          before: 'uitvoering',
          wanted: 'van mij',
          now: 'van een ander',
          beforeStood: true,
          by: { account: { name: 'other' }, role: { nl: 'programmacoördinatie' }, reason: 'omdat het moet' },
        },
      ]);
    });

    it('made on what never stood there says that, and not that somebody changed it', async () => {
      const real = await setting('2.2', 'phase', 'van mij');
      const made = { ...real, before: 'verzonnen' };
      const answer = await send<Problem>('coordinator', '/changes', changeOf(made));
      expect(answer.status).toBe(409);
      expect(answer.body.sentence).toEqual({
        nl: expect.stringMatching(
          /^Bij 2\.2 .* staat in fase niet “verzonnen”, zoals u als "before" stuurt, en dat stond daar nooit, voor zover u dat kunt zien\. Daar staat nu “uitvoering”\. Er is niets bewaard\./,
        ),
        en: expect.stringMatching(/does not hold “verzonnen”.* and never did.* now stands “uitvoering”/),
      });
      expect(answer.body.conflicts).toMatchObject([
        { before: 'verzonnen', now: 'uitvoering', beforeStood: false },
      ]);
      const blank = await send<Problem>('coordinator', '/changes', changeOf({ ...real, before: '' }));
      expect(blank.body.sentence.nl).toMatch(/was fase nooit leeg.* Daar staat nu “uitvoering”/);
      const nowhere = { ...real, id: randomUUID() };
      const gone = await send<Problem>('coordinator', '/changes', changeOf(nowhere));
      expect(gone.body.sentence.nl).toMatch(/dat stond daar nooit.* Die rij is er nu niet\./);
    });

    it('made partly on what never stood there tells both', async () => {
      const mine = await setting('2.1', 'phase', 'van mij');
      await send('other', '/changes', changeOf(await setting('2.1', 'phase', 'van deze ander')));
      const made = { ...(await setting('2.2', 'phase', 'van mij')), before: 'verzonnen' };
      const { body } = await send<Problem>('coordinator', '/changes', changeOf(mine, made));
      expect(body.sentence.nl).toMatch(/^Dit is intussen gewijzigd door other, .*“verzonnen”/);
      expect(body.conflicts?.map(({ beforeStood }) => beforeStood)).toEqual([true, false]);
    });

    it('of what one changed oneself says so', async () => {
      const [mine, later] = [await setting('1.2', 'phase', 'eerst'), await setting('1.2', 'phase', 'later')];
      expect((await send('coordinator', '/changes', changeOf(mine))).status).toBe(201);
      const answer = await send<Problem>('coordinator', '/changes', changeOf(later));
      expect([answer.status, answer.body.sentence.nl]).toEqual([
        409,
        expect.stringMatching(/^U hebt dit intussen zelf al gewijzigd/),
      ]);
    });

    it('of a row that is gone says which it was, and who took it away', async () => {
      const risk = await recordOf('risks', 'code', 'R1');
      const { id, table, position, cells } = risk;
      const gone = await send(
        'other',
        '/changes',
        changeOf({ kind: 'remove', record: { id, table, position, cells } }),
      );
      expect(gone.status).toBe(201);
      const mine = { kind: 'set', id, table, field: 'mitigation', before: cells.mitigation, after: 'anders' };
      const answer = await send<Problem>('coordinator', '/changes', changeOf(mine));
      expect(answer.status).toBe(409);
      expect(answer.body.conflicts).toMatchObject([
        { name: `R1 ${cells.what}`, now: null, by: { account: { name: 'other' } } },
      ]);
    });

    it('merges with one of another field', async () => {
      const mine = await setting('1.2', 'reach', '210');
      await send('other', '/changes', changeOf(await setting('1.2', 'reach_source', 'telling')));
      expect((await send('coordinator', '/changes', changeOf(mine))).status).toBe(201);
      expect((await project('1.2')).cells).toMatchObject({ reach: '210', reach_source: 'telling' });
    });

    it('is kept though its words can not be read only when that is said outright, and then told', async () => {
      const line = await recordOf('budget-lines', 'id', 'B1');
      const edit = {
        kind: 'set',
        id: line.id,
        table: line.table,
        field: 'y2026',
        before: line.cells.y2026,
        after: 'veel',
      };
      const refused = await send<Problem>('coordinator', '/changes', changeOf(edit));
      expect(refused).toMatchObject({
        status: 422,
        body: {
          type: 'urn:kapstok:problem:unreadable',
          errors: [
            {
              path: '/edits/0/after',
              sentence: { nl: expect.stringMatching(/^2026: “veel”\. Hier staat geen getal/) },
            },
          ],
        },
      });
      expect((await recordOf('budget-lines', 'id', 'B1')).cells.y2026).toBe(line.cells.y2026);
      const answer = await send('coordinator', '/changes', { ...changeOf(edit), keepUnreadable: true });
      expect(answer.status).toBe(201);
      expect(answer.body.warnings).toMatchObject([{ record: line.id, field: 'y2026', found: 'veel' }]);
      const back = { ...edit, before: 'veel', after: edit.before };
      expect((await send('coordinator', '/changes', changeOf(back))).body.warnings).toEqual([]);
    });

    it('with a number that may mean two things is refused with both, however it is sent', async () => {
      const edit = await setting('1.1', 'reach', '2.000');
      for (const said of [{}, { keepUnreadable: true }]) {
        const { status, body } = await send<Problem>('coordinator', '/changes', {
          ...changeOf(edit),
          ...said,
        });
        expect(status).toBe(422);
        expect(body.errors).toMatchObject([
          { path: '/edits/0/after', sentence: { nl: expect.stringContaining('kan 2000 of 2 zijn') } },
        ]);
      }
      const record = {
        id: randomUUID(),
        table: 'projects',
        position: 'a9',
        cells: { code: '9.9', reach: '1,568' },
      };
      const added = await send<Problem>('coordinator', '/changes', changeOf({ kind: 'add', record }));
      expect(added.body.errors).toMatchObject([
        { path: '/edits/0/record/cells/reach', sentence: { nl: expect.stringContaining('1568 of 1,5680') } },
      ]);
      const clear = await setting('1.1', 'reach', '2.000,5');
      expect((await send('coordinator', '/changes', changeOf(clear))).status).toBe(201);
    });

    it('of a column that the plan does not have is refused with the nearest, unless it is to be there', async () => {
      const edit = await setting('1.1', 'reech', '12');
      const other = await setting('1.2', 'reach', 'veel');
      const refused = await send<Problem>('coordinator', '/changes', changeOf(edit, other));
      expect(refused.status).toBe(422);
      expect(refused.body.errors).toMatchObject([
        { path: '/edits/1/after' },
        { path: '/edits/0/field', sentence: { nl: expect.stringContaining('bedoelt u "reach"?') } },
      ]);
      const { body } = await ask<RecordList>('coordinator', '/records?table=projects');
      expect(body.columns.map(({ name }) => name)).not.toContain('reech');
      const own = await setting('1.1', 'kleur', 'rood');
      expect((await send('coordinator', '/changes', { ...changeOf(own), newColumns: true })).status).toBe(
        201,
      );
      expect(
        (await send('coordinator', '/changes', changeOf(await setting('1.2', 'kleur', 'blauw')))).status,
      ).toBe(201);
    });

    it('with fields that are not known is refused, with the one that is meant', async () => {
      const edit = await setting('1.1', 'phase', 'x');
      const wanted = { ...changeOf({ ...edit, kleur: 'rood' }), extra: 1, keepUnreadble: true };
      const { status, body } = await send<Problem>('coordinator', '/changes', wanted);
      expect(status).toBe(400);
      expect(body.errors).toMatchObject([
        { path: '/edits/0/kleur', sentence: { nl: expect.stringContaining('moet weg') } },
        { path: '/extra' },
        { path: '/keepUnreadble', sentence: { nl: '"keepUnreadble" moet weg: bedoelt u "keepUnreadable"?' } },
      ]);
    });

    it('that no plan can hold is refused, all of it at once', async () => {
      const { id } = await project('1.1');
      const record = {
        id: randomUUID(),
        table: 'projects',
        position: 'geen plaats',
        cells: { ' x': 'y', name: 'a\u0007' },
      };
      const answer = await send<Problem>(
        'coordinator',
        '/changes',
        changeOf(
          { kind: 'set', id, table: 'geen-tabel', field: 'name', before: '', after: 'x'.repeat(20_001) },
          { kind: 'add', record },
        ),
      );
      expect(answer.status).toBe(422);
      expect(answer.body.errors?.map(({ path }) => path)).toEqual([
        '/edits/0/table',
        '/edits/0/after',
        '/edits/1/record/position',
        '/edits/1/record/cells/ x',
        '/edits/1/record/cells/name',
      ]);
    });

    it('is told with what the plan itself does not have, all of it at once', async () => {
      const { id } = await project('1.1');
      const set = { kind: 'set', id, table: 'projects', field: 'name', before: '', after: 'x' };
      const { status, body } = await send<Problem>(
        'coordinator',
        '/changes',
        changeOf(
          { ...set, table: 'geen-tabel' },
          { ...set, field: 'naaam' },
          { ...set, id: randomUUID() },
          { kind: 'move', id, table: 'projects', before: 'a0', after: '' },
        ),
      );
      expect([status, body.errors?.map(({ path }) => path).toSorted()]).toEqual([
        422,
        ['/edits/0/table', '/edits/1/field', '/edits/2/id', '/edits/3/after'],
      ]);
    });

    it('is told of fields that are not known beside all else that is wrong', async () => {
      const edit = { kind: 'set', stray: 1 };
      const { status, body } = await send<Problem>('coordinator', '/changes', {
        id: 'x',
        reason: 5,
        edits: [edit, { kind: 'geen' }],
        extra: 1,
      });
      expect(status).toBe(400);
      const paths = body.errors?.map(({ path }) => path) ?? [];
      expect(paths).toEqual(expect.arrayContaining(['/id', '/reason', '/edits/0/table', '/edits/1/kind']));
      expect(paths.slice(-2)).toEqual(['/edits/0/stray', '/extra']);
    });

    it.each([
      ['nothing to be seen', '\u200b\u00ad', 'iets zichtbaars'],
      ['a turn of the direction', 'om\u202eabc', 'leesrichting'],
    ])('has a reason that can be read: %s', async (_, reason, words) => {
      const wanted = { ...changeOf(await setting('1.1', 'phase', 'x')), reason };
      const { status, body } = await send<Problem>('coordinator', '/changes', wanted);
      expect([status, body.errors?.[0]?.path]).toEqual([400, '/reason']);
      expect(body.errors?.[0]?.sentence.nl).toContain(words);
    });

    it('says why', async () => {
      const wanted = { ...changeOf(await setting('1.1', 'phase', 'x')), reason: ' ' };
      const answer = await send<Problem>('coordinator', '/changes', wanted);
      expect(answer.status).toBe(400);
      expect(answer.body.errors).toMatchObject([
        { path: '/reason', sentence: { nl: '"reason" moet ingevuld zijn.' } },
      ]);
    });
  });

  describe('who may', () => {
    it.each([
      ['manager', '1.1', 201],
      ['manager', '2.1', 403],
      ['leader', '1.1', 201],
      ['leader', '1.2', 403],
      ['board', '1.1', 403],
      ['reader', '1.1', 403],
      ['public', '1.1', 403],
    ] as const)('as %s change project %s', async (name, code, status) => {
      const answer = await send<OutcomeDto & Partial<Problem>>(
        name,
        '/changes',
        changeOf(await setting(code, 'former_name', name)),
      );
      expect(answer.status).toBe(status);
      const who = name === 'public' ? 'Wie hier geen rol heeft' : 'Uw rol';
      expect(answer.body.sentence?.nl ?? who).toContain(who);
    });

    it('says which role may', async () => {
      const { body } = await send<Problem>(
        'reader',
        '/changes',
        changeOf(await setting('1.1', 'former_name', 'x')),
      );
      expect(body.sentence.nl).toContain('meelezer');
      expect(body.sentence.nl).toContain(
        'programmacoördinatie, programmamanager van een pijler en projectleider',
      );
    });

    it('who has not signed in is asked to, where everybody may read', async () => {
      const url = `/api/v1/plans/${OPEN_PLAN_ID}`;
      expect((await kept.app.inject({ url: `${url}/records` })).statusCode).toBe(200);
      const payload = changeOf(await setting('1.1', 'former_name', 'x'));
      const given = await kept.app.inject({ method: 'POST', url: `${url}/changes`, payload });
      expect(given.statusCode).toBe(401);
      expect(given.json<Problem>().type).toBe('urn:kapstok:problem:sign-in');
    });

    it('an organisation changes its own row, and sees it as it now stands', async () => {
      const { id, table, cells } = await recordOf('organisations', 'code', 'WEL');
      const edit = { kind: 'set', id, table, field: 'kind', before: cells.kind, after: 'welzijnswerk' };
      expect((await send('participant', '/changes', changeOf(edit))).status).toBe(201);
      const { body } = await ask<RecordList>('participant', '/records?table=organisations');
      expect(body.records.find((record) => record.id === id)?.cells.kind).toBe('welzijnswerk');
      const own = await ask<RecordList>('participant', '/records?table=organisations&own=true');
      expect(own.body.records.map((record) => [record.id, record.cells.kind])).toEqual([
        [id, 'welzijnswerk'],
      ]);
      const other = await recordOf('organisations', 'code', 'GEM');
      const theirs = { ...edit, id: other.id, before: other.cells.kind };
      expect((await send('participant', '/changes', changeOf(theirs))).status).toBe(403);
    });

    it('a key that only reads writes nothing', async () => {
      const given = await kept.app.inject({
        method: 'POST',
        url: `${KEPT}/changes`,
        headers: { ...kept.by('coordinator'), 'x-reads': 'yes' },
        payload: changeOf(await setting('1.1', 'former_name', 'sleutel')),
      });
      expect(given.statusCode).toBe(403);
      expect(given.json<Problem>().sentence.nl).toContain('sleutel');
    });

    it.each([
      ['GET', '/changes'],
      ['POST', '/changes'],
      ['GET', '/records'],
      ['GET', '/versions'],
    ] as const)('what may not be seen is not there: %s %s', async (method, path) => {
      const payload =
        method === 'POST' ? { payload: changeOf(await setting('1.1', 'former_name', 'x')) } : {};
      const url = `/api/v1/plans/${FOREIGN_PLAN_ID}${path}`;
      const foreign = await kept.app.inject({ method, url, headers: kept.by('coordinator'), ...payload });
      const stranger = await kept.app.inject({
        method,
        url: `${KEPT}${path}`,
        headers: kept.by('stranger'),
        ...payload,
      });
      const absent = await kept.app.inject({
        method,
        url: `/api/v1/plans/dorpen~geen-plan${path}`,
        headers: kept.by('coordinator'),
        ...payload,
      });
      for (const answer of [foreign, stranger, absent]) expect(answer.statusCode).toBe(404);
      expect(foreign.body).toBe(absent.body);
      expect(stranger.body).toBe(absent.body);
    });
  });

  describe('the history', () => {
    it('is told page by page, the latest first', async () => {
      const first = await ask<ChangeList>('board', '/changes?limit=3');
      expect(first.status).toBe(200);
      expect(first.body.changes).toHaveLength(3);
      expect(first.headers.link).toContain(`after=${first.body.next}`);
      const next = await ask<ChangeList>('board', `/changes?limit=1000&after=${first.body.next}`);
      const seqs = [...first.body.changes, ...next.body.changes].map(({ seq }) => seq);
      expect(seqs).toEqual(seqs.toSorted((a, b) => b - a));
      expect(new Set(seqs).size).toBe(seqs.length);
      const load = next.body.changes.find(({ kind }) => kind === 'load');
      expect(load?.edits).toHaveLength(50);
      expect(load?.editCount).toBeGreaterThan(50);
      expect(next.body.next).toBeNull();
    });

    it('keeps to an account and to a kind', async () => {
      const other = kept.accounts.get('other') ?? '';
      const { body } = await ask<ChangeList>('coordinator', `/changes?account=${other}`);
      expect(new Set(body.changes.map(({ account }) => account?.name))).toEqual(new Set(['other']));
      const versions = await ask<ChangeList>('coordinator', '/changes?kind=version');
      expect(new Set(versions.body.changes.map(({ kind }) => kind))).toEqual(new Set(['version']));
      const [version] = versions.body.changes;
      expect(version?.version?.name).toMatch(/\S/);
      expect(version?.edits).toEqual([]);
    });

    it('keeps to a pillar, a project and a table, also of a change whose edits are told in part', async () => {
      const found = async (filter: string): Promise<readonly ChangeDto[]> =>
        (await ask<ChangeList>('coordinator', `/changes?limit=1000&${filter}`)).body.changes;
      const ofProject = await found('project=1.1&table=projects');
      expect(ofProject.map(({ kind }) => kind)).toContain('change');
      const changed = ofProject.filter(({ kind }) => kind === 'change').flatMap(({ edits }) => edits);
      expect(changed.some(({ project: code, table }) => code === '1.1' && table === 'projects')).toBe(true);
      const ofPillar = new Set((await found('pillar=D1')).map(({ id }) => id));
      expect(ofProject.every(({ id }) => ofPillar.has(id))).toBe(true);
      expect((await found('table=risks')).map(({ kind }) => kind)).toContain('load');
      expect((await ask('coordinator', '/changes?pillar=')).status).toBe(400);
    });

    it('is not told as empty of what the plan never had, but refused, all at once, with what is near', async () => {
      const account = randomUUID();
      const wrong = `pillar=D9&project=1.l&table=project&account=${account}`;
      const { id } = await project('1.1');
      for (const path of [`/changes?${wrong}`, `/changes?record=${id}&${wrong}`]) {
        const { status, body } = await ask<Problem>('coordinator', path);
        expect([path, status]).toEqual([path, 400]);
        const told = body.errors?.map((error) => [error.path, error.sentence.nl]);
        expect(told).toEqual([
          ['/pillar', '"pillar" moet een pijler van dit plan zijn, en "D9" is dat niet: bedoelt u "D1"?'],
          [
            '/project',
            '"project" moet een project van dit plan zijn, en "1.l" is dat niet: bedoelt u "1.1"?',
          ],
          [
            '/table',
            '"table" moet een tabel van dit plan zijn, en "project" is dat niet: bedoelt u "projects"?',
          ],
          ['/account', expect.stringContaining(`en "${account}" is dat niet`)],
        ]);
        expect(body.errors?.[0]?.sentence.en).toContain('do you mean "D1"?');
      }
      const more = (await ask<Problem>('coordinator', `/changes?limit=9999&${wrong}`)).body;
      expect(more.errors?.map(({ path }) => path)).toEqual([
        '/limit',
        '/pillar',
        '/project',
        '/table',
        '/account',
      ]);
    });

    it('is told of what was there once', async () => {
      const cells = { code: '7.7', pillar: 'D1', name: 'Van even' };
      const record = { id: randomUUID(), table: 'projects', position: 'bzx', cells };
      expect((await send('coordinator', '/changes', changeOf({ kind: 'add', record }))).status).toBe(201);
      expect((await send('coordinator', '/changes', changeOf({ kind: 'remove', record }))).status).toBe(201);
      const past = await ask<ChangeList>('coordinator', '/changes?project=7.7');
      expect(past.body.changes.flatMap(({ edits }) => edits.map(({ kind }) => kind))).toEqual([
        'remove',
        'add',
      ]);
      const none = await ask<ChangeList>('coordinator', '/changes?project=7.7&kind=load');
      expect([none.status, none.body.changes]).toEqual([200, []]);
      const near = await ask<Problem>('coordinator', '/changes?project=7.77');
      expect(near.body.errors?.[0]?.sentence.nl).toContain('bedoelt u "7.7"?');
    });

    it('tells nobody of a code that they may not see', async () => {
      const [there, nowhere] = [
        await ask<Problem>('participant', '/changes?project=7.7'),
        await ask<Problem>('participant', '/changes?project=7.8'),
      ];
      expect([there.status, nowhere.status]).toEqual([400, 400]);
      const sentence = ({ body }: Answer<Problem>, code: string): string | undefined =>
        body.errors?.[0]?.sentence.nl.replace(code, '');
      expect(sentence(there, '7.7')).toBe(sentence(nowhere, '7.8'));
    });

    it('of a column is refused where the row never had it', async () => {
      const { id } = await project('1.1');
      for (const path of [`/changes?record=${id}&field=nam`, `/records/${id}/history?field=nam`]) {
        const { status, body } = await ask<Problem>('coordinator', path);
        expect([path, status, body.errors?.[0]?.path]).toEqual([path, 400, '/field']);
        expect(body.errors?.[0]?.sentence.nl).toContain('bedoelt u "name"?');
      }
      const known = await ask<ChangeList>('coordinator', `/changes?record=${id}&field=name&kind=load`);
      expect(known.status).toBe(200);
    });

    it('keeps to a record, and to a value of it', async () => {
      const { id } = await project('1.1');
      const all = await ask<ChangeList>('coordinator', `/changes?record=${id}`);
      expect(new Set(all.body.changes.flatMap(({ edits }) => edits.map(({ record }) => record)))).toEqual(
        new Set([id]),
      );
      const value = await ask<ChangeList>('coordinator', `/changes?record=${id}&field=phase&kind=change`);
      expect(value.body.changes.map(({ edits }) => edits[0]?.after)).toEqual(['afgerond', 'gestart']);
      expect((await ask('coordinator', '/changes?field=phase')).status).toBe(400);
    });

    it('of a record is whole pages of what was asked for, whatever lies in between', async () => {
      const { id } = await project('1.1');
      const all = (await ask<ChangeList>('coordinator', `/changes?record=${id}`)).body.changes;
      const changes = all.filter(({ kind }) => kind === 'change').map(({ seq }) => seq);
      expect(changes.length).toBeGreaterThan(1);
      expect(changes.length).toBeLessThan(all.length);
      const told: number[] = [];
      for (let after = ''; told.length < changes.length; ) {
        const { body } = await ask<ChangeList>(
          'coordinator',
          `/changes?record=${id}&kind=change&limit=1${after === '' ? '' : `&after=${after}`}`,
        );
        expect(body.changes).toHaveLength(1);
        told.push(...body.changes.map(({ seq }) => seq));
        after = body.next ?? '';
        expect(after === '').toBe(told.length === changes.length);
      }
      expect(told).toEqual(changes);
      const words = await ask<ChangeList>('coordinator', `/changes?record=${id}&q=INGELEZEN&limit=1`);
      expect(words.body.changes.map(({ kind }) => kind)).toEqual(['load']);
    });

    it('is not for who only reads, and that is told', async () => {
      for (const name of ['reader', 'public'] as const) {
        const { status, body } = await ask<Problem>(name, '/changes');
        expect(status).toBe(403);
        expect(body.sentence.nl).toContain('zien wie wat waarom veranderde');
      }
    });

    it('of one value tells what it was', async () => {
      const { id } = await project('1.1');
      const { body } = await ask<RecordHistory>('coordinator', `/records/${id}/history?field=phase`);
      expect(body.name).toBe('1.1 Beweegmaatje');
      expect(body.changes.map(({ edits }) => edits[0]?.after)).toEqual(['afgerond', 'gestart', '']);
      expect(body.changes.at(-1)?.kind).toBe('load');
      expect((await ask('coordinator', `/records/${randomUUID()}/history`)).status).toBe(404);
    });

    it('of one value is told as it was at a moment, without what came later', async () => {
      const { id } = await project('1.1');
      const path = `/records/${id}/history?field=phase`;
      const { changes } = (await ask<RecordHistory>('coordinator', path)).body;
      const [, before] = changes;
      const then = await ask<RecordHistory>('coordinator', `${path}&asOf=${before?.at ?? ''}`);
      expect(then.body.changes.map(({ seq }) => seq)).toEqual(changes.slice(1).map(({ seq }) => seq));
      const page = await ask<RecordHistory>('coordinator', `${path}&asOf=${before?.at ?? ''}&limit=1`);
      expect([page.body.changes.length, page.body.next]).toEqual([1, String(before?.seq)]);
      const early = await ask<Problem>('coordinator', `${path}&asOf=2001-01-01T00:00:00Z`);
      expect([early.status, early.body.sentence.nl]).toEqual([404, 'Deze rij was er toen niet.']);
    });
  });

  describe('taking back', () => {
    it('undoes a change of one’s own, as a change', async () => {
      const change = made(
        await send('coordinator', '/changes', changeOf(await setting('2.1', 'phase', 'even'))),
      );
      const undo = { id: randomUUID(), undoes: change.id, reason: 'toch niet' };
      const answer = await send('coordinator', '/undos', undo);
      expect(answer.status).toBe(201);
      expect(made(answer)).toMatchObject({ kind: 'undo', undoes: change.id });
      const undone = await ask<ChangeDto>('coordinator', `/changes/${change.id}`);
      expect(undone.body).toMatchObject({ undoneBy: made(answer).id, mayUndo: false });
      expect((await send('coordinator', '/undos', undo)).status).toBe(200);
    });

    it('undoes nothing of another, nor what is not there', async () => {
      const change = made(
        await send('other', '/changes', changeOf(await setting('2.1', 'phase', 'van een ander'))),
      );
      const undo = { id: randomUUID(), undoes: change.id, reason: 'toch niet' };
      const { status, body } = await send<Problem>('coordinator', '/undos', undo);
      expect([status, body.sentence.nl]).toEqual([
        403,
        expect.stringContaining('Alleen een eigen wijziging van dit plan'),
      ]);
      expect((await send('coordinator', '/undos', { ...undo, undoes: randomUUID() })).status).toBe(404);
      expect((await send('reader', '/undos', undo)).status).toBe(403);
    });

    it('brings a record back to a moment', async () => {
      const moment = new Date().toISOString();
      const { id, cells } = await project('2.1');
      await send('coordinator', '/changes', changeOf(await setting('2.1', 'phase', 'later')));
      await send('coordinator', '/changes', changeOf(await setting('1.1', 'former_name', 'blijft')));
      const wanted = { id: randomUUID(), reason: 'terug', to: { asOf: moment }, record: id };
      expect((await send('coordinator', '/restorations', wanted)).status).toBe(201);
      expect((await project('2.1')).cells).toEqual(cells);
      expect((await project('1.1')).cells.former_name).toBe('blijft');
    });

    it('brings back no record that never was, and says so', async () => {
      const wanted = { id: randomUUID(), reason: 'terug', to: { asOf: new Date().toISOString() } };
      const typed = { ...wanted, record: randomUUID() };
      const { status, body } = await send<Problem>('coordinator', '/restorations', typed);
      expect([status, body.sentence.nl]).toEqual([404, expect.stringMatching(/^Deze rij is er niet/)]);
    });

    it('tells who may not edit a table so, and not that another changed it', async () => {
      const { id, table } = await recordOf('parameters', 'key', 'discount_rate');
      const stale = changeOf({ kind: 'set', id, table, field: 'value', before: 'was nooit zo', after: '1' });
      const { status, body } = await send<Problem>('participant', '/changes', stale);
      expect([status, body.sentence.nl]).toEqual([403, expect.stringContaining('rekenwaarden')]);
      expect(JSON.stringify(body)).not.toContain('conflicts');
    });

    it('empties no plan by bringing it back to a moment before it was there', async () => {
      const to = { asOf: '2000-01-01T00:00:00Z' };
      const wanted = { id: randomUUID(), reason: 'een jaartal vertypt', to };
      const { status, body } = await send<Problem>('coordinator', '/restorations', wanted);
      expect([status, body.sentence.nl]).toEqual([422, expect.stringContaining('nog niet')]);
      expect((await project('1.1')).cells.code).toBe('1.1');
    });

    it('brings nothing back to a moment to come, or to a version that is not held', async () => {
      const wanted = { id: randomUUID(), reason: 'terug' };
      const later = await send<Problem>('coordinator', '/restorations', {
        ...wanted,
        to: { asOf: '2999-01-01T00:00:00Z' },
      });
      expect([later.status, later.body.errors?.[0]?.path]).toEqual([400, '/to/asOf']);
      expect(later.body.sentence.nl).toContain('een moment zijn dat al geweest is');
      const { body } = await ask<{ versions: { id: string; held: boolean }[] }>('coordinator', '/versions');
      const unheld = body.versions.find(({ held }) => !held);
      const to = { version: unheld?.id ?? '' };
      expect((await send('coordinator', '/restorations', { ...wanted, to })).status).toBe(422);
    });
  });
});
