import type { Measurement, SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { DEFINITION, figure, ground } from '../testing/steered.ts';
import { accessParts, isAccess } from './access-standing.ts';

/** Two homes and a hospital that tell how many people wait for care; by the norm nobody waits longer than some weeks. */
const TABLES: SimpleTables = {
  organisations: [
    { code: 'A', name: 'Eerste', kind: 'vvt' },
    { code: 'B', name: 'Tweede', kind: 'vvt' },
    { code: 'C', name: 'Derde', kind: 'ziekenhuis' },
  ],
  kpis: [
    {
      code: 'K1',
      kind: 'toegankelijkheid',
      name: 'Wachtenden',
      unit: 'persons',
      owner: 'vvt|ziekenhuis',
      polarity: 'less_is_better',
      t2026: '40',
    },
  ],
  targets: [],
};

function told(
  measurements: readonly Measurement[],
  definition: object = {},
  more: SimpleTables = {},
): readonly string[] {
  const of = ground(
    { ...TABLES, 'indicator-definitions': [{ ...DEFINITION, over_time: 'last', ...definition }], ...more },
    measurements,
  );
  const [indicator] = of.calculation.plan.kpis;
  if (indicator === undefined) throw new TypeError('no indicator');
  return accessParts(of, indicator).parts.map(({ of: whom, code, total }) =>
    [whom, code, total.kind === 'known' ? `${total.value} ${total.bound}` : total.kind]
      .filter((words) => words !== '')
      .join(' '),
  );
}

describe('how well care can be reached', () => {
  it('is told of the region, each sector and each organisation, each once', () => {
    const all = [figure('A', '2026Q2', 12), figure('B', '2026Q2', 0), figure('C', '2026Q2', 30)];
    expect(told(all)).toEqual([
      'region 42 exact',
      'sector vvt 12 exact',
      'sector ziekenhuis 30 exact',
      'organisation A 12 exact',
      'organisation B 0 exact',
      'organisation C 30 exact',
    ]);
  });

  it('says of a sector of which one gave nothing that it is at least that, and of that one nothing', () => {
    expect(told([figure('A', '2026Q2', 12), figure('C', '2026Q2', 30)])).toEqual([
      'region 42 atLeast',
      'sector vvt 12 atLeast',
      'sector ziekenhuis 30 exact',
      'organisation A 12 exact',
      'organisation B unknown',
      'organisation C 30 exact',
    ]);
  });

  it('is of the last quarter that was measured, and counts only what was approved', () => {
    const earlier = ['A', 'B', 'C'].map((of) => figure(of, '2026Q1', 5));
    const waiting = figure('B', '2026Q2', 99, { state: 'submitted' });
    expect(told([...earlier, figure('A', '2026Q2', 7), waiting])[1]).toBe('sector vvt 7 atLeast');
  });

  it('is of the last quarter that was measured, not of a later one with a target or without a definition', () => {
    const all = [figure('A', '2026Q2', 12), figure('B', '2026Q2', 0), figure('C', '2026Q2', 30)];
    const later = [{ indicator: 'K1', period: '2026Q4', target: '20', unit: 'persons' }];
    expect(told(all, {}, { targets: later })[0]).toBe('region 42 exact');
    expect(told([...all, figure('A', '2025Q4', 7, { definition: 0 })])[0]).toBe('region 42 exact');
  });

  it('is not told where nothing was measured, or nobody said how', () => {
    expect(told([])).toEqual([]);
    expect(told([figure('A', '2026Q2', 12)], {}, { 'indicator-definitions': [] })).toEqual([]);
  });

  it('is told of the region only where the region gives it', () => {
    const region = figure('', '2026Q2', 33, { about: [''] });
    const found = told([region], { level: 'region', over_organisations: '' });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^region /);
  });

  it('has no sector of an organisation of which the plan does not say the kind', () => {
    const organisations = [
      { code: 'A', name: 'vvt', kind: '' },
      { code: 'B', name: 'ziekenhuis', kind: '' },
    ];
    const all = [figure('A', '2026Q2', 12), figure('B', '2026Q2', 3)];
    expect(told(all, {}, { organisations })).toEqual([
      'region 15 exact',
      'organisation A 12 exact',
      'organisation B 3 exact',
    ]);
  });

  it('takes a total of two for none of a third, however their codes read', () => {
    const organisations = ['A', 'B', 'AB'].map((code) => ({ code, name: code, kind: 'vvt' }));
    const joint = figure('A', '2026Q2', 20, { about: ['A', 'B'] });
    expect(told([joint], {}, { organisations })).toEqual([
      'region 20 atLeast',
      'sector vvt 20 atLeast',
      'organisation A unknown',
      'organisation B unknown',
      'organisation AB unknown',
    ]);
  });

  it('passes by a definition that is not whole', () => {
    const rows = [
      { ...DEFINITION, over_time: 'last' },
      { ...DEFINITION, version: 2, from: '2026Q4', missing: '' },
    ];
    const all = [figure('A', '2026Q2', 12), figure('B', '2026Q2', 0), figure('C', '2026Q2', 30)];
    expect(told(all, {}, { 'indicator-definitions': rows })[1]).toBe('sector vvt 12 exact');
  });

  it('tells a total of two of different sectors of the region only: whose it is, nobody knows', () => {
    const joint = figure('A', '2026Q2', 20, { about: ['A', 'C'] });
    expect(told([joint, figure('B', '2026Q2', 4)])).toEqual([
      'region 24 exact',
      'sector vvt 4 atLeast',
      'sector ziekenhuis unknown',
      'organisation A unknown',
      'organisation B 4 exact',
      'organisation C unknown',
    ]);
  });

  it('is told of an indicator by its kind, in the words of the plan', () => {
    const kinds = ['Toegankelijkheid', 'wachttijd', 'personeel', 'resultaat', ''];
    const of = ground({ ...TABLES, kpis: kinds.map((kind, n) => ({ code: `K${n}`, kind })) }, []);
    expect(of.calculation.plan.kpis.map(isAccess)).toEqual([true, true, true, false, false]);
  });
});
