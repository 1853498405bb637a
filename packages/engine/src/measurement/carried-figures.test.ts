import type { IndicatorDefinition, Measured, Measurement, ReportingPeriod } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { figure } from '../testing/steered.ts';
import type { MeasuredTotal } from './measured-total.ts';
import { measuredTotal, periodsTouched } from './over-time.ts';
import { together } from './together.ts';

const quarter = (number: number): ReportingPeriod => ({ cadence: 'quarter', year: 2026, number });
const YEAR: ReportingPeriod = { cadence: 'year', year: 2026, number: 1 };
const DEFINITION: IndicatorDefinition = {
  indicator: 'K1',
  version: 1,
  from: quarter(1),
  unit: 'persons',
  level: 'organisation',
  cadence: 'quarter',
  counts: 'per_period',
  overOrganisations: 'sum',
  overTime: 'sum',
  missing: 'unknown',
  parent: undefined,
};
const CUMULATIVE: Partial<IndicatorDefinition> = { counts: 'cumulative', overTime: 'last' };
const NONE: Measured = { kind: 'not_applicable' };
const share = (numerator: number, denominator: number): Measured => ({
  kind: 'share',
  numerator,
  denominator,
});

/** Of several organisations together: `A+B`. */
const of = (about: string, words: string, measured: Measured | number): Measurement =>
  figure(about.slice(0, 1), words, measured, { about: about.split('+') });

function totalOf(
  measurements: readonly Measurement[],
  more: Partial<IndicatorDefinition>,
  period: ReportingPeriod,
): MeasuredTotal {
  const definitions = [{ ...DEFINITION, ...more }];
  return measuredTotal({ definitions, measurements, expected: () => ['A', 'B'] }, period);
}

/** What it comes to, and of whom a figure is missing. */
const told = (total: MeasuredTotal): readonly unknown[] =>
  total.kind === 'known'
    ? [total.value, total.bound, ...total.missing.map(({ of: code }) => code)]
    : [total.kind];

describe('a total since the start that somebody has not handed in yet', () => {
  it('has the last figure of each, and no earlier one of who gave a later', () => {
    const given = [of('A', '2026Q1', 5), of('B', '2026Q1', 3), of('A', '2026Q2', 8)];
    expect(told(totalOf(given, CUMULATIVE, quarter(3)))).toEqual([11, 'atLeast', 'A', 'B']);
  });

  it('has nothing of a figure of several of whom one gave a later figure', () => {
    const given = [of('A+B', '2026Q1', 10), of('A', '2026Q2', 7)];
    expect(told(totalOf(given, CUMULATIVE, quarter(2)))).toEqual([7, 'atLeast', 'B']);
    expect(told(totalOf(given, CUMULATIVE, quarter(3)))).toEqual([7, 'atLeast', 'A', 'B']);
  });

  it('has nothing of a share of none', () => {
    const shares = { ...CUMULATIVE, unit: '%', overOrganisations: 'weighted_mean' } as const;
    const given = [of('A', '2026Q1', share(0, 0)), of('B', '2026Q2', share(1, 2))];
    expect(told(totalOf(given, shares, quarter(2)))).toEqual([0.5, 'partial', 'A']);
  });
});

describe('shares of organisations', () => {
  const given = [of('A', '2026Q1', share(1, 2)), of('B', '2026Q1', share(1, 4))];

  it('are weighed where the definition says so, and numbers like any other where it does not', () => {
    const weighed = { unit: '%', overOrganisations: 'weighted_mean', overTime: 'last' } as const;
    expect(told(totalOf(given, weighed, quarter(1)))).toEqual([2 / 6, 'exact']);
    expect(told(totalOf(given, { unit: '%' }, quarter(1)))).toEqual([0.75, 'exact']);
  });

  it('that are not exact may go either way together, and of nobody there is no share', () => {
    const part = (amount: number, denominator: number, bound: 'exact' | 'atLeast') => ({
      amount,
      denominator,
      bound,
      from: [],
    });
    const weighed = (...parts: Parameters<typeof together>[0]['parts']) =>
      together({ parts, missing: [] }, { unit: '%', missing: 'unknown' });
    expect(weighed(part(1, 2, 'exact'), part(1, 2, 'atLeast'))).toMatchObject({
      value: 0.5,
      bound: 'partial',
    });
    expect(weighed(part(0, 0, 'exact'))).toEqual({ kind: 'unknown', missing: [] });
  });
});

describe('what a year comes to', () => {
  const first = [of('A', '2026Q1', 5), of('B', '2026Q1', 3)];
  const noneIn = (words: string): readonly Measurement[] => [of('A', words, NONE), of('B', words, NONE)];
  const noneLater = [...noneIn('2026Q2'), ...noneIn('2026Q3'), ...noneIn('2026Q4')];

  it('misses nothing of quarters in which there was nothing to measure', () => {
    expect(told(totalOf([...first, ...noneLater], {}, YEAR))).toEqual([8, 'exact']);
    expect(told(totalOf([...first, ...noneLater], { overTime: 'last' }, YEAR))).toEqual([8, 'exact']);
  });

  it('is not known of quarters of which none is, and does not apply where the last did not', () => {
    const last = { overTime: 'last' } as const;
    const missing = ['A', 'B'].map((code) => ({ of: code, period: quarter(4), why: 'absent' }));
    expect(totalOf([], last, YEAR)).toEqual({ kind: 'unknown', missing });
    expect(totalOf(noneIn('2026Q4'), last, YEAR)).toEqual({ kind: 'notApplicable' });
  });

  it('hangs on no finer periods than its own', () => {
    const yearly: IndicatorDefinition = { ...DEFINITION, cadence: 'year' };
    expect(periodsTouched(yearly, YEAR, YEAR)).toEqual([YEAR]);
  });
});
