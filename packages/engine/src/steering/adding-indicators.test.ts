import { type Measured, type Measurement, reportingPeriodCode } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { DEFINITION, figure, ground } from '../testing/steered.ts';
import { periodStandings } from './period-standing.ts';

const CHILD = { ...DEFINITION, parent: 'R' };
const KPI = { unit: 'persons', owner: 'vvt', polarity: 'more_is_better' };

/** K1 and K2 add to R, which adds to T; K3 adds to nothing. */
const TABLES = {
  kpis: [
    ...['K1', 'K2', 'K3'].map((code) => ({ ...KPI, code, name: code })),
    { ...KPI, code: 'R', name: 'Regionaal' },
    { ...KPI, code: 'T', name: 'Alles' },
  ],
  'indicator-definitions': [
    { ...CHILD, indicator: 'K1' },
    { ...CHILD, indicator: 'K2' },
    { ...DEFINITION, indicator: 'K3', over_organisations: 'none' },
    { ...DEFINITION, indicator: 'R', level: 'region', parent: 'T' },
    { ...DEFINITION, indicator: 'T', level: 'region' },
  ],
  targets: [],
};

function of(indicator: string, period: string, measured: Measured | number): readonly Measurement[] {
  return ['A', 'B'].map((reporter) => figure(reporter, period, measured, { indicator }));
}

/** Period and total of an indicator, shortly. */
function totals(measurements: readonly Measurement[], code: string, tables = {}): readonly string[] {
  const at = ground({ ...TABLES, ...tables }, measurements);
  const indicator = at.calculation.plan.kpis.find((row) => row.code === code);
  if (indicator === undefined) throw new TypeError(`no indicator ${code}`);
  return periodStandings(at, indicator).map(({ period, total }) => {
    const words =
      total.kind === 'known' ? `${total.value} ${total.bound}` : 'why' in total ? total.why : total.kind;
    return `${reportingPeriodCode(period)} ${words}`;
  });
}

const YEAR = ['2026Q1', '2026Q2', '2026Q3', '2026Q4'].flatMap((period, n) => [
  ...of('K1', period, 10 * (n + 1)),
  ...of('K2', period, n + 1),
]);

