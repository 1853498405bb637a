import { randomUUID } from 'node:crypto';
import type { OutcomeDto, Problem, RecordDto, RecordList } from '@kapstok/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEPT, type KeptServer, keptServer, type PersonName } from '../testing/kept.ts';
import { onEachStore } from '../testing/on-each-store.ts';

let kept: KeptServer;
onEachStore(({ database }) => {
  beforeAll(async () => {
    kept = await keptServer(database());
  }, 60_000);
  afterAll(() => kept.close());

  async function rowOf(table: string, column: string, words: string): Promise<RecordDto> {
    const url = `${KEPT}/records?table=${table}&limit=1000`;
    const { records } = (await kept.app.inject({ url, headers: kept.by('coordinator') })).json<RecordList>();
    const found = records.find(({ cells }) => cells[column] === words);
    if (found === undefined) throw new Error(`no ${table} with ${words}`);
    return found;
  }

  async function post(by: PersonName, path: string, payload: object) {
    const given = await kept.app.inject({
      method: 'POST',
      url: `${KEPT}${path}`,
      headers: kept.by(by),
      payload: { id: randomUUID(), reason: 'omdat', ...payload },
    });
    return { status: given.statusCode, body: given.json<OutcomeDto & Problem>() };
  }

  /** What whoever reads the figures gets, after a change was made. */
  async function figures(made?: { readonly body: OutcomeDto }): Promise<number> {
    const seq = made === undefined || made.body.kind === 'nothing' ? 0 : made.body.change.seq;
    const url = `${KEPT}/overview?minSeq=${seq}`;
    const given = await kept.app.inject({ url, headers: kept.by('coordinator') });
    return given.statusCode;
  }

  function adding(table: string, cells: Record<string, string>) {
    return { kind: 'add', record: { id: randomUUID(), table, position: 'a9', cells } } as const;
  }

  function setting({ id, table, cells }: RecordDto, field: string, after: string) {
    return { kind: 'set', id, table, field, before: cells[field] ?? '', after } as const;
  }

  function removing({ id, table, position, cells }: RecordDto) {
    return { kind: 'remove', record: { id, table, position, cells } } as const;
  }

  const share = (costKey: string, words: string, organisation: string) =>
    adding('cost-key-shares', { cost_key: costKey, share: words, organisation });

  /** Changes that each stop every figure, though each of their cells can be read. */
  const stops: readonly [string, () => Promise<readonly object[]>, RegExp][] = [
    [
      'a second row with one key',
      async () => [adding('risks', { code: 'R1', what: 'Nog een' })],
      /^Risico’s R1 Nog een, code: “R1”\. Verwacht: een sleutel die één keer voorkomt\./i,
    ],
    [
      'a reference to a row that is not there',
      async () => [setting(await rowOf('budget-lines', 'id', 'B1'), 'project', '7.7')],
      /B1.*: “7\.7”\. Verwacht: de code van een project/,
    ],
    [
      'a row gone that others refer to',
      async () => [removing(await rowOf('projects', 'code', '1.1'))],
      /“1\.1”\. Verwacht: de code van een project/,
    ],
    [
      'shares of a cost key above all of it',
      async () => [
        adding('cost-keys', { code: 'TEST', name: 'Proef', kind: 'agreed' }),
        share('TEST', '70%', 'WEL'),
        share('TEST', '70%', 'GEM'),
      ],
      /Verwacht: ten hoogste 30%/,
    ],
  ];

  describe('a change with which the plan as a whole can not be computed', () => {
    it.each(stops)('is refused, with which row and what was expected: %s', async (_, edits, told) => {
      const { status, body } = await post('coordinator', '/changes', { edits: await edits() });
      expect([status, body.type]).toEqual([422, 'urn:kapstok:problem:unreadable']);
      expect(body.errors?.map(({ sentence }) => sentence.nl)).toContainEqual(expect.stringMatching(told));
      expect(await figures()).toBe(200);
    });

    it('is refused to who may edit one row only, and by a patch', async () => {
      const milestone = await rowOf('milestones', 'code', 'M1');
      const edits = [setting(milestone, 'code', 'M2')];
      expect((await post('leader', '/changes', { edits })).status).toBe(422);
      const url = `${KEPT}/records/${milestone.id}`;
      const seen = await kept.app.inject({ url, headers: kept.by('leader') });
      const patched = await kept.app.inject({
        method: 'PATCH',
        url,
        headers: { ...kept.by('leader'), 'if-match': String(seen.headers.etag) },
        payload: { id: randomUUID(), reason: 'omdat', cells: { code: 'M2' } },
      });
      expect(patched.statusCode).toBe(422);
    });

    it('is refused to who sees only their own rows, held against all of the plan', async () => {
      const own = await rowOf('organisations', 'code', 'WEL');
      const named = adding('cost-key-shares', { cost_key: 'ZVW', organisation: 'WEL' });
      expect((await post('coordinator', '/changes', { edits: [named] })).status).toBe(201);
      const { status, body } = await post('participant', '/changes', {
        edits: [removing(own)],
      });
      expect(status).toBe(422);
      expect(body.errors?.map(({ sentence }) => sentence.nl)).toEqual([
        expect.stringMatching(/“WEL”\. Verwacht: de code van een organisatie/),
      ]);
    });

    it('is kept when that is said outright, with the faults as warnings; the plan can then be mended', async () => {
      const line = await rowOf('budget-lines', 'id', 'B1');
      const wrong = { edits: [setting(line, 'project', '7.7')], keepUnreadable: true };
      const made = await post('coordinator', '/changes', wrong);
      expect(made.status).toBe(201);
      expect(made.body.warnings).toMatchObject([{ record: line.id, field: 'project', found: '7.7' }]);
      expect(await figures(made)).toBe(422);

      const other = await rowOf('budget-lines', 'id', 'B2');
      const elsewhere = await post('coordinator', '/changes', { edits: [setting(other, 'y2026', '1')] });
      expect([elsewhere.status, elsewhere.body.warnings]).toEqual([201, []]);
      const more = await post('coordinator', '/changes', { edits: [setting(other, 'project', '8.8')] });
      expect(more.body.errors).toHaveLength(1);

      const mending = setting(await rowOf('budget-lines', 'id', 'B1'), 'project', '1.1');
      const mended = await post('coordinator', '/changes', { edits: [mending] });
      expect(mended.status).toBe(201);
      expect(await figures(mended)).toBe(200);
    });

    it('is made by taking back what mended it, and told', async () => {
      const risk = adding('risks', { code: 'R8', what: 'Een' });
      const added = await post('coordinator', '/changes', { edits: [risk] });
      const code = { ...setting({ ...risk.record }, 'code', 'R9') };
      const renamed = await post('coordinator', '/changes', { edits: [code] });
      const second = await post('coordinator', '/changes', {
        edits: [adding('risks', { code: 'R8', what: 'Twee' })],
      });
      expect([added.status, renamed.status, second.status]).toEqual([201, 201, 201]);
      const undoes = renamed.body.kind === 'made' ? renamed.body.change.id : '';
      const back = await post('coordinator', '/undos', { undoes });
      expect(back.status).toBe(201);
      expect(back.body.warnings).toMatchObject([{ table: 'risks', field: 'code', found: 'R8' }]);
      const again = await post('coordinator', '/changes', {
        edits: [setting(await rowOf('risks', 'what', 'Een'), 'code', 'R7')],
      });
      expect(again.body.warnings).toEqual([]);
      expect(await figures(again)).toBe(200);
    });
  });
});
