import { randomUUID } from 'node:crypto';
import type {
  Course,
  FigureRequest,
  FindingList,
  GateList,
  IndicatorPage,
  OutcomeDto,
  Problem,
  RecordList,
} from '@kapstok/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEPT, type KeptServer, keptServer } from '../testing/kept.ts';
import { onEachStore } from '../testing/on-each-store.ts';
import { formOf } from '../testing/upload.ts';

const FIELDS = { reason: 'omdat', dryRun: 'false' };
const REQUEST = `${KEPT}/rounds/2026Q2/requests/HA`;

let kept: KeptServer;
onEachStore(({ database }) => {
  beforeAll(async () => {
    kept = await keptServer(database());
  }, 60_000);
  afterAll(() => kept.close());

  async function send(method: 'POST' | 'PUT' | 'PATCH', url: string, payload: object, headers: object = {}) {
    const given = await kept.app.inject({
      method,
      url,
      headers: { ...kept.by('coordinator'), ...headers },
      payload: { id: randomUUID(), ...payload },
    });
    return { status: given.statusCode, body: given.json<OutcomeDto & Problem & FigureRequest>() };
  }

  const change = (edits: readonly object[], more: object = {}) =>
    send('POST', `${KEPT}/changes`, { reason: 'omdat', edits, ...more });

  function adding(table: string, cells: Readonly<Record<string, string>>) {
    return { kind: 'add', record: { id: randomUUID(), table, position: 'a9', cells } } as const;
  }

  const passing = (gate: string, cells: Readonly<Record<string, string>>) =>
    adding('gate-passings', { gate, date: '2026-10-01', ...cells });

  /** A gate with conditions, each as its cells. */
  async function gate(code: string, ...conditions: readonly Readonly<Record<string, string>>[]) {
    const rows = conditions.map((cells, n) =>
      adding('gate-conditions', { gate: code, number: String(n + 1), ...cells }),
    );
    const made = await change([
      adding('gates', { code, name: 'Naar alle dorpen', quarter: '2026Q3' }),
      ...rows,
    ]);
    expect(made.status).toBe(201);
  }

  async function outcomes(code: string): Promise<readonly string[]> {
    const url = `${KEPT}/gates`;
    const { gates } = (await kept.app.inject({ url, headers: kept.by('coordinator') })).json<GateList>();
    return (gates.find((each) => each.code === code)?.passings ?? []).map(({ outcome }) => outcome);
  }

  /** The row of a gate in a table. */
  async function recordOf(table: string, code: string) {
    const url = `${KEPT}/records?table=${table}&limit=1000`;
    const given = await kept.app.inject({ url, headers: kept.by('coordinator') });
    const found = given.json<RecordList>().records.find(({ cells }) => cells['gate'] === code);
    if (found === undefined) throw new Error(`no ${table} of ${code}`);
    return found;
  }

  /** The moment just before a change was made. */
  function beforeGone(outcome: OutcomeDto): string {
    if (outcome.kind === 'nothing') throw new Error('nothing was made');
    return new Date(Date.parse(outcome.change.at) - 1).toISOString();
  }

  const told = ({ errors = [] }: Problem) => errors.map(({ sentence }) => sentence.nl).join('\n');

  describe('a gate of which a condition is not met', () => {
    it.each(['passed', 'door', 'Goes on'])('is not simply passed, also not outright: %s', async (outcome) => {
      const code = `N${outcome.length}`;
      await gate(code, { kind: 'consent', what: 'De gemeenten stemmen in', met: 'nee' });
      for (const more of [{}, { keepUnreadable: true }]) {
        const { status, body } = await change([passing(code, { outcome })], more);
        expect(status).toBe(422);
        expect(told(body)).toContain('1: Er is gezegd dat het er nog niet is.');
      }
      expect(await outcomes(code)).toEqual([]);
    });

    it('is not simply passed while nobody can tell', async () => {
      await gate('U1', { kind: 'capacity', what: 'Er zijn genoeg mensen' });
      const { status, body } = await change([passing('U1', { outcome: 'passed' })]);
      expect(status).toBe(422);
      expect(told(body)).toContain('1: Niemand heeft gezegd of dit er is.');
    });

    it('is passed against it with a reason and a role, and without them not even outright', async () => {
      await gate('A1', { kind: 'consent', what: 'De gemeenten stemmen in', met: 'nee' });
      const against = (cells: Readonly<Record<string, string>>) => [
        passing('A1', { outcome: 'passed_against', ...cells }),
      ];
      for (const cells of [
        {},
        { role: 'stuurgroep' },
        { reason: 'De laatste volgt' },
        { role: ' ', reason: 'x' },
      ])
        expect((await change(against(cells), { keepUnreadable: true })).status).toBe(422);
      const bare = await change(against({}));
      // Each cell is told of once.
      expect(bare.body.errors).toHaveLength(2);
      const full = { role: 'stuurgroep', reason: 'De laatste volgt' };
      expect((await change(against(full))).status).toBe(201);
      expect(await outcomes('A1')).toEqual(['passed_against']);
    });

    it('is not passed by another way: what was decided before, a patch, or a file', async () => {
      await gate('W1', { kind: 'consent', what: 'De gemeenten stemmen in', met: 'nee' });
      const row = passing('W1', { outcome: 'refused', role: 'stuurgroep', reason: 'Nog niet' });
      expect((await change([row])).status).toBe(201);
      const { id } = row.record;
      const set = {
        kind: 'set',
        id,
        table: 'gate-passings',
        field: 'outcome',
        before: 'refused',
        after: 'passed',
      };
      expect((await change([set])).status).toBe(422);
      const url = `${KEPT}/records/${id}`;
      const seen = await kept.app.inject({ url, headers: kept.by('coordinator') });
      const marked = { 'if-match': String(seen.headers.etag) };
      const patch = { reason: 'omdat', cells: { outcome: 'passed' }, keepUnreadable: true };
      expect((await send('PATCH', url, patch, marked)).status).toBe(422);
      const file = 'gate,date,outcome\nW1,2026-10-02,passed';
      const fields = { ...FIELDS, id: randomUUID(), keepUnreadable: 'true' };
      const { payload, headers } = await formOf({ 'gate-passings.csv': file }, fields);
      const by = { ...kept.by('coordinator'), ...headers };
      const sent = await kept.app.inject({ method: 'POST', url: `${KEPT}/imports`, headers: by, payload });
      expect(sent.statusCode).toBe(422);
      expect(told(sent.json<Problem>())).toContain('1: Er is gezegd dat het er nog niet is.');
      expect(await outcomes('W1')).toEqual(['refused']);
    });

    it('does not come back as passed by taking back: it is asked what passing asks', async () => {
      const consent = { kind: 'consent', what: 'De gemeenten stemmen in', met: 'ja' };
      await gate('T1', consent);
      const row = passing('T1', { outcome: 'passed' });
      expect((await change([row])).status).toBe(201);
      const gone = await change([{ kind: 'remove', record: row.record }]);
      expect(gone.status).toBe(201);
      const condition = await recordOf('gate-conditions', 'T1');
      const set = { kind: 'set', id: condition.id, table: 'gate-conditions', field: 'met' };
      expect((await change([{ ...set, before: 'ja', after: 'nee' }])).status).toBe(201);
      const undoes = gone.body.kind === 'made' ? gone.body.change.id : '';
      const undo = () => send('POST', `${KEPT}/undos`, { reason: 'Toch wel', undoes });
      const refused = await undo();
      expect([refused.status, refused.body.errors?.map(({ path }) => path)]).toEqual([422, ['/undoes']]);
      expect(told(refused.body)).toContain('1: Er is gezegd dat het er nog niet is.');
      expect(await outcomes('T1')).toEqual([]);
      const restored = await send('POST', `${KEPT}/restorations`, {
        reason: 'Toch wel',
        to: { asOf: beforeGone(gone.body) },
        record: row.record.id,
      });
      expect([restored.status, restored.body.errors?.map(({ path }) => path)]).toEqual([422, ['/record']]);
      // Once the condition is met again, it comes back.
      expect((await change([{ ...set, before: 'nee', after: 'ja' }])).status).toBe(201);
      expect((await undo()).status).toBe(201);
      expect(await outcomes('T1')).toEqual(['passed']);
    });

    it('does not come back as passed with the plan as a whole, unless the decisions stay as they are now', async () => {
      await gate('V1', { kind: 'consent', what: 'De gemeenten stemmen in', met: 'ja' });
      const row = passing('V1', { outcome: 'passed' });
      expect((await change([row])).status).toBe(201);
      const { id } = await recordOf('gate-conditions', 'V1');
      const set = { kind: 'set', id, table: 'gate-conditions' };
      expect((await change([{ ...set, field: 'met', before: 'ja', after: 'nee' }])).status).toBe(201);
      const gone = await change([
        { kind: 'remove', record: row.record },
        { ...set, field: 'what', before: 'De gemeenten stemmen in', after: 'Alle gemeenten' },
      ]);
      expect(gone.status).toBe(201);
      const to = { asOf: beforeGone(gone.body) };
      const restored = (more: object = {}) =>
        send('POST', `${KEPT}/restorations`, { reason: 'Toch wel', to, ...more });
      const refused = await restored();
      expect([refused.status, refused.body.errors?.map(({ path }) => path)]).toEqual([422, ['/to']]);
      expect(told(refused.body)).toContain('1: Er is gezegd dat het er nog niet is.');
      // Who reads it steers a programme: which decision it is, and what else it can be, in words.
      expect(told(refused.body)).toMatch(/V1 \/ 2026-10-01.*“door”/);
      expect(told(refused.body)).not.toMatch(/passed|postponed/);
      expect(told(refused.body)).toContain('laat de besluiten over go/no-go zoals ze nu zijn');
      const what = async () => (await recordOf('gate-conditions', 'V1')).cells['what'];
      expect([await outcomes('V1'), await what()]).toEqual([[], 'Alle gemeenten']);
      // All but the decision comes back.
      const made = await restored({ keepGateDecisions: true });
      expect([made.status, made.body.warnings]).toEqual([201, []]);
      expect([await outcomes('V1'), await what()]).toEqual([[], 'De gemeenten stemmen in']);
    });

    it('is gone with the plan as a whole where it was not there then', async () => {
      await gate('V2', { kind: 'consent', what: 'De gemeenten stemmen in', met: 'ja' });
      const made = await change([passing('V2', { outcome: 'passed' })]);
      expect(await outcomes('V2')).toEqual(['passed']);
      const back = { reason: 'Toch niet', to: { asOf: beforeGone(made.body) }, keepGateDecisions: true };
      expect((await send('POST', `${KEPT}/restorations`, back)).status).toBe(201);
      expect(await outcomes('V2')).toEqual([]);
    });

    it('is not passed before it is there itself, with conditions that come after it', async () => {
      const early = [passing('L1', { outcome: 'passed' })];
      expect((await change(early, { keepUnreadable: true })).status).toBe(422);
    });
  });

  it('is simply passed once its baseline, its money and its figure are there, judged on the day of the decision', async () => {
    const agreed = await change([
      adding('grants', { code: 'PROEF', name: 'Proef', granted_on: '2026-09-15' }),
      adding('targets', { indicator: 'K2', period: '2026Q2', target: '30..40', unit: 'persons' }),
    ]);
    expect(agreed.status).toBe(201);
    await gate(
      'M1',
      { kind: 'funding', grant: 'PROEF' },
      { kind: 'target', indicator: 'K2' },
      { kind: 'consent', what: 'De gemeenten stemmen in', met: 'ja' },
    );
    const open = await change([passing('M1', { outcome: 'passed' })]);
    expect(told(open.body)).toContain('2: Of de streefwaarde is gehaald, is nog niet te zeggen');
    expect(told(open.body)).not.toContain('1: ');

    const key = { indicator: 'K2', period: '2026Q2' };
    const figures = [{ ...key, seq: null, measured: { kind: 'value', value: 35 }, submit: true }];
    const given = await send('PUT', REQUEST, { figures });
    const seq = given.body.figures.find(({ indicator }) => indicator === 'K2')?.stands?.seq ?? 0;
    await send('POST', `${REQUEST}/steps`, { step: 'approve', reason: '', figures: [{ ...key, seq }] });

    const early = await change([passing('M1', { outcome: 'passed', date: '2026-09-14' })]);
    expect(early.status).toBe(422);
    expect(told(early.body)).toContain('1: Het geld is nog niet toegekend.');
    expect((await change([passing('M1', { outcome: 'passed' })])).status).toBe(201);
    expect(await outcomes('M1')).toEqual(['passed']);
  });

  describe('a gate at which the effect decides', () => {
    const EFFECT = `${KEPT}/rounds/EF/requests/HA`;
    const key = { indicator: 'K2', period: '2026Q3' };

    beforeAll(async () => {
      const agreed = await change([
        adding('measurement-rounds', { code: 'EF', kind: 'effect', period: '2026Q3', due: '2026-10-15' }),
        adding('targets', { ...key, target: '30..40', unit: 'persons' }),
        adding('gates', { code: 'E1', name: 'Naar alle dorpen', decides_on: '2026-10-31' }),
        adding('gate-conditions', { gate: 'E1', number: '1', kind: 'target', indicator: 'K2', round: 'EF' }),
      ]);
      if (agreed.status !== 201) throw new Error(told(agreed.body));
    });

    const asked = async <Body>(path: string): Promise<Body> =>
      (await kept.app.inject({ url: `${KEPT}/${path}`, headers: kept.by('coordinator') })).json<Body>();

    /** What is told of the gate: that the effect decides, and of its condition. */
    async function shown() {
      const { gates } = await asked<GateList>('gates');
      const found = gates.find(({ code }) => code === 'E1');
      const [condition] = found?.conditions ?? [];
      return [found?.effect?.nl, condition?.metWords.nl, condition?.round?.code];
    }

    /** What its page tells of the indicator: that its effect decides, and what was decided. */
    async function decided() {
      const { decidedAt } = await asked<IndicatorPage>('indicators/K2');
      const found = decidedAt.find(({ gate: code }) => code === 'E1');
      return [found?.effect?.nl, found?.outcomeWords.nl];
    }

    it('is not passed until the effect was measured and approved', async () => {
      const sentence = 'Op 31 oktober 2026 beslist het effect over doorgaan.';
      const pass = () => change([passing('E1', { outcome: 'passed', date: '2026-10-20' })]);
      expect(await shown()).toEqual([sentence, 'nog niet gemeten', 'EF']);
      expect(await decided()).toEqual([sentence, 'nog niet besloten']);
      expect((await asked<Course>('course')).progress.decisions).toContainEqual(
        expect.objectContaining({
          gate: 'E1',
          day: '2026-10-31',
          effect: expect.objectContaining({ nl: sentence }),
        }),
      );
      const refused = await pass();
      expect(refused.status).toBe(422);
      expect(told(refused.body)).toContain('1: Het effect is nog niet gemeten en goedgekeurd.');

      const figures = [{ ...key, seq: null, measured: { kind: 'value', value: 35 }, submit: true }];
      const given = await send('PUT', EFFECT, { figures });
      // Handed in is not approved.
      expect((await pass()).status).toBe(422);
      expect((await shown())[1]).toBe('nog niet gemeten');
      const seq = given.body.figures.find(({ indicator }) => indicator === 'K2')?.stands?.seq ?? 0;
      await send('POST', `${EFFECT}/steps`, { step: 'approve', reason: '', figures: [{ ...key, seq }] });
      expect((await shown())[1]).toBe('voldaan');
      expect((await pass()).status).toBe(201);
      expect(await outcomes('E1')).toEqual(['passed']);
      expect(await shown()).toEqual([undefined, 'voldaan', 'EF']);
      expect(await decided()).toEqual([undefined, 'door']);
    });

    it('has its day in the list that is taken out', async () => {
      const url = `${KEPT}/exports/gates.csv`;
      const { body } = await kept.app.inject({ url, headers: kept.by('coordinator') });
      const [head = '', ...rows] = body.split(/\r?\n/);
      const at = head.split(';').indexOf('Beslisdatum');
      expect(rows.find((row) => row.startsWith('E1;'))?.split(';')[at]).toBe('2026-10-31');
    });

    it('is found where it falls before its measurement, and where its day is over without a decision', async () => {
      const made = await change([
        adding('gates', { code: 'E2', name: 'Te vroeg', decides_on: '2020-01-31' }),
        adding('gate-conditions', { gate: 'E2', number: '1', kind: 'target', indicator: 'K2', round: 'EF' }),
        adding('gates', { code: 'E3', name: 'Over tijd', decides_on: '2020-01-31' }),
      ]);
      expect(made.status).toBe(201);
      const seq = made.body.kind === 'made' ? made.body.change.seq : 0;
      const { findings } = await asked<FindingList>(`findings?minSeq=${seq}`);
      const early = findings.filter(({ rule }) => rule === 'structure.decision-before-measured');
      expect(early.map(({ message }) => message.nl).join()).toContain('is er pas op 15 oktober 2026');
      const late = findings.filter(({ rule }) => rule === 'structure.gate-overdue');
      expect(late.map(({ message }) => message.nl).join()).toContain('“E3 Over tijd”');
    });

    it('is told where a day does not lie in its quarter, and a round stands with what is no target', async () => {
      const wrong = await change([
        adding('gates', { code: 'E4', quarter: '2026Q4', decides_on: '2027-01-01' }),
        adding('gate-conditions', { gate: 'E4', number: '1', kind: 'consent', what: 'Ja', round: 'EF' }),
      ]);
      expect(wrong.status).toBe(422);
      const sentences = told(wrong.body).split('\n');
      expect(sentences).toHaveLength(2);
      expect(sentences[0]).toContain('Deze dag ligt daarbuiten');
      expect(sentences[1]).toContain('Alleen een streefwaarde kan aan een meetronde hangen');
    });
  });
});
