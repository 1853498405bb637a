import { randomUUID } from 'node:crypto';
import type { FigureRequest, IndicatorPage } from '@kapstok/contract';
import { beforeAll, expect, it } from 'vitest';
import { type Chance, chanceOf } from '../fuzz/testing/chance.ts';
import { KEPT, type KeptServer, keptServer } from '../testing/kept.ts';
import { onEachStore } from '../testing/on-each-store.ts';

/*
 * A year of twelve organisations and twenty indicators in four rounds, through the API: figures that are missing, given back and
 * handed in anew or not, and corrected after their round was closed. Sixteen indicators are measured; four are what others come to,
 * two of amounts and two of shares. What quarters, year and parents come to is added up here from a plain list: no line of what is
 * tested has a part in it.
 */

const SEED = 20_251_231;
const HALF_AN_HOUR = 1_800_000;
const YEAR = 2025;
const QUARTERS = [1, 2, 3, 4].map((quarter) => `${YEAR}Q${quarter}`);
const ORGANISATIONS = Array.from({ length: 12 }, (_, at) => `ORG${at}`);
const MEASURED = Array.from({ length: 16 }, (_, at) => `IND${at}`);
/** Parents, each with the indicators that add to it. */
const PARENTS = new Map(
  Array.from({ length: 4 }, (_, at) => [`SOM${at}`, MEASURED.slice(4 * at, 4 * at + 4)]),
);

const isShare = (indicator: string): boolean => Number(indicator.slice(3)) % 16 >= 8;
const parentOf = (indicator: string): string =>
  [...PARENTS].find(([, children]) => children.includes(indicator))?.[0] ?? '';

type Measured =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'share'; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'too_few' | 'not_applicable' };

/** What is true and approved by now, by indicator, period and organisation. */
type Truth = Map<string, Measured>;

function anyFigure(chance: Chance, indicator: string): Measured {
  const kind = chance.below(12);
  if (kind === 0) return { kind: 'too_few' };
  if (kind === 1) return { kind: 'not_applicable' };
  if (!isShare(indicator)) return { kind: 'value', value: chance.below(5000) };
  const denominator = 1 + chance.below(900);
  return { kind: 'share', numerator: chance.below(denominator + 1), denominator };
}

/** What indicators come to in periods together, and how many figures it lacks. */
function naive(truth: Truth, indicators: readonly string[], periods: readonly string[]): string {
  const all = indicators.flatMap((indicator) =>
    periods.flatMap((period) => ORGANISATIONS.map((of) => truth.get(`${indicator} ${period} ${of}`))),
  );
  const share = isShare(indicators[0] ?? '');
  let [amount, whole] = [0, 0];
  for (const measured of all) {
    if (measured?.kind === 'value') amount += measured.value;
    if (measured?.kind === 'share') amount += measured.numerator;
    if (measured?.kind === 'share') whole += measured.denominator;
  }
  const gaps = all.filter((measured) => measured === undefined || measured.kind === 'too_few').length;
  const withGaps = share ? 'partial' : 'atLeast';
  return `${(share ? amount / whole : amount).toFixed(6)} ${gaps === 0 ? 'exact' : withGaps} ${gaps}`;
}

/** What is to be told of every indicator: of the quarters that were measured, and of the year. */
function expected(truth: Truth, quarters: readonly string[]): readonly unknown[] {
  const all = [...MEASURED.map((code) => [code, [code]] as const), ...PARENTS];
  return all.map(([indicator, children]) => [
    indicator,
    ...quarters.map((period) => [period, naive(truth, children, [period])]),
    [String(YEAR), naive(truth, children, QUARTERS)],
  ]);
}

/** The rows of the plan by which all of this is measured. */
function rows(): readonly (readonly [table: string, cells: Readonly<Record<string, string>>])[] {
  const kpi = { pillar: 'D1', project: '1.1', kind: 'resultaat', polarity: 'more_is_better' };
  const of = { version: '1', from: QUARTERS[0] ?? '', cadence: 'quarter', counts: 'per_period' };
  const defined = (indicator: string, share: boolean, more: Readonly<Record<string, string>>) => {
    const adding = share ? 'weighted_mean' : 'sum';
    const unit = share ? '%' : 'hours';
    const how = { over_organisations: adding, over_time: adding, missing: 'unknown' };
    const owner = ORGANISATIONS.join('|');
    return [
      ['kpis', { ...kpi, code: indicator, name: `Naam ${indicator}`, unit, owner }],
      ['indicator-definitions', { ...of, ...how, indicator, ...more }],
    ] as const;
  };
  return [
    ...ORGANISATIONS.map((code) => ['organisations', { code, name: `Naam ${code}`, kind: 'vvt' }] as const),
    ...QUARTERS.map((code) => {
      return [
        'measurement-rounds',
        { code, name: code, kind: 'progress', period: code, opens: '2026-01-01' },
      ] as const;
    }),
    ...[...PARENTS].flatMap(([code, [first = '']]) => defined(code, isShare(first), { level: 'region' })),
    ...MEASURED.flatMap((code) =>
      defined(code, isShare(code), { level: 'organisation', parent: parentOf(code) }),
    ),
  ];
}

