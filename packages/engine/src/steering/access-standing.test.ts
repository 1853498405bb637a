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

function told(measurements: readonly Measurement[], definition: object = {}): readonly string[] {
  const of = ground(
    { ...TABLES, 'indicator-definitions': [{ ...DEFINITION, over_time: 'last', ...definition }] },
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
