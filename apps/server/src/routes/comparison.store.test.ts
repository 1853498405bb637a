import { randomUUID } from 'node:crypto';
import type { Comparison, OutcomeDto, Problem, RecordDto, RecordList, VersionList } from '@kapstok/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEPT, type KeptServer, keptServer, type PersonName } from '../testing/kept.ts';
import { onEachStore } from '../testing/on-each-store.ts';

let kept: KeptServer;
/** Of the version that was adopted, and of the one that is known by name only. */
let versions: { readonly held: string; readonly named: string };

async function ask<Body>(
  by: PersonName,
  path: string,
  more: object = {},
): Promise<{ status: number; body: Body; raw: Buffer }> {
  const given = await kept.app.inject({
    method: 'GET',
    url: `${KEPT}${path}`,
    headers: kept.by(by),
    ...more,
  });
  const isJson = String(given.headers['content-type']).includes('json');
  return {
    status: given.statusCode,
    body: isJson ? given.json<Body>() : (given.body as Body),
    raw: given.rawPayload,
  };
}

async function recordOf(table: string, column: string, words: string): Promise<RecordDto> {
  const { body } = await ask<RecordList>('coordinator', `/records?table=${table}&limit=1000`);
  const found = body.records.find(({ cells }) => cells[column] === words);
  if (found === undefined) throw new Error(`no ${table} with ${words}`);
  return found;
}

/** Changes something. @returns the entry of the log that tells it */
async function change(...edits: readonly object[]): Promise<number> {
  const payload = { id: randomUUID(), reason: 'omdat', keepUnreadable: true, edits };
  const { status, body } = await ask<OutcomeDto>('coordinator', '/changes', { method: 'POST', payload });
  expect(status).toBe(201);
  return body.kind === 'nothing' ? 0 : body.change.seq;
}