onEachStore(({ database }) => {
  let kept: KeptServer;
  beforeAll(async () => {
    kept = await keptServer(database());
    const edits = rows().map(([table, cells], at) => {
      const position = `a${String(at).padStart(3, '0')}1`;
      return { kind: 'add', record: { id: randomUUID(), table, position, cells } };
    });
    await send('POST', `${KEPT}/changes`, { edits });
    return () => kept.close();
  }, 60_000);

  async function send(method: 'GET' | 'PUT' | 'POST', url: string, payload?: object) {
    const body = payload === undefined ? {} : { payload: { id: randomUUID(), reason: 'omdat', ...payload } };
    const given = await kept.app.inject({ method, url, headers: kept.by('coordinator'), ...body });
    if (given.statusCode >= 300) throw new Error(`${url}: ${given.body}`);
    return given;
  }

  const requestOf = (period: string, organisation: string) =>
    `${KEPT}/rounds/${period}/requests/${organisation}`;

  /** The indicators of a request that stand in a state, each with since when. */
  async function standing(period: string, organisation: string, state: string) {
    const { figures } = (await send('GET', requestOf(period, organisation))).json<FigureRequest>();
    return figures.flatMap(({ indicator, stands }) =>
      stands?.state === state ? [{ indicator, period, seq: stands.seq }] : [],
    );
  }

  type Standing = Awaited<ReturnType<typeof standing>>[number];

  async function hand(
    truth: Truth,
    organisation: string,
    figures: readonly (Omit<Standing, 'seq'> & {
      readonly seq: number | null;
      readonly measured: Measured;
    })[],
  ) {
    const [first] = figures;
    if (first === undefined) return;
    const given = figures.map((figure) => ({ ...figure, because: 'nageteld', submit: true }));
    await send('PUT', requestOf(first.period, organisation), { figures: given });
    for (const { indicator, period, measured } of figures)
      truth.set(`${indicator} ${period} ${organisation}`, measured);
  }

  async function step(made: string, organisation: string, figures: readonly Standing[]) {
    const [first] = figures;
    if (first === undefined) return;
    await send('POST', `${requestOf(first.period, organisation)}/steps`, { step: made, figures });
  }

  const approveAll = async (period: string, organisation: string) =>
    await step('approve', organisation, await standing(period, organisation, 'submitted'));

  /** Hands a round in; some figures are missing, some are given back, and half of those come anew. */
  async function measure(chance: Chance, period: string, truth: Truth): Promise<void> {
    for (const organisation of ORGANISATIONS) {
      const asked = MEASURED.filter(() => chance.below(14) > 0);
      const figures = asked.map((indicator) => {
        return { indicator, period, seq: null, measured: anyFigure(chance, indicator) };
      });
      await hand(truth, organisation, figures);
      const submitted = await standing(period, organisation, 'submitted');
      const doubtful = submitted.filter(() => chance.below(10) === 0);
      await step('return', organisation, doubtful);
      for (const { indicator } of doubtful) truth.delete(`${indicator} ${period} ${organisation}`);
      const back = (await standing(period, organisation, 'returned')).filter(() => chance.below(2) === 0);
      const anew = back.map((one) => ({ ...one, measured: anyFigure(chance, one.indicator) }));
      await hand(truth, organisation, anew);
      await approveAll(period, organisation);
    }
    await send('POST', `${KEPT}/rounds/${period}/closings`, {});
  }

  /** Corrects some figures of a closed round. */
  async function correct(chance: Chance, period: string, truth: Truth): Promise<void> {
    for (const organisation of ORGANISATIONS) {
      const approved = await standing(period, organisation, 'approved');
      const wrong = approved.filter(() => chance.below(16) === 0);
      await step('reopen', organisation, wrong);
      const again = wrong.length === 0 ? [] : await standing(period, organisation, 'draft');
      const figures = again.map((one) => ({ ...one, measured: anyFigure(chance, one.indicator) }));
      await hand(truth, organisation, figures);
      if (figures.length > 0) await approveAll(period, organisation);
    }
  }

  /** What is told of an indicator, by period. */
  async function told(indicator: string): Promise<ReadonlyMap<string, string>> {
    const { periods } = (await send('GET', `${KEPT}/indicators/${indicator}`)).json<IndicatorPage>();
    return new Map(
      periods.map(({ period, measured: { value, missingCount } }) => [
        period,
        value.kind === 'known' ? `${value.low.toFixed(6)} ${value.bound} ${missingCount}` : value.kind,
      ]),
    );
  }

  /** The same of every indicator, parents too. */
  async function toldOfAll(): Promise<readonly unknown[]> {
    const all: unknown[] = [];
    for (const indicator of [...MEASURED, ...PARENTS.keys()]) {
      all.push([indicator, ...(await told(indicator))]);
    }
    return all;
  }

  it('tells of quarters, year and parents what adding up by hand comes to, after every round and correction', {
    timeout: HALF_AN_HOUR,
  }, async () => {
    const chance = chanceOf(SEED);
    const truth: Truth = new Map();
    for (const [at, period] of QUARTERS.entries()) {
      await measure(chance, period, truth);
      const measured = QUARTERS.slice(0, at + 1);
      expect(await toldOfAll()).toEqual(expected(truth, measured));
      await correct(chance, QUARTERS[Math.max(0, at - 1)] ?? period, truth);
      expect(await toldOfAll()).toEqual(expected(truth, measured));
    }
  });
});
