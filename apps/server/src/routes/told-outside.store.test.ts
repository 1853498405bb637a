import { randomUUID } from 'node:crypto';
import type {
  FigureRequest,
  IndicatorPage,
  MeasurementList,
  RecordList,
  VersionList,
} from '@kapstok/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEPT, type KeptServer, keptServer, type PersonName } from '../testing/kept.ts';
import { onEachStore } from '../testing/on-each-store.ts';

const ROUND = `${KEPT}/rounds/2026Q2`;
/** What organisations counted: one of them so few that it could be told who they are. */
const COUNTED = { WEL: 3, HA: 6143, TZ: 4721, ZH: 8907 } as const;
type Reporter = keyof typeof COUNTED;
const REPORTERS = Object.keys(COUNTED) as Reporter[];

let kept: KeptServer;
onEachStore(({ database }) => {
  beforeAll(async () => {
    kept = await keptServer(database());
    const headers = kept.by('coordinator');
    const kpis = await kept.app.inject({ url: `${KEPT}/records?table=kpis`, headers });
    const record = kpis.json<RecordList>().records.find(({ cells }) => cells['code'] === 'K1');
    const owner = { kind: 'set', id: record?.id, table: 'kpis', field: 'owner', before: 'welzijn' };
    await send('POST', `${KEPT}/changes`, {
      reason: 'omdat',
      edits: [{ ...owner, after: REPORTERS.join('|') }],
    });
    for (const reporter of REPORTERS) await approved(reporter, COUNTED[reporter]);
    await send('POST', `${ROUND}/closings`, { reason: 'de andere cijfers volgen' });
  }, 120_000);
  afterAll(() => kept.close());

  async function send<Body>(
    method: 'PUT' | 'POST',
    url: string,
    payload: object,
    by: PersonName = 'coordinator',
  ): Promise<Body> {
    const body = { id: randomUUID(), ...payload };
    const given = await kept.app.inject({ method, url, headers: kept.by(by), payload: body });
    if (given.statusCode >= 300) throw new Error(given.body);
    return given.json<Body>();
  }

  /** Adopts the plan as it now is: then also who reads along reads in it who is asked. */
  async function adopted(): Promise<void> {
    const version = randomUUID();
    await send('POST', `${KEPT}/versions`, { version, name: '2.0', reason: 'omdat' });
    const { versions } = JSON.parse(await words('coordinator', 'versions')) as VersionList;
    const seq = versions.find(({ id }) => id === version)?.seq;
    await send('POST', `${KEPT}/versions/${version}/submissions`, { seq, reason: 'omdat' });
    const decision = { body: 'Stuurgroep', date: '2026-10-01', decidedBefore: true, seq, reason: 'omdat' };
    await send('POST', `${KEPT}/versions/${version}/adoptions`, decision, 'board');
  }

  async function approved(reporter: string, value: number): Promise<void> {
    const request = `${ROUND}/requests/${reporter}`;
    const key = { indicator: 'K1', period: '2026Q2' };
    const remark = `geteld: ${value} mensen`;
    const because = `zo geteld: ${value}`;
    const measured = { kind: 'value', value };
    const figures = [{ ...key, seq: null, measured, remark, because, submit: true }];
    const given = await send<FigureRequest>('PUT', request, { figures });
    const seq = given.figures.find(({ indicator }) => indicator === 'K1')?.stands?.seq ?? 0;
    await send('POST', `${request}/steps`, { step: 'approve', reason: '', figures: [{ ...key, seq }] });
  }

  async function words(by: PersonName, path: string, accept = 'application/json'): Promise<string> {
    const given = await kept.app.inject({ url: `${KEPT}/${path}`, headers: { ...kept.by(by), accept } });
    return given.statusCode === 200 ? given.body : '';
  }

  /** What is told of each reporter in the list of figures. */
  async function listed(by: PersonName): Promise<ReadonlyMap<string, number | undefined>> {
    const { measurements } = JSON.parse(await words(by, 'measurements?indicator=K1')) as MeasurementList;
    return new Map(
      measurements.map(({ reporter, measured }) => [
        reporter,
        measured.kind === 'value' ? measured.value : undefined,
      ]),
    );
  }

  describe.each(['before it is adopted whom is asked', 'after'])(
    'a small count of one organisation, %s',
    (when) => {
      if (when === 'after') beforeAll(adopted);

      it('is told to who works on the plan, and to itself', async () => {
        expect(await listed('coordinator')).toEqual(new Map(Object.entries(COUNTED)));
        expect((await listed('participant')).get('WEL')).toBe(3);
      });

      it('has why it is right beside each figure for who works on the plan, and for nobody else beside any', async () => {
        const page = async (by: PersonName) =>
          (JSON.parse(await words(by, 'indicators/K1')) as IndicatorPage).measurements.map(
            ({ because }) => because,
          );
        const all = REPORTERS.map((reporter) => `zo geteld: ${COUNTED[reporter]}`);
        expect(new Set(await page('coordinator'))).toEqual(new Set(all));
        const outside = await Promise.all((['reader', 'participant'] as const).map(page));
        expect(outside.flat().length).toBeGreaterThan(REPORTERS.length);
        expect(new Set(outside.flat())).toEqual(new Set(['']));
      });

      it('is not told to who reads along, with another so that no total of elsewhere tells it', async () => {
        const told = await listed('reader');
        expect([...told.keys()].toSorted()).toEqual(REPORTERS.toSorted());
        expect(told.get('WEL')).toBeUndefined();
        const hidden = REPORTERS.filter((reporter) => told.get(reporter) === undefined);
        // By the total of a report, or of the region itself: what is left is of more than one.
        expect(hidden.length).toBeGreaterThan(1);
      });

      it.each(['application/json', 'application/x-ndjson', 'text/csv'])(
        'stands in no list of figures as %s, nor in what was written beside it',
        async (accept) => {
          const told = await words('reader', 'measurements?limit=1000', accept);
          expect(told).toContain('too_few');
          expect(told).not.toMatch(/geteld: 3 mensen/);
          expect(told).not.toMatch(/"value":3\b|;3;|,3,/);
        },
      );

      it('can not be subtracted from what the page and the files of the indicator come to', async () => {
        const { periods } = JSON.parse(await words('reader', 'indicators/K1')) as IndicatorPage;
        const known = [...(await listed('reader')).values()].filter((value) => value !== undefined);
        const sum = known.reduce((one, other) => one + other, 0);
        for (const { measured } of periods) {
          if (measured.value.kind !== 'known') continue;
          // It is no more than what is told one by one, and says that there is more.
          expect([measured.value.low, measured.value.bound]).toEqual([sum, 'atLeast']);
        }
        expect(periods.map(({ period }) => period)).toContain('2026Q2');
        // The total, and the total without it: 19774 and 19771.
        for (const path of ['indicators', 'course', 'follow-up', 'gates', 'exports/indicators.csv'])
          expect(await words('reader', path)).not.toMatch(/19\.?77[14]/);
      });

      it('is told by no way that is open to everybody', async () => {
        for (const path of ['measurements', 'indicators', 'indicators/K1', 'exports/indicators.csv', 'feed'])
          expect(await words('public', path)).not.toMatch(/geteld: |6\.?143|4\.?721|8\.?907/);
      });
    },
  );
});
