import type { MeasurementState, ReportingPeriod } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { DEFINITION, figure, ground } from '../testing/steered.ts';
import { type FigureAsked, figuresAsked } from './figures-asked.ts';
import { requestStandings } from './round-standing.ts';

const QUARTER: ReportingPeriod = { cadence: 'quarter', year: 2026, number: 1 };
const CODES = ['K1', 'K2', 'K3', 'K4', 'K5'];
const DAYS = { today: '2026-04-16', due: '2026-04-15', begins: undefined };

/** Five figures of A and of B. */
const { plan } = ground(
  {
    kpis: CODES.map((code) => ({
      code,
      name: code,
      unit: 'persons',
      owner: 'vvt',
      polarity: 'more_is_better',
    })),
    'indicator-definitions': CODES.map((indicator) => ({ ...DEFINITION, indicator })),
    targets: [],
  },
  [],
).calculation;
const ASKED = figuresAsked(plan, QUARTER);

/** How far A is with figures in these states, as far as there are any. */
function standingOf(...states: readonly MeasurementState[]) {
  const given = states.map((state, at) => figure('A', '2026Q1', 1, { indicator: CODES[at] ?? '', state }));
  return requestStandings(ASKED, given, DAYS)[0];
}

describe('how far the requests of a round are', () => {
  it('is counted by state, and what is not there as absent', () => {
    expect(standingOf('draft', 'submitted', 'returned', 'approved')).toEqual({
      reporter: 'A',
      asked: 5,
      absent: 1,
      byState: { draft: 1, submitted: 1, returned: 1, approved: 1 },
      isLate: true,
    });
    expect(standingOf('approved', 'approved', 'draft')).toMatchObject({
      absent: 2,
      byState: { draft: 1, submitted: 0, returned: 0, approved: 2 },
    });
  });

  it.each<[MeasurementState, boolean]>([
    ['draft', true],
    ['submitted', false],
    ['returned', true],
    ['approved', false],
  ])('is late past the day with one that is %s, and all others approved: %s', (last, isLate) => {
    const found = standingOf('approved', 'approved', 'approved', 'approved', last);
    expect([found?.absent, found?.isLate]).toEqual([0, isLate]);
  });

  it('is never late where no day was set', () => {
    const [first] = requestStandings(ASKED, [], { ...DAYS, due: undefined });
    expect([first?.absent, first?.isLate]).toEqual([5, false]);
  });

  it('is not late before the round begins, and is so from that day on', () => {
    const isLate = (begins: string) => requestStandings(ASKED, [], { ...DAYS, begins })[0]?.isLate;
    expect([isLate('2026-04-17'), isLate('2026-04-16'), isLate('2026-04-01')]).toEqual([false, true, true]);
  });

  it('is told in the order of the reporters, however they are asked', () => {
    const reporters = (asked: readonly FigureAsked[]) =>
      requestStandings(asked, [], DAYS).map(({ reporter }) => reporter);
    expect(reporters(ASKED)).toEqual(['A', 'B']);
    expect(reporters(ASKED.toReversed())).toEqual(['A', 'B']);
  });
});
