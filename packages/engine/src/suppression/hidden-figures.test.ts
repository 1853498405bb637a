import { type Measurement, reportingPeriodCode, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { periodStandings } from '../steering/period-standing.ts';
import { DEFINITION, figure, ground } from '../testing/steered.ts';
import { allHidden } from './all-hidden.ts';
import { hiddenFigures } from './hidden-figures.ts';

const THREE = {
  organisations: ['A', 'B', 'C'].map((code) => ({ code, name: code, kind: 'vvt' })),
};

/** What is hidden, the totals in brackets. */
function hidden(
  measurements: readonly Measurement[],
  definition: Partial<typeof DEFINITION> & { readonly unit?: string } = {},
): readonly string[] {
  const of = ground({ ...THREE, 'indicator-definitions': [{ ...DEFINITION, ...definition }] }, measurements);
  const [indicator] = of.calculation.plan.kpis;
  if (indicator === undefined) throw new TypeError('no indicator');
  const { hides, hidesTotal } = hiddenFigures(of, indicator, 5);
  const totals = periodStandings(of, indicator).flatMap(({ period }) =>
    hidesTotal(period) ? [`(${reportingPeriodCode(period)})`] : [],
  );
  return [
    ...measurements.filter(hides).map(({ reporter, period }) => `${reporter} ${reportingPeriodCode(period)}`),
    ...totals,
  ];
}

const share = (numerator: number, denominator: number) =>
  ({ kind: 'share', numerator, denominator }) as const;

describe('figures that leave the region', () => {
  it('are told where none of them is small, and a 0 is', () => {
    const given = [figure('A', '2026Q1', 20), figure('B', '2026Q1', 0), figure('C', '2026Q1', 7)];
    expect(hidden(given)).toEqual([]);
  });

  it('hide a small one, and another so that the total does not tell it', () => {
    const given = [figure('A', '2026Q1', 20), figure('B', '2026Q1', 3), figure('C', '2026Q1', 40)];
    expect(hidden(given)).toEqual(['A 2026Q1', 'B 2026Q1']);
  });

  it('do not tell it by a year and its other quarter either', () => {
    const given = [
      figure('A', '2026Q1', 20),
      figure('B', '2026Q1', 3),
      figure('C', '2026Q1', 0),
      figure('A', '2026Q2', 30),
      figure('B', '2026Q2', 30),
      figure('C', '2026Q2', 30),
    ];
    const found = hidden(given);
    expect(found).toContain('B 2026Q1');
    // With what is told of the first quarter, the total and A: one of those has to go.
    expect(found.includes('A 2026Q1') || found.includes('(2026Q1)')).toBe(true);
  });

  it('hide what came between two figures that count on', () => {
    const cumulative = { counts: 'cumulative', over_time: 'last' };
    const given = [figure('A', '2026Q1', 20), figure('A', '2026Q2', 22)];
    expect(hidden(given, cumulative)).not.toEqual([]);
    expect(hidden([figure('A', '2026Q1', 20), figure('A', '2026Q2', 29)], cumulative)).toEqual([]);
  });

  it('hide a share of few, one that few have, and one that nearly all have', () => {
    const shares = { unit: '%', over_organisations: 'weighted_mean', over_time: 'weighted_mean' };
    const rest = [figure('B', '2026Q1', share(30, 60)), figure('C', '2026Q1', share(30, 60))];
    for (const small of [share(2, 4), share(2, 60), share(58, 60)])
      expect(hidden([figure('A', '2026Q1', small), ...rest], shares)).toContain('A 2026Q1');
    expect(hidden([figure('A', '2026Q1', share(30, 60)), ...rest], shares)).toEqual([]);
  });

  it('tell nothing above 0 as soon as one is small where not all are whole numbers', () => {
    const given = [figure('A', '2026Q1', 20.5), figure('B', '2026Q1', 3), figure('C', '2026Q1', 0)];
    expect(hidden(given)).toEqual(['A 2026Q1', 'B 2026Q1', '(2026Q1)', '(2026)']);
  });

  it('do not tell a small one by what another indicator comes to with it', () => {
    const kpi = { unit: 'persons', owner: 'vvt', polarity: 'more_is_better' };
    const of = ground(
      {
        ...THREE,
        kpis: ['K1', 'K2', 'R'].map((code) => ({ ...kpi, code, name: code })),
        'indicator-definitions': [
          { ...DEFINITION, parent: 'R' },
          { ...DEFINITION, indicator: 'K2', parent: 'R' },
          { ...DEFINITION, indicator: 'R', level: 'region' },
        ],
        targets: [],
      },
      [figure('A', '2026Q1', 3), figure('A', '2026Q1', 60, { indicator: 'K2' })],
    );
    const told = of.calculation.plan.kpis.map((indicator) => {
      const [standing] = periodStandings(of, indicator);
      if (standing === undefined) throw new TypeError('no period');
      return hiddenFigures(of, indicator, 5).hidesTotal(standing.period);
    });
    // K1 is small; with K2 and R both told it is what is left.
    expect(told[0]).toBe(true);
    expect(told[1] === true || told[2] === true).toBe(true);
  });

  it('are all told where no people are counted', () => {
    expect(hidden([figure('A', '2026Q1', 3)], { unit: 'EUR' })).toEqual([]);
  });
});

describe('figures that are told one by one', () => {
  const given = [
    figure('A', '2026Q1', 20),
    figure('B', '2026Q1', 3),
    figure('C', '2026Q1', 40),
    figure('A', '2026Q2', 20),
  ];
  const codes = (tables: SimpleTables) =>
    [...allHidden(ground(tables, given), 5)].map((code): readonly string[] => JSON.parse(code));

  it('are those that a report tells', () => {
    expect(codes({ ...THREE, 'indicator-definitions': [DEFINITION] })).toEqual([
      ['K1', '2026Q1', 'A'],
      ['K1', '2026Q1', 'B'],
    ]);
  });

  it('hide a second one also where this state of the plan asks the small one alone', () => {
    const kpi = { code: 'K1', name: 'Geholpen', unit: 'persons', owner: 'B', polarity: 'more_is_better' };
    const hidden = codes({ ...THREE, kpis: [kpi], 'indicator-definitions': [DEFINITION] });
    expect(new Set(hidden.map(([, , reporter]) => reporter))).toEqual(new Set(['A', 'B']));
  });

  it('are all of them where no people are counted', () => {
    expect(codes({ ...THREE, 'indicator-definitions': [{ ...DEFINITION, unit: 'EUR' }] })).toEqual([]);
  });
});
