import { type Measurement, reportingPeriodCode, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { periodStandings } from '../steering/period-standing.ts';
import { DEFINITION, figure, ground } from '../testing/steered.ts';
import { allHidden } from './all-hidden.ts';
import { countsPeople, hiddenFigures } from './hidden-figures.ts';

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

  it('hide what came between two figures of one reporter, in whatever order they are given', () => {
    const cumulative = { counts: 'cumulative', over_time: 'last' };
    // Of A 2 came between; of B 30, and of the total 32.
    const given = [
      figure('A', '2026Q2', 22),
      figure('A', '2026Q1', 20),
      figure('B', '2026Q1', 20),
      figure('B', '2026Q2', 50),
      figure('C', '2026Q1', 0),
      figure('C', '2026Q2', 0),
    ];
    const found = hidden(given, cumulative);
    expect(found.includes('A 2026Q1') || found.includes('A 2026Q2')).toBe(true);
  });

  it('tell two figures that lie far enough apart, and of different reporters how they differ', () => {
    const cumulative = { counts: 'cumulative', over_time: 'last' };
    const given = [
      figure('A', '2026Q1', 20),
      figure('A', '2026Q2', 29),
      figure('B', '2026Q1', 22),
      figure('B', '2026Q2', 40),
      figure('C', '2026Q1', 0),
      figure('C', '2026Q2', 0),
    ];
    expect(hidden(given, cumulative)).toEqual([]);
  });

  it('hide what came between two totals', () => {
    const cumulative = { counts: 'cumulative', over_time: 'last' };
    // 20 more of A, 18 less of B: 2 in all.
    const given = [
      figure('A', '2026Q1', 20),
      figure('A', '2026Q2', 40),
      figure('B', '2026Q1', 40),
      figure('B', '2026Q2', 22),
      figure('C', '2026Q1', 0),
      figure('C', '2026Q2', 0),
    ];
    const found = hidden(given, cumulative);
    expect(found.includes('(2026Q1)') || found.includes('(2026Q2)')).toBe(true);
    // The fall of B is no count, and makes nothing else untold.
    const isUntold = (one: Measurement): boolean =>
      found.includes(`${one.reporter} ${reportingPeriodCode(one.period)}`);
    expect(given.filter(({ reporter }) => reporter !== 'C').every(isUntold)).toBe(false);
  });

  it('know of what did not change that it is as it was', () => {
    const cumulative = { counts: 'cumulative', over_time: 'last' };
    // The 3 of A hides behind B; as nothing was added to B, its second figure would tell the first.
    const given = [
      figure('A', '2026Q1', 3),
      figure('A', '2026Q2', 40),
      figure('B', '2026Q1', 20),
      figure('B', '2026Q2', 20),
      figure('C', '2026Q1', 0),
      figure('C', '2026Q2', 0),
    ];
    const found = hidden(given, cumulative);
    expect(found).toContain('A 2026Q1');
    expect(found.includes('B 2026Q1')).toBe(found.includes('B 2026Q2'));
  });

  it('tell nothing above 0 as soon as one is small where one is below it', () => {
    const given = [figure('A', '2026Q1', -4), figure('B', '2026Q1', 3), figure('C', '2026Q1', 40)];
    const found = hidden(given);
    expect(found).toContain('B 2026Q1');
    expect(found).toContain('C 2026Q1');
    expect(found).not.toContain('A 2026Q1');
  });

  it('hide what came since the last figure before one that is not there', () => {
    const cumulative = { counts: 'cumulative', over_time: 'last' };
    const given = [
      figure('A', '2026Q1', 20),
      figure('A', '2026Q2', { kind: 'not_measured' }),
      figure('A', '2026Q3', 22),
    ];
    const found = hidden(given, cumulative);
    expect(found.includes('A 2026Q1') || found.includes('A 2026Q3')).toBe(true);
  });

  it('hide no more where something was not measured', () => {
    const given = [
      figure('A', '2026Q1', { kind: 'not_measured' }),
      figure('B', '2026Q1', 3),
      figure('C', '2026Q1', 40),
    ];
    expect(hidden(given)).toEqual(['B 2026Q1', 'C 2026Q1']);
  });

  it('hide of shares as few others as can be, those of the fewest people first', () => {
    const shares = { unit: '%', over_organisations: 'weighted_mean', over_time: 'weighted_mean' };
    // None of 3 have it: another number there needs another of B, or of the total, which is of more.
    const given = [
      figure('A', '2026Q1', share(0, 3)),
      figure('B', '2026Q1', share(10, 30)),
      figure('C', '2026Q1', share(50, 100)),
    ];
    expect(hidden(given, shares)).toEqual(['A 2026Q1', 'B 2026Q1']);
  });

  it('hide a share of few, one that few have, and one that nearly all have', () => {
    const shares = { unit: '%', over_organisations: 'weighted_mean', over_time: 'weighted_mean' };
    const rest = [figure('B', '2026Q1', share(30, 60)), figure('C', '2026Q1', share(30, 60))];
    for (const small of [share(2, 4), share(2, 60), share(58, 60)])
      expect(hidden([figure('A', '2026Q1', small), ...rest], shares)).toContain('A 2026Q1');
    expect(hidden([figure('A', '2026Q1', share(30, 60)), ...rest], shares)).toEqual([]);
    // The total is of more than B; where B and C have none it is what A has, and goes too.
    expect(hidden([figure('A', '2026Q1', share(2, 60)), ...rest], shares)).toEqual(['A 2026Q1', 'B 2026Q1']);
    const none = ['B', 'C'].map((of) => figure(of, '2026Q1', share(0, 60)));
    expect(hidden([figure('A', '2026Q1', share(3, 60)), ...none], shares)).toEqual([
      'A 2026Q1',
      '(2026Q1)',
      '(2026)',
    ]);
  });

  it('are told at the least that may be, and are told where nothing is small, whole or not', () => {
    expect(hidden([figure('A', '2026Q1', 5), figure('B', '2026Q1', 5.5), figure('C', '2026Q1', 0)])).toEqual(
      [],
    );
    expect(hidden([figure('A', '2026Q1', 20.5), figure('B', '2026Q1', 0), figure('C', '2026Q1', 7)])).toEqual(
      [],
    );
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

  it('are hidden alike whichever of related indicators is asked', () => {
    const kpi = { unit: 'persons', owner: 'vvt', polarity: 'more_is_better' };
    const region = { ...DEFINITION, level: 'region' };
    const of = ground(
      {
        ...THREE,
        kpis: ['K1', 'K2', 'K3', 'R', 'T'].map((code) => ({ ...kpi, code, name: code })),
        'indicator-definitions': [
          { ...DEFINITION, parent: 'R' },
          { ...DEFINITION, indicator: 'K2', parent: 'R' },
          { ...DEFINITION, indicator: 'K3', parent: 'T' },
          { ...region, indicator: 'R', parent: 'T' },
          { ...region, indicator: 'T' },
        ],
        targets: [],
      },
      [
        figure('A', '2026Q1', 3),
        figure('A', '2026Q1', 60, { indicator: 'K2' }),
        figure('A', '2026Q1', 100, { indicator: 'K3' }),
      ],
    );
    // K1 is 3. R would tell it, or K2: what K2 is, once by itself and once in all, comes to less than R and T.
    const figures = [...of.measurements.values()].flat();
    for (const indicator of of.calculation.plan.kpis) {
      const { hides } = hiddenFigures(of, indicator, 5);
      expect(figures.filter(hides).map(({ indicator: code }) => code)).toEqual(['K1', 'K2']);
    }
  });

  it('are told whatever is counted of what they have nothing to do with', () => {
    const kpi = { unit: 'persons', owner: 'vvt', polarity: 'more_is_better' };
    const of = ground(
      {
        ...THREE,
        kpis: ['K1', 'K2'].map((code) => ({ ...kpi, code, name: code })),
        'indicator-definitions': [DEFINITION, { ...DEFINITION, indicator: 'K2' }],
        targets: [],
      },
      [
        figure('A', '2026Q1', 20),
        figure('A', '2026Q1', 20.5, { indicator: 'K2' }),
        figure('B', '2026Q1', 3, { indicator: 'K2' }),
      ],
    );
    const [first, second] = of.calculation.plan.kpis.map((indicator) => hiddenFigures(of, indicator, 5));
    expect(first?.hides(figure('A', '2026Q1', 20))).toBe(false);
    expect(second?.hides(figure('A', '2026Q1', 20.5, { indicator: 'K2' }))).toBe(true);
  });

  it.each([
    ['persons', true],
    ['residents', true],
    ['count', true],
    ['hours', false],
    ['EUR', false],
    ['geen eenheid', false],
  ])('in %s are of people, or of what may be people: %s', (unit, are) => {
    expect(countsPeople(unit)).toBe(are);
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

  const many = (
    values: Readonly<Record<string, number>>,
    more: readonly Measurement[] = [],
  ): readonly string[] => {
    const kpis = [
      { code: 'K1', name: 'Geholpen', unit: 'persons', owner: 'vvt', polarity: 'more_is_better' },
    ];
    const organisations = Object.keys(values).map((code) => ({ code, name: code, kind: 'vvt' }));
    const apart = { ...DEFINITION, over_organisations: 'none', over_time: 'none' };
    const tables = { organisations, kpis, 'indicator-definitions': [apart], targets: [] };
    const figures = Object.entries(values).map(([reporter, value]) => figure(reporter, '2026Q1', value));
    // Here nothing is added up, so that no total tells what is small; in another state of the plan one might.
    return [...allHidden(ground(tables, [...figures, ...more]), 5)]
      .map((code): readonly string[] => JSON.parse(code))
      .map(([, period, reporter]) => `${reporter} ${period}`)
      .toSorted();
  };

  it('hide beside a small one the smallest that is told, and no zero', () => {
    expect(many({ A: 60, B: 3, C: 40, D: 0, E: 50 })).toEqual(['B 2026Q1', 'C 2026Q1']);
    expect(many({ A: 60, B: 3, E: 50, C: 40 })).toEqual(['B 2026Q1', 'C 2026Q1']);
  });

  it('hide nothing beside two small ones that leave each other room, and one beside two ones', () => {
    expect(many({ A: 60, B: 3, C: 4, E: 50 })).toEqual(['B 2026Q1', 'C 2026Q1']);
    expect(many({ A: 60, B: 1, C: 1, E: 50 })).toEqual(['B 2026Q1', 'C 2026Q1', 'E 2026Q1']);
    expect(many({ A: 60, B: 1, C: 2, E: 50 })).toEqual(['B 2026Q1', 'C 2026Q1']);
  });

  it('hide nothing where nothing is small, nor in a period in which nothing is', () => {
    expect(many({ A: 60, C: 40 })).toEqual([]);
    expect(many({ A: 60, B: 3, C: 40 }, [figure('C', '2026Q2', 30), figure('A', '2026Q2', 20)])).toEqual([
      'B 2026Q1',
      'C 2026Q1',
    ]);
  });

  it('hide the only one there is by itself', () => {
    expect(many({ B: 3 })).toEqual(['B 2026Q1']);
  });

  it('hide beside a share of few the one of the fewest', () => {
    const of = ground(
      {
        organisations: ['A', 'B', 'C'].map((code) => ({ code, name: code, kind: 'vvt' })),
        kpis: [{ code: 'K1', name: 'Geholpen', unit: '%', owner: 'A', polarity: 'more_is_better' }],
        targets: [],
        'indicator-definitions': [
          { ...DEFINITION, unit: '%', over_organisations: 'none', over_time: 'none' },
        ],
      },
      [
        figure('A', '2026Q1', share(60, 200)),
        figure('B', '2026Q1', share(2, 60)),
        figure('C', '2026Q1', share(50, 100)),
      ],
    );
    expect(new Set([...allHidden(of, 5)].map((code): unknown => JSON.parse(code)[2]))).toEqual(
      new Set(['B', 'C']),
    );
  });

  it('are all of them where no people are counted', () => {
    expect(codes({ ...THREE, 'indicator-definitions': [{ ...DEFINITION, unit: 'EUR' }] })).toEqual([]);
  });
});
