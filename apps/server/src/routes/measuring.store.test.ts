import { randomUUID } from 'node:crypto';
import type {
  FeedDto,
  FigureRequest,
  MeasurementList,
  Problem,
  RecordList,
  RoundDocument,
  RoundList,
  VersionList,
} from '@kapstok/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KEPT, type KeptServer, keptServer, type PersonName } from '../testing/kept.ts';
import { onEachStore } from '../testing/on-each-store.ts';

const ROUND = `${KEPT}/rounds/2026Q2`;
const REQUEST = `${ROUND}/requests/WEL`;
const OTHER = `${ROUND}/requests/HA`;

let kept: KeptServer;
onEachStore(({ database }) => {
  beforeAll(async () => {
    kept = await keptServer(database());
    await giveK3();
  }, 60_000);
  afterAll(() => kept.close());

  /** Lets another indicator be of the organisation that answers. */
  async function giveK3(): Promise<void> {
    const headers = kept.by('coordinator');
    const kpis = await kept.app.inject({ url: `${KEPT}/records?table=kpis`, headers });
    const record = kpis.json<RecordList>().records.find(({ cells }) => cells['code'] === 'K3');
    const set = {
      kind: 'set',
      id: record?.id,
      table: 'kpis',
      field: 'owner',
      before: 'thuiszorg',
      after: 'welzijn',
    };
    const payload = { id: randomUUID(), reason: 'omdat', edits: [set] };
    const made = await kept.app.inject({ method: 'POST', url: `${KEPT}/changes`, headers, payload });
    expect(made.statusCode).toBe(201);
  }

  async function ask<Body>(by: PersonName, url: string, headers: object = {}) {
    const given = await kept.app.inject({ url, headers: { ...kept.by(by), ...headers } });
    return { status: given.statusCode, body: given.json<Body>() };
  }

  async function send<Body = FigureRequest & Problem>(
    by: PersonName,
    method: 'PUT' | 'POST',
    url: string,
    payload: object,
  ) {
    const given = await kept.app.inject({
      method,
      url,
      headers: kept.by(by),
      payload: { id: randomUUID(), ...payload },
    });
    return { status: given.statusCode, body: given.json<Body>() };
  }

  const value = (of: number) => ({ kind: 'value', value: of });
  const figure = (indicator: string, measured: object, more: object = {}) => ({
    indicator,
    period: '2026Q2',
    seq: null,
    measured,
    submit: true,
    ...more,
  });
  const seqOf = ({ figures }: FigureRequest, indicator: string) =>
    figures.find((one) => one.indicator === indicator)?.stands?.seq ?? 0;

  async function requested(by: PersonName = 'participant') {
    return (await ask<FigureRequest>(by, REQUEST)).body;
  }

  it('ask of each only its own figures, each once, and tell who is late', async () => {
    const { body } = await ask<RoundList>('participant', `${KEPT}/rounds`);
    const round = body.rounds.find(({ code }) => code === '2026Q2');
    expect(round).toMatchObject({ period: '2026Q2', due: '2026-07-15', closed: false });
    expect(round?.requests.map(({ reporter, late }) => [reporter.name, late])).toEqual([
      ['Welzijn Dorpenland', true],
    ]);
    const request = await requested();
    expect(request.may).toEqual({ report: true, validate: false });
    const asked = request.figures.map(({ indicator, period, askedAs, stands }) => [
      indicator,
      period,
      askedAs,
      stands,
    ]);
    const keys = request.figures.map(({ indicator, period }) => `${indicator} ${period}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(asked).toContainEqual(['K1', '2026Q2', 'value', null]);
    const foreign = ['GEM', 'ELDERS', '-'].map((code) =>
      ask<Problem>('participant', `${ROUND}/requests/${code}`),
    );
    expect((await Promise.all(foreign)).map(({ status }) => status)).toEqual([404, 404, 404]);
    const others: readonly PersonName[] = ['reader', 'public', 'board'];
    const statuses = await Promise.all(others.map(async (by) => (await ask<Problem>(by, REQUEST)).status));
    expect(statuses).toEqual([404, 404, 200]);
    expect((await ask<Problem>('participant', ROUND)).status).toBe(403);
  });

  it('take what is filled in, and tell everything that is wrong with it at once', async () => {
    const draft = await send('participant', 'PUT', REQUEST, {
      figures: [figure('K1', value(0), { submit: false })],
    });
    expect([draft.status, draft.body.figures[0]?.stands]).toMatchObject([
      200,
      { measured: value(0), state: 'draft' },
    ]);
    const seq = seqOf(draft.body, 'K1');
    const wrong = await send('participant', 'PUT', REQUEST, {
      figures: [
        figure('K1', value(-5), { seq }),
        figure('K1', value(5), { seq }),
        figure('K99', value(5)),
        figure('K3', { kind: 'share', numerator: 1, denominator: 2 }),
      ],
    });
    expect([wrong.status, wrong.body.errors?.map(({ path }) => path)]).toEqual([
      422,
      ['/figures/0/because', '/figures/1', '/figures/2', '/figures/3/measured'],
    ]);
    expect(wrong.body.errors?.[0]?.sentence.nl).toBe(
      'K1, 2026Q2: Dit getal ligt onder nul. Klopt het toch? Zeg dan waarom.',
    );
    const stale = await send('participant', 'PUT', REQUEST, { figures: [figure('K1', value(5))] });
    expect([stale.status, stale.body.type]).toEqual([409, 'urn:kapstok:problem:conflict']);
    expect(stale.body.sentence.nl).toMatch(/^K1, 2026Q2: U hebt dit intussen zelf al gewijzigd op /);
    // What never stood nobody changed.
    const madeUp = await send('participant', 'PUT', REQUEST, {
      figures: [figure('K1', value(5), { seq: 1 }), figure('K3', value(5), { seq: 1 })],
    });
    expect([madeUp.status, madeUp.body.errors?.map(({ sentence }) => sentence.nl)]).toEqual([
      409,
      [
        expect.stringMatching(
          `^K1, 2026Q2: Dit cijfer stond nooit zoals na regel 1 van het logboek.* wat er nu staat: ${seq}\\. Er is niets bewaard\\.`,
        ),
        expect.stringMatching(
          /^K3, 2026Q2: Dit cijfer stond nooit .* stuur als "seq" null\. Er is niets bewaard\./,
        ),
      ],
    ]);
    const figures = [figure('K1', value(40), { seq }), figure('K3', { kind: 'too_few' })];
    const given = await send('participant', 'PUT', REQUEST, { figures });
    expect(given.status).toBe(200);
    expect(given.body.figures.flatMap(({ stands }) => stands?.state ?? [])).toEqual([
      'submitted',
      'submitted',
    ]);
    expect((await send('reader', 'PUT', REQUEST, { figures })).status).toBe(404);
    expect((await send('board', 'PUT', REQUEST, { figures })).status).toBe(403);
  });

  it('are given back with a question, and approved', async () => {
    const request = await requested();
    const steps = (step: string, ...indicators: readonly string[]) => ({
      step,
      reason: step === 'return' ? 'Is dit het hele kwartaal?' : '',
      figures: indicators.map((indicator) => ({
        indicator,
        period: '2026Q2',
        seq: seqOf(request, indicator),
      })),
    });
    const own = await send('participant', 'POST', `${REQUEST}/steps`, steps('approve', 'K1'));
    expect(own.status).toBe(403);
    const back = await send('coordinator', 'POST', `${REQUEST}/steps`, steps('return', 'K1'));
    expect(back.status).toBe(200);
    const again = await requested();
    expect(again.figures[0]?.stands).toMatchObject({
      state: 'returned',
      question: 'Is dit het hele kwartaal?',
    });
    const stale = await send('coordinator', 'POST', `${REQUEST}/steps`, steps('approve', 'K1', 'K3'));
    expect([stale.status, stale.body.sentence.nl]).toEqual([
      409,
      expect.stringMatching(/^K1, 2026Q2: U hebt dit intussen zelf al gewijzigd op .* Er is niets gedaan\./),
    ]);
    const byOther = await send('other', 'POST', `${REQUEST}/steps`, steps('approve', 'K1'));
    expect(byOther.body.sentence.nl).toMatch(/^K1, 2026Q2: Dit is intussen gewijzigd door coordinator, op /);
    const madeUp = { ...steps('approve'), figures: [{ indicator: 'K1', period: '2026Q2', seq: 1 }] };
    const never = await send('coordinator', 'POST', `${REQUEST}/steps`, madeUp);
    expect(never.body.sentence.nl).toMatch(
      /^K1, 2026Q2: Dit cijfer stond nooit zoals na regel 1 van het logboek/,
    );
    const seq = seqOf(again, 'K1');
    await send('participant', 'PUT', REQUEST, { figures: [figure('K1', value(44), { seq, remark: 'Ja.' })] });
    const now = await requested('coordinator');
    const figures = ['K1', 'K3'].map((indicator) => ({
      indicator,
      period: '2026Q2',
      seq: seqOf(now, indicator),
    }));
    const approved = await send('coordinator', 'POST', `${REQUEST}/steps`, {
      step: 'approve',
      reason: '',
      figures,
    });
    expect(
      approved.body.figures.slice(0, 2).map(({ stands, locked }) => [stands?.state, locked !== null]),
    ).toEqual([
      ['approved', true],
      ['approved', true],
    ]);
  });

  it('close with a reason while something is in the way, lock, and open again', async () => {
    const { body } = await ask<RoundDocument>('coordinator', ROUND);
    expect(body.inTheWay.map(({ nl }) => nl)).toContainEqual(
      expect.stringMatching(/^Huisartsen Dorpenland: .*niet ingediend\.$/),
    );
    expect(body.steps.map(({ step, shift }) => [step, shift])).toContainEqual(['approve', 2]);
    const remind = (by: PersonName, of: string, id = randomUUID()) =>
      send<RoundDocument>(by, 'POST', `${ROUND}/requests/${of}/reminders`, { id });
    expect([
      (await remind('participant', 'HA')).status,
      (await remind('coordinator', 'NIET')).status,
    ]).toEqual([403, 404]);
    const [once, again] = [randomUUID(), randomUUID()];
    await remind('coordinator', 'HA', once);
    await remind('coordinator', 'HA', once);
    const twice = await remind('other', 'HA', again);
    expect(twice.body.reminders.map(({ reporter, by }) => [reporter, by])).toEqual([
      ['HA', 'other'],
      ['HA', 'coordinator'],
    ]);
    expect(Date.now() - Date.parse(twice.body.reminders[0]?.at ?? '')).toBeLessThan(60_000);
    const closing = `${ROUND}/closings`;
    const close = (by: PersonName, reason: string) => send<RoundDocument>(by, 'POST', closing, { reason });
    expect([(await close('participant', 'x')).status, (await close('coordinator', '')).status]).toEqual([
      403, 422,
    ]);
    const closed = await close('coordinator', 'HA levert later');
    expect([closed.status, closed.body.round.closed, closed.body.inTheWay]).toEqual([200, true, []]);
    expect((await remind('coordinator', 'HA')).status).toBe(409);
    const late = await send('coordinator', 'PUT', OTHER, { figures: [figure('K2', value(1))] });
    expect([late.status, late.body.errors?.[0]?.sentence.nl]).toEqual([
      409,
      'K2, 2026Q2: deze periode is afgesloten.',
    ]);
    const reopening = `${ROUND}/reopenings`;
    const open = await send<RoundDocument>('coordinator', 'POST', reopening, { reason: 'HA telt mee' });
    expect([open.status, open.body.round.closed]).toEqual([200, false]);
    expect((await send('coordinator', 'PUT', OTHER, { figures: [figure('K2', value(1))] })).status).toBe(200);
  });

  it('ask nothing before they begin: listed after what is open, given, reminded and closed by nobody', async () => {
    const added = (code: string, cells: object) => ({
      kind: 'add',
      record: { id: randomUUID(), table: 'measurement-rounds', position: 'a0', cells: { code, ...cells } },
    });
    const edits = [
      added('LATER', { name: 'Later', period: '2026Q2', opens: '2999-01-02', due: '2999-02-01' }),
      added('FIRST', { name: 'Eerder', period: '2026Q1', due: '2026-04-15' }),
    ];
    expect((await send('coordinator', 'POST', `${KEPT}/changes`, { reason: 'omdat', edits })).status).toBe(
      201,
    );
    const { body } = await ask<RoundList>('participant', `${KEPT}/rounds`);
    const open = body.rounds.filter(({ state }) => state === 'open').map(({ code }) => code);
    expect(open.slice(0, 2)).toEqual(['FIRST', '2026Q2']);
    expect(body.rounds.at(-1)).toMatchObject({ code: 'LATER', state: 'not_begun', begins: '2999-01-02' });
    const later = `${KEPT}/rounds/LATER`;
    const request = `${later}/requests/WEL`;
    const begins = 'Deze meetronde begint op 2 januari 2999.';
    const seen = (await ask<FigureRequest>('participant', request)).body;
    expect([seen.late, seen.figures.every(({ locked }) => locked?.nl.startsWith(begins))]).toEqual([
      false,
      true,
    ]);
    const given = await send('participant', 'PUT', request, { figures: [figure('K2', value(1))] });
    expect([given.status, given.body.sentence.nl]).toEqual([
      409,
      `${begins} Tot die dag wordt er niets gevraagd en is er niets in te vullen.`,
    ]);
    const whole = (await ask<RoundDocument>('coordinator', later)).body;
    expect(whole.inTheWay.map(({ nl }) => nl)).toEqual([given.body.sentence.nl]);
    expect(whole.requests.map(({ late }) => late)).not.toContain(true);
    const [reminded, closed] = [
      await send('coordinator', 'POST', `${request}/reminders`, {}),
      await send('coordinator', 'POST', `${later}/closings`, { reason: 'toch' }),
    ];
    expect([reminded.status, closed.status]).toEqual([409, 409]);
  });

  it('show in one round what was given in another, and say which asks it too', async () => {
    const asked = async (round: string) =>
      (await ask<FigureRequest>('coordinator', `${KEPT}/rounds/${round}/requests/HA`)).body.figures.find(
        ({ indicator, period }) => indicator === 'K2' && period === '2026Q2',
      );
    const [quarter, year] = [await asked('2026Q2'), await asked('2026')];
    expect(quarter?.stands?.measured).toEqual(value(1));
    expect(year?.stands).toEqual(quarter?.stands);
    expect(new Set(quarter?.alsoIn)).toEqual(new Set(['Effectmeting 2026', 'Later']));
    expect(new Set(year?.alsoIn)).toEqual(new Set(['Voortgang tweede kwartaal 2026', 'Later']));
  });

  it('are listed as pages, CSV and NDJSON, of now and of an earlier entry', async () => {
    const list = (await ask<MeasurementList>('coordinator', `${KEPT}/measurements?limit=2`)).body;
    expect(list.measurements.map(({ indicator, measured }) => [indicator, measured])).toEqual([
      ['K1', value(44)],
      ['K2', value(1)],
    ]);
    const rest = await ask<MeasurementList>('coordinator', `${KEPT}/measurements?limit=2&after=${list.next}`);
    expect([rest.body.measurements.map(({ indicator }) => indicator), rest.body.next]).toEqual([
      ['K3'],
      null,
    ]);
    const seq = list.measurements[0]?.seq ?? 0;
    const then = await ask<MeasurementList>(
      'coordinator',
      `${KEPT}/measurements?indicator=K1&reporter=WEL&seq=${seq - 1}`,
    );
    expect(then.body.measurements.map(({ state }) => state)).toEqual(['submitted']);
    // A millisecond before it was approved it was handed in.
    const [region] = (KEPT.split('/').at(-1) ?? '').split('~');
    const feed = `/api/v1/regions/${region}/changes?after=${seq - 1}&limit=1`;
    const [approved] = (await ask<FeedDto>('coordinator', feed)).body.changes;
    const asOf = new Date(Date.parse(approved?.at ?? '') - 1).toISOString();
    const k1 = `${KEPT}/measurements?indicator=K1&reporter=WEL`;
    const before = (await ask<MeasurementList>('coordinator', `${k1}&asOf=${asOf}`)).body;
    expect([before.seq, before.measurements.map(({ state }) => state)]).toEqual([seq - 1, ['submitted']]);
    const first = (await ask<MeasurementList>('coordinator', `${k1}&asOf=2000-01-01T00:00:00Z`)).body;
    expect(first).toMatchObject({ seq: 0, measurements: [] });
    expect((await ask('coordinator', `${k1}&asOf=${asOf}&seq=${seq}`)).status).toBe(400);
    const { versions } = (await ask<VersionList>('participant', `${KEPT}/versions`)).body;
    const adopted = `${KEPT}/measurements?version=${versions.find(({ name }) => name === '1.0')?.id}`;
    const ofVersion = await ask<MeasurementList>('participant', adopted);
    expect([ofVersion.status, ofVersion.body.measurements]).toEqual([200, []]);
    expect((await ask('participant', `${adopted}&seq=${seq}`)).status).toBe(400);
    expect((await ask('participant', `${KEPT}/measurements?version=${randomUUID()}`)).status).toBe(404);
    expect((await ask<MeasurementList>('reader', `${KEPT}/measurements`)).body.measurements).toEqual([]);
    const as = async (accept: string) =>
      (await kept.app.inject({ url: `${KEPT}/measurements`, headers: { ...kept.by('participant'), accept } }))
        .body;
    expect((await as('text/csv')).trim().split('\n')).toHaveLength(3);
    expect(
      (await as('application/x-ndjson'))
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([{ indicator: 'K1' }, { indicator: 'K3' }]);
  });
});
