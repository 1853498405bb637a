import { randomUUID } from 'node:crypto';
import type {
  FigureRequest,
  IndicatorList,
  IndicatorPage,
  MeasurementList,
  Problem,
} from '@kapstok/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KEPT, type KeptServer, keptServer } from '../testing/kept.ts';
import { onEachStore } from '../testing/on-each-store.ts';

/*
 * Figures that are handed in, approved, closed and corrected through the API, and what it then tells of each quarter, the year and
 * the indicators that others add to. What is expected is added up by hand.
 *
 * HEEFT is a total since the start of two organisations, DORP of one; both add to REGIO. SAMEN counts by quarter, and two
 * organisations may give one figure of both. LOS adds to nothing, and says of itself that its figures stand apart.
 */

type Cells = Readonly<Record<string, string>>;

const KPI = { pillar: 'D1', project: '1.1', kind: 'resultaat', unit: 'persons', polarity: 'more_is_better' };
const BY_ORGANISATION = {
  version: '1',
  from: '2026Q1',
  level: 'organisation',
  cadence: 'quarter',
  missing: 'unknown',
};
const SINCE_START = {
  ...BY_ORGANISATION,
  counts: 'cumulative',
  over_organisations: 'sum',
  over_time: 'last',
};
const BOTH = 'WEL|HA';

const ROWS: readonly (readonly [table: string, cells: Cells])[] = [
  ['kpis', { ...KPI, code: 'HEEFT', name: 'Heeft een plan', owner: BOTH }],
  ['kpis', { ...KPI, code: 'DORP', name: 'Heeft een plan in het dorp', owner: 'TZ' }],
  ['kpis', { ...KPI, code: 'REGIO', name: 'Heeft een plan in de regio', owner: BOTH }],
  ['kpis', { ...KPI, code: 'SAMEN', name: 'Begonnen', owner: BOTH }],
  ['kpis', { ...KPI, code: 'LOS', name: 'Staat apart', owner: BOTH }],
  ['indicator-definitions', { ...SINCE_START, indicator: 'HEEFT', parent: 'REGIO' }],
  ['indicator-definitions', { ...SINCE_START, indicator: 'DORP', parent: 'REGIO' }],
  ['indicator-definitions', { ...SINCE_START, indicator: 'REGIO', level: 'region' }],
  ['indicator-definitions', { ...SINCE_START, indicator: 'SAMEN', counts: 'per_period', over_time: 'sum' }],
  ['indicator-definitions', { ...SINCE_START, indicator: 'LOS', over_organisations: 'none' }],
  ['measurement-rounds', { code: '2026Q1', name: 'Eerste kwartaal', kind: 'progress', period: '2026Q1' }],
  [
    'measurement-rounds',
    { code: '2026Q3', name: 'Derde kwartaal', kind: 'progress', period: '2026Q3', opens: '2026-07-01' },
  ],
];