onEachStore(({ database }) => {
  beforeAll(async () => {
    kept = await keptServer(database());
    const { body } = await ask<VersionList>('coordinator', '/versions');
    const idOf = (name: string): string => body.versions.find((version) => version.name === name)?.id ?? '';
    versions = { held: idOf('1.0'), named: idOf('0.9') };
    const line = await recordOf('budget-lines', 'id', 'B1');
    const project = await recordOf('projects', 'code', '1.2');
    const [risk] = (await ask<RecordList>('coordinator', '/records?table=risks')).body.records;
    const set = (record: RecordDto, field: string, after: string) => {
      return {
        kind: 'set',
        id: record.id,
        table: record.table,
        field,
        before: record.cells[field] ?? '',
        after,
      };
    };
    await change(
      set(line, 'y2026', '75000'),
      set(line, 'stated_total', '195000'),
      set(project, 'name', '=Leefstijl'),
      { kind: 'move', id: project.id, table: 'projects', before: project.position, after: 'bzy' },
      { kind: 'remove', record: risk },
      {
        kind: 'add',
        record: {
          id: randomUUID(),
          table: 'milestones',
          position: 'bzz',
          cells: { project: '1.1', what: 'Nieuw punt', quarter: '2027Q1' },
        },
      },
    );
  }, 60_000);
  afterAll(() => kept.close());

  it.each(['from', 'to'])('compare nothing with a moment to come: %s', async (side) => {
    const later = new Date(Date.now() + 120_000).toISOString();
    const sides = { from: versions.held, to: 'now', [side]: later };
    for (const path of ['comparison', 'exports/comparison.csv', 'exports/comparison.xlsx']) {
      const { status, body } = await ask<Problem>('coordinator', `/${path}?${new URLSearchParams(sides)}`);
      expect([path, status, body.errors?.map((error) => error.path)]).toEqual([path, 400, [`/${side}`]]);
      expect(body.sentence.nl).toContain('een moment zijn dat al geweest is');
    }
  });

  describe('two states of a plan', () => {
    it('are compared in words, with what it does to the figures', async () => {
      const { status, body } = await ask<Comparison>(
        'coordinator',
        `/comparison?from=${versions.held}&to=now`,
      );
      expect(status).toBe(200);
      expect(body.from).toMatchObject({ name: { nl: 'Versie 1.0' }, kind: 'version', held: true });
      expect(body.to).toMatchObject({ name: { nl: 'Werkversie' }, kind: 'working', version: null });
      expect(body.counts).toEqual({ added: 1, removed: 1, changed: 3, moved: 1 });
      const told = body.edits.map(({ kind, name, fieldName, before, after }) => [
        kind,
        name,
        fieldName?.nl,
        before,
        after,
      ]);
      expect(told).toContainEqual(['set', 'B1 Begeleiders', '2026', '60000', '75000']);
      expect(told).toContainEqual(['set', '1.2 =Leefstijl', 'naam', 'Leefstijlcoach', '=Leefstijl']);
      expect(told).toContainEqual(['move', '1.2 =Leefstijl', undefined, '', '']);
      expect(body.edits.map(({ kind }) => kind).toSorted()).toEqual([
        'add',
        'move',
        'remove',
        'set',
        'set',
        'set',
      ]);
      const investment = body.headline.find(({ id }) => id === 'plan/investment.total');
      expect(investment).toMatchObject({
        from: { value: { low: 900_000, high: 900_000 } },
        to: { value: { low: 915_000, high: 915_000 } },
        statedFrom: {
          figure: { value: { low: 900_000 } },
          place: { table: 'stated-figures', field: 'value' },
        },
        difference: { unit: 'EUR', value: { low: 15_000, high: 15_000, bound: 'exact' } },
        unknown: null,
      });
      const share = body.headline.find(({ id }) => id === 'plan/shortage.shareClosed');
      expect(share?.difference?.value).toMatchObject({ low: 0, high: 0 });
    });

    it('are compared backwards as well', async () => {
      const { body } = await ask<Comparison>('coordinator', `/comparison?from=now&to=${versions.held}`);
      expect(body.counts).toEqual({ added: 1, removed: 1, changed: 3, moved: 1 });
      const investment = body.headline.find(({ id }) => id === 'plan/investment.total');
      expect(investment?.difference?.value).toMatchObject({ low: -15_000, high: -15_000 });
    });

    it('are kept to a pillar', async () => {
      const { body } = await ask<Comparison>(
        'coordinator',
        `/comparison?from=${versions.held}&to=now&pillar=D1`,
      );
      expect(body.pillars).toEqual([{ code: 'D1', name: 'Gezond blijven' }]);
      expect(body.edits.length).toBeGreaterThan(0);
      expect(new Set(body.edits.map(({ pillar }) => pillar))).toEqual(new Set(['D1']));
      expect(body.counts?.removed).toBe(0);
    });

    it('are kept to what was added, removed, set or moved: the edits and how many, not the figures', async () => {
      const whole = `/comparison?from=${versions.held}&to=now`;
      const { body: all } = await ask<Comparison>('coordinator', whole);
      const none = { added: 0, removed: 0, changed: 0, moved: 0 };
      for (const [kind, counts] of [
        ['add', { ...none, added: 1 }],
        ['remove', { ...none, removed: 1 }],
        ['set', { ...none, changed: 3 }],
        ['move', { ...none, moved: 1 }],
      ] as const) {
        const { body } = await ask<Comparison>('coordinator', `${whole}&kind=${kind}`);
        expect(body.counts).toEqual(counts);
        expect(body.edits).toEqual(all.edits.filter((edit) => edit.kind === kind));
        expect(body.editCount).toBe(body.edits.length);
        expect([body.headline, body.pillars]).toEqual([all.headline, all.pillars]);
      }
      const { body: both } = await ask<Comparison>('coordinator', `${whole}&kind=move&pillar=D1`);
      expect(both.edits.map(({ kind, pillar }) => [kind, pillar])).toEqual([['move', 'D1']]);
      const wrong = await ask<Problem>('coordinator', `${whole}&kind=change`);
      expect(wrong.status).toBe(400);
      expect(wrong.body.errors).toMatchObject([{ in: 'query', path: '/kind' }]);
    });

    it('are not kept to a pillar that the plan never had', async () => {
      for (const path of ['/comparison?', '/exports/comparison.csv?', '/exports/comparison.xlsx?']) {
        const address = `${path}from=${versions.held}&to=now&pillar=D9`;
        const { status, body } = await ask<Problem>('coordinator', address);
        expect([path, status]).toEqual([path, 400]);
        expect(body.errors).toMatchObject([{ in: 'query', path: '/pillar' }]);
        expect(body.errors?.[0]?.sentence.nl).toContain('"D9" is dat niet: bedoelt u "D1"?');
      }
    });

    it('with themselves differ in nothing', async () => {
      const { body } = await ask<Comparison>('coordinator', '/comparison?from=now&to=now');
      expect(body.editCount).toBe(0);
      expect(
        body.headline.every(
          ({ difference }) =>
            difference === null || (difference.value.kind === 'known' && difference.value.low === 0),
        ),
      ).toBe(true);
    });

    it('of which one is known by name only: every figure of it is unknown, and why', async () => {
      const { status, body } = await ask<Comparison>(
        'coordinator',
        `/comparison?from=${versions.named}&to=${versions.held}`,
      );
      expect(status).toBe(200);
      expect(body.from).toMatchObject({ name: { nl: 'Versie 0.9' }, held: false });
      expect([body.counts, body.editCount, body.edits]).toEqual([null, null, []]);
      expect(body.headline.length).toBeGreaterThan(10);
      for (const { from, difference, unknown } of body.headline) {
        expect([from, difference]).toEqual([null, null]);
        expect(unknown?.nl).toContain('Versie 0.9: alleen de naam is bekend');
      }
      expect(body.unknowns).toHaveLength(1);
    });

    it('of which one is from before the plan: all of it was added since', async () => {
      const { body } = await ask<Comparison>(
        'coordinator',
        `/comparison?from=2000-01-01T00:00:00Z&to=${versions.held}`,
      );
      expect(body.from).toMatchObject({ kind: 'asOf', held: false });
      expect(body.counts?.added).toBeGreaterThan(100);
      expect(body.counts?.changed).toBe(0);
    });

    it('of which one can not be computed: its figures are unknown, and why', {
      timeout: 30_000,
    }, async () => {
      const line = await recordOf('budget-lines', 'id', 'B2');
      const edit = { kind: 'set', id: line.id, table: line.table, field: 'y2026' };
      const seq = await change({ ...edit, before: line.cells.y2026, after: 'veel' });
      const asked = `/comparison?from=${versions.held}&to=now&minSeq=${seq}`;
      const { body } = await ask<Comparison>('coordinator', asked);
      await change({ ...edit, before: 'veel', after: line.cells.y2026 });
      expect(body.headline[0]).toMatchObject({ to: null, difference: null });
      expect(body.headline[0]?.unknown?.nl).toContain('Werkversie:');
      expect(body.edits.map(({ after }) => after)).toContain('veel');
    });
  });

  describe('who compares', () => {
    it('as a reader sees what was adopted, and no more', async () => {
      const { body } = await ask<Comparison>('public', `/comparison?from=${versions.held}&to=now`);
      expect(body.to).toMatchObject({ kind: 'version', name: { nl: 'Versie 1.0' } });
      expect(body.editCount).toBe(0);
      const past = await ask<Problem>('public', `/comparison?from=2000-01-01T00:00:00Z&to=now`);
      expect(past.status).toBe(403);
      expect((await ask('public', `/comparison?from=${randomUUID()}&to=now`)).status).toBe(404);
      expect((await ask('stranger', '/comparison?from=now&to=now')).status).toBe(404);
    });

    it('says what', async () => {
      for (const query of ['', '?from=now']) {
        expect((await ask('coordinator', `/comparison${query}`)).status).toBe(400);
      }
      const { status, body } = await ask<Problem>('coordinator', '/comparison?from=now&to=gisteren');
      expect([status, body.sentence.nl]).toEqual([
        400,
        expect.stringMatching(
          /^"to" moet "now" zijn, of een UUID zijn, .*, of een moment zijn met tijdzone, /,
        ),
      ]);
    });
  });

  describe('a comparison to take out', () => {
    it('is a table of all that changed, in which nothing is a formula', async () => {
      const { status, body } = await ask<string>(
        'coordinator',
        `/exports/comparison.csv?from=${versions.held}&to=now`,
      );
      expect(status).toBe(200);
      expect(body.split('\r\n')[0]).toBe(
        '\ufeffTabel;Regel;Pijler;Project;Wat;Kolom;Was;Is;Wie;Rol;Wanneer (Nederlandse tijd);Waarom',
      );
      expect(body).toContain("naam;Leefstijlcoach;'=Leefstijl");
      const rows = body.trimEnd().split('\r\n').slice(1);
      expect(rows.filter((row) => /;\d{4}-\d\d-\d\d \d\d:\d\d;omdat$/.test(row))).toHaveLength(rows.length);
      expect(rows.find((row) => row.includes(';B1 Begeleiders;') && row.includes(';2026;'))).toContain(
        ';60000;75000;',
      );
    });

    it('holds what is chosen, and nothing else', async () => {
      const address = `/exports/comparison.csv?from=${versions.held}&to=now`;
      const { body } = await ask<string>('coordinator', `${address}&kind=set&pillar=D1`);
      const [, ...rows] = body.trimEnd().split('\r\n');
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toMatch(/;D1;.*;gewijzigd;/);
      const removed = await ask<string>('coordinator', `${address}&kind=remove&language=en`);
      expect(removed.body.trimEnd().split('\r\n')).toHaveLength(2);
    });

    it('is a workbook', async () => {
      const { status, raw } = await ask(
        'coordinator',
        `/exports/comparison.xlsx?from=${versions.held}&to=now&language=en`,
      );
      expect(status).toBe(200);
      expect(raw.subarray(0, 2).toString()).toBe('PK');
    });
  });
});