describe('an indicator that others add to', () => {
  it('is what theirs come to in each period, and so is what it adds to itself', () => {
    const expected = [
      '2026Q1 22 exact',
      '2026Q2 44 exact',
      '2026Q3 66 exact',
      '2026Q4 88 exact',
      '2026 220 exact',
    ];
    expect(totals(YEAR, 'R')).toEqual(expected);
    expect(totals(YEAR, 'T')).toEqual(expected);
  });

  it('moves with a correction of the first quarter after the third was approved: that quarter, the year, and nothing else', () => {
    const corrected = [...YEAR.slice(1), figure('A', '2026Q1', 3, { indicator: 'K1' })];
    const expected = [
      '2026Q1 15 exact',
      '2026Q2 44 exact',
      '2026Q3 66 exact',
      '2026Q4 88 exact',
      '2026 213 exact',
    ];
    expect(totals(corrected, 'R')).toEqual(expected);
    expect(totals(corrected, 'T')).toEqual(expected);
  });

  it('is the least it can be while a figure of one of them is missing', () => {
    expect(totals(YEAR.slice(1, 4), 'R')).toEqual(['2026Q1 12 atLeast', '2026 12 atLeast']);
    expect(totals(of('K1', '2026Q1', 4), 'R')).toEqual(['2026Q1 8 atLeast', '2026 8 atLeast']);
  });

  it('has no total, and says so, where one of them is measured in another unit or stands apart', () => {
    const other = { ...CHILD, indicator: 'K2', unit: 'hours' };
    const apart = { ...CHILD, indicator: 'K2', over_organisations: 'none' };
    const rows = TABLES['indicator-definitions'];
    const withK2 = (row: object) => ({
      'indicator-definitions': rows.map((each) => (each.indicator === 'K2' ? { ...each, ...row } : each)),
    });
    expect(totals(YEAR.slice(0, 4), 'R', withK2(other))[0]).toBe('2026Q1 other_unit');
    expect(totals(YEAR.slice(0, 4), 'R', withK2(apart))[0]).toBe('2026Q1 stand_apart');
  });

  it('has the periods of those that add to it, and in each only those that do then', () => {
    const rows = TABLES['indicator-definitions'];
    const moved = { ...DEFINITION, indicator: 'K2', version: 2, from: '2026Q3' };
    const given = [
      ...of('K1', '2026Q2', 4),
      ...of('K2', '2026Q2', 1),
      ...of('K1', '2026Q3', 5),
      ...of('K2', '2026Q3', 2).map((one) => ({ ...one, definition: 2 })),
      ...of('K3', '2026Q4', 9),
    ];
    const found = totals(given, 'R', { 'indicator-definitions': [...rows, moved] });
    expect(found.slice(0, 2)).toEqual(['2026Q2 10 exact', '2026Q3 10 exact']);
    expect(found.map((words) => words.split(' ')[0])).toEqual(['2026Q2', '2026Q3', '2026']);
  });

  it.each([
    ['hours', 'uur', '2026Q1 10 exact'],
    ['hours', 'persons', '2026Q1 other_unit'],
    ['ligdagen', 'ligdagen', '2026Q1 10 exact'],
    ['ligdagen', 'bedden', '2026Q1 other_unit'],
    ['ligdagen', 'hours', '2026Q1 other_unit'],
    ['hours', 'ligdagen', '2026Q1 other_unit'],
  ])('in %s of some in %s: %s', (own, theirs, expected) => {
    const rows = TABLES['indicator-definitions'].map((row) => ({
      ...row,
      unit: row.indicator === 'R' ? own : theirs,
    }));
    const given = [...of('K1', '2026Q1', 2), ...of('K2', '2026Q1', 3)];
    expect(totals(given, 'R', { 'indicator-definitions': rows })[0]).toBe(expected);
  });

  it('adds up in the unit of the indicator where nobody said how it is measured, and counts what is missing', () => {
    const rows = TABLES['indicator-definitions'].filter(({ indicator }) => indicator !== 'R');
    const given = [...of('K1', '2026Q1', 2), ...of('K2', '2026Q1', 3).slice(1)];
    expect(totals(given, 'R', { 'indicator-definitions': rows })[0]).toBe('2026Q1 7 atLeast');
  });

  it('passes by a definition that is not whole', () => {
    const rows = [
      ...TABLES['indicator-definitions'],
      { ...DEFINITION, version: 2, from: '2026Q2', missing: '' },
    ];
    expect(totals(of('K1', '2026Q1', 2), 'K1', { 'indicator-definitions': rows })[0]).toBe('2026Q1 4 exact');
    const none = [{ ...DEFINITION, missing: '' }];
    expect(totals(of('K1', '2026Q1', 2), 'K1', { 'indicator-definitions': none })[0]).toBe('2026Q1 unknown');
  });

  it.each(['%', 'factor'])('does not add shares in %s without their numbers to others', (unit) => {
    const kpis = TABLES.kpis.map((row) => ({ ...row, unit, owner: 'A' }));
    const alone = { over_organisations: 'sum', over_time: 'last' };
    const rows = TABLES['indicator-definitions'].map((row) => ({ ...row, ...alone, unit }));
    const tables = { kpis, 'indicator-definitions': rows };
    const first = figure('A', '2026Q1', 0.4, { indicator: 'K1' });
    const second = figure('A', '2026Q1', 0.2, { indicator: 'K2' });
    expect(totals([first, second], 'R', tables)[0]).toBe('2026Q1 stand_apart');
    expect(totals([first], 'R', tables)[0]).toContain('2026Q1 0.4');
    const weighed = { over_organisations: 'weighted_mean', over_time: 'weighted_mean' };
    const mixed = rows.map((row) => (row.indicator === 'K1' ? { ...row, ...weighed } : row));
    const share = figure('A', '2026Q1', { kind: 'share', numerator: 1, denominator: 2 }, { indicator: 'K1' });
    expect(totals([share, second], 'R', { ...tables, 'indicator-definitions': mixed })[0]).toBe(
      '2026Q1 stand_apart',
    );
  });

  it('weighs shares by what they are shares of', () => {
    const shares = { unit: '%', over_organisations: 'weighted_mean', over_time: 'weighted_mean' };
    const tables = {
      'indicator-definitions': TABLES['indicator-definitions'].map((row) => ({ ...row, ...shares })),
    };
    const share = (numerator: number, denominator: number): Measured => ({
      kind: 'share',
      numerator,
      denominator,
    });
    const given = [...of('K1', '2026Q1', share(1, 2)), ...of('K2', '2026Q1', share(9, 48))];
    expect(totals(given, 'R', tables)).toEqual(['2026Q1 0.2 exact', '2026 0.2 partial']);
  });

  it('leaves one that adds to nothing to be told apart: not counted, never dropped', () => {
    expect(totals(of('K3', '2026Q1', 4), 'K3')).toEqual(['2026Q1 stand_apart', '2026 stand_apart']);
  });
});