let kept: KeptServer;
onEachStore(({ database }) => {
  beforeAll(async () => {
    kept = await keptServer(database());
    const edits = ROWS.map(([table, cells]) => {
      return { kind: 'add', record: { id: randomUUID(), table, position: 'a0', cells } };
    });
    await done('POST', `${KEPT}/changes`, { reason: 'omdat', edits });
  }, 60_000);
  afterAll(() => kept.close());

  async function send<Body>(method: 'PUT' | 'POST', url: string, payload: object) {
    const body = { id: randomUUID(), reason: 'omdat', ...payload };
    const given = await kept.app.inject({ method, url, headers: kept.by('coordinator'), payload: body });
    return { status: given.statusCode, body: given.json<Body>() };
  }

  async function done<Body>(method: 'PUT' | 'POST', url: string, payload: object): Promise<Body> {
    const { status, body } = await send<Body>(method, url, payload);
    if (status >= 300) throw new Error(JSON.stringify(body));
    return body;
  }

  async function ask<Body>(path: string): Promise<Body> {
    const given = await kept.app.inject({ url: `${KEPT}/${path}`, headers: kept.by('coordinator') });
    if (given.statusCode !== 200) throw new Error(given.body);
    return given.json<Body>();
  }

  const requestUrl = (period: string, reporter: string) => `${KEPT}/rounds/${period}/requests/${reporter}`;

  async function seqOf(period: string, reporter: string, indicator: string): Promise<number | null> {
    const given = await ask<FigureRequest>(`rounds/${period}/requests/${reporter}`);
    return given.figures.find((figure) => figure.indicator === indicator)?.stands?.seq ?? null;
  }

  /** Hands in a figure of a reporter: `HEEFT 2026Q1 WEL`. */
  async function hand(what: string, value: number, more: object = {}) {
    const [indicator = '', period = '', reporter = ''] = what.split(' ');
    const seq = await seqOf(period, reporter, indicator);
    const figures = [{ indicator, period, seq, measured: { kind: 'value', value }, submit: true, ...more }];
    return await send<Problem>('PUT', requestUrl(period, reporter), { figures });
  }

  async function step(what: string, name: 'approve' | 'reopen'): Promise<void> {
    const [indicator = '', period = '', reporter = ''] = what.split(' ');
    const figures = [{ indicator, period, seq: await seqOf(period, reporter, indicator) }];
    await done('POST', `${requestUrl(period, reporter)}/steps`, { step: name, figures });
  }

  async function approve(figures: Readonly<Record<string, number>>, more: object = {}): Promise<void> {
    for (const [what, value] of Object.entries(figures)) {
      const { status, body } = await hand(what, value, { because: 'nageteld', ...more });
      if (status !== 200) throw new Error(JSON.stringify(body));
      await step(what, 'approve');
    }
  }

  const close = (round: string) => done('POST', `${KEPT}/rounds/${round}/closings`, { reason: 'HA is laat' });

  /** A closed figure that turns out to be wrong. */
  async function correct(what: string, value: number, more: object = {}): Promise<void> {
    await step(what, 'reopen');
    await approve({ [what]: value }, more);
  }

  /** Per period what an indicator comes to, and whether something is missing. */
  async function told(indicator: string): Promise<Readonly<Record<string, string>>> {
    const { periods } = await ask<IndicatorPage>(`indicators/${indicator}`);
    return Object.fromEntries(periods.map(({ period, measured }) => [period, measured.words.nl]));
  }

  it('moves the quarter that is corrected, those that lean on it, and the parents; later quarters and the year stand', async () => {
    await approve({ 'HEEFT 2026Q1 WEL': 10, 'HEEFT 2026Q1 HA': 20, 'DORP 2026Q1 TZ': 5 });
    await close('2026Q1');
    // The general practitioners are late: their 20 is the least it can be.
    await approve({ 'HEEFT 2026Q2 WEL': 15, 'DORP 2026Q2 TZ': 8 });
    await close('2026Q2');
    await approve({ 'HEEFT 2026Q3 WEL': 22, 'HEEFT 2026Q3 HA': 30, 'DORP 2026Q3 TZ': 9 });
    await close('2026Q3');
    const later = { '2026Q3': '52 personen', '2026': 'ten minste 52 personen' };
    const laterRegion = { '2026Q3': '61 personen', '2026': 'ten minste 61 personen' };
    const before = [await told('HEEFT'), await told('REGIO')];
    expect(before).toMatchObject([
      { '2026Q1': '30 personen', '2026Q2': 'ten minste 35 personen', ...later },
      { '2026Q1': '35 personen', '2026Q2': 'ten minste 43 personen', ...laterRegion },
    ]);

    await correct('HEEFT 2026Q1 HA', 24);
    expect([await told('HEEFT'), await told('REGIO'), await told('DORP')]).toMatchObject([
      { '2026Q1': '34 personen', '2026Q2': 'ten minste 39 personen', ...later },
      { '2026Q1': '39 personen', '2026Q2': 'ten minste 47 personen', ...laterRegion },
      { '2026Q1': '5 personen', '2026Q2': '8 personen', '2026Q3': '9 personen' },
    ]);

    await correct('HEEFT 2026Q3 HA', 31);
    expect([await told('HEEFT'), await told('REGIO')]).toMatchObject([
      { '2026Q1': '34 personen', '2026Q2': 'ten minste 39 personen', '2026Q3': '53 personen' },
      { '2026Q1': '39 personen', '2026Q3': '62 personen', '2026': 'ten minste 62 personen' },
    ]);
  });

  it('says with a total since the start that fell of whom it fell, and takes none without its reason', async () => {
    // Of the quarter before the general practitioners gave nothing: it is held against the one before that.
    const reopen = () => done('POST', `${KEPT}/rounds/2026Q2/reopenings`, {});
    await reopen();
    const refusedAt = async (what: string, value: number) => {
      const { status, body } = await hand(what, value);
      return [status, body.errors?.map(({ path, sentence }) => `${path} ${sentence.nl}`)];
    };
    await step('HEEFT 2026Q3 HA', 'reopen');
    expect(await refusedAt('HEEFT 2026Q3 HA', 23)).toEqual([
      422,
      [expect.stringMatching(/^\/figures\/0\/because .*totaal sinds de start.*lager.*\(24\)/)],
    ]);
    // And what comes later is held against: one quarter above the next is a fall too.
    await step('DORP 2026Q1 TZ', 'reopen');
    expect(await refusedAt('DORP 2026Q1 TZ', 12)).toEqual([
      422,
      [expect.stringMatching(/^\/figures\/0\/because .*totaal sinds de start.*hoger.*\(8\)/)],
    ]);
    await approve({ 'DORP 2026Q1 TZ': 5 });
    await approve({ 'HEEFT 2026Q3 HA': 13 }, { because: 'elf mensen verhuisd' });
    const { periods } = await ask<IndicatorPage>('indicators/HEEFT');
    const fell = periods.flatMap(({ period, measured }) =>
      measured.fell === null ? [] : [[period, measured.words.nl, measured.fell.nl]],
    );
    // 22 and 13, after at least 15 and 24.
    expect(fell).toEqual([
      [
        '2026Q3',
        '35 personen',
        expect.stringMatching(/39 personen.*Huisartsen Dorpenland.*24 personen.*13 personen/),
      ],
    ]);
    const { measurements } = await ask<MeasurementList>(
      'measurements?indicator=HEEFT&period=2026Q3&reporter=HA',
    );
    expect(measurements.map(({ because }) => because)).toEqual(['elf mensen verhuisd']);
  });

  it('counts one total that two organisations report once', async () => {
    const about = { about: ['WEL', 'HA'] };
    await approve({ 'SAMEN 2026Q2 WEL': 50, 'SAMEN 2026Q2 HA': 50 }, about);
    expect((await told('SAMEN'))['2026Q2']).toBe('50 personen');
    // Of both the one says 50, the other 60: what it is, is not known, and is not 110.
    await step('SAMEN 2026Q2 HA', 'reopen');
    await approve({ 'SAMEN 2026Q2 HA': 60 }, about);
    expect((await told('SAMEN'))['2026Q2']).toBe('twee cijfers over hetzelfde, die verschillen');
  });

  it('tells of an indicator that adds to nothing that it is not counted, in the list and in its file', async () => {
    await approve({ 'LOS 2026Q2 WEL': 7, 'LOS 2026Q2 HA': 8 });
    const { periods } = await ask<IndicatorPage>('indicators/LOS');
    const found = periods.find(({ period }) => period === '2026Q2')?.measured;
    expect([found?.words.nl, found?.why?.nl]).toEqual([
      'telt niet op',
      expect.stringContaining('staan deze cijfers naast elkaar'),
    ]);
    const { indicators } = await ask<IndicatorList>('indicators');
    expect(indicators.find(({ code }) => code === 'LOS')?.latest?.measured.words.nl).toBe('telt niet op');
    const url = `${KEPT}/exports/indicators.csv`;
    const { body } = await kept.app.inject({ url, headers: kept.by('coordinator') });
    expect(body.split(/\r?\n/).filter((line) => line.startsWith('LOS'))).toContainEqual(
      expect.stringContaining('telt niet op'),
    );
  });
});
