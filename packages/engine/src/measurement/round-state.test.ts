import { definitionsOf, planOf } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { figuresAsked } from './figures-asked.ts';
import { requestStandings } from './round-standing.ts';
import { roundBegins, roundState, roundsInOrder } from './round-state.ts';

const rounds = (...rows: readonly Readonly<Record<string, string>>[]) =>
  planOf({ 'measurement-rounds': rows }).measurementRounds;

describe('a round', () => {
  it.each([
    ['2027', '2027-01-01'],
    ['2027H2', '2027-07-01'],
    ['2027Q1', '2027-01-01'],
    ['2026Q4', '2026-10-01'],
    ['2026-12', '2026-12-01'],
  ])('over %s begins on the first day of it', (period, day) => {
    expect(rounds({ code: 'R', period }).map(roundBegins)).toEqual([day]);
  });

  it('begins on the day that the plan says it opens, earlier or later than its period', () => {
    const opened = rounds(
      { code: 'PLAN', period: '2027', opens: '2026-11-15' },
      { code: 'AFTER', period: '2026Q2', opens: '2026-07-01' },
    );
    expect(opened.map(roundBegins)).toEqual(['2026-11-15', '2026-07-01']);
  });

  it('has not begun until that day, is open from it on, and is closed once it was closed', () => {
    const [row] = rounds({ code: 'R', period: '2027' });
    if (row === undefined) throw new TypeError('no round');
    const on = (today: string, isClosed = false) => roundState(row, { today, isClosed });
    expect([on('2026-12-31'), on('2027-01-01'), on('2028-01-01')]).toEqual(['not_begun', 'open', 'open']);
    expect(on('2026-12-31', true)).toBe('closed');
  });

  it('has nobody late before it begins, though the day on which it is due is over', () => {
    const [row] = rounds({ code: 'R', period: '2027Q1', due: '2026-12-01' });
    const asked = planOf({
      kpis: [{ code: 'K', unit: 'persons' }],
      'indicator-definitions': [
        {
          indicator: 'K',
          version: '1',
          from: '2026',
          level: 'region',
          cadence: 'quarter',
          counts: 'per_period',
          over_organisations: 'sum',
          over_time: 'sum',
          missing: 'unknown',
        },
      ],
    });
    const [definition] = definitionsOf(asked, 'K');
    if (row?.period === undefined || definition?.kind !== 'whole') throw new TypeError('nothing is asked');
    const figures = figuresAsked(asked, row.period);
    const late = (today: string) =>
      requestStandings(figures, [], { today, due: row.due, begins: roundBegins(row) }).map(
        ({ isLate }) => isLate,
      );
    expect([late('2026-12-31'), late('2027-01-01')]).toEqual([[false], [true]]);
  });
});

it('has rounds in order: open and due first, then still to begin, then closed, the last of those first', () => {
  const states = {
    A: 'closed',
    B: 'open',
    C: 'not_begun',
    D: 'open',
    E: 'closed',
    F: 'not_begun',
    G: 'open',
  } as const;
  const rows = rounds(
    { code: 'A', period: '2026Q1', due: '2026-04-15' },
    { code: 'B', period: '2026', due: '2026-12-31' },
    { code: 'C', period: '2028', due: '2028-12-31' },
    { code: 'D', period: '2026Q3', due: '2026-10-15' },
    { code: 'E', period: '2026Q2', due: '2026-07-15' },
    { code: 'F', period: '2027', due: '2027-12-31' },
    // Without a day on which it is due, its period says when.
    { code: 'G', period: '2026Q4' },
  );
  const state = (code: string) => Object.entries(states).find(([one]) => one === code)?.[1] ?? 'open';
  const ordered = roundsInOrder(rows.map((row) => ({ row, state: state(row.code) })));
  expect(ordered.map(({ row }) => row.code)).toEqual(['D', 'B', 'G', 'F', 'C', 'E', 'A']);
});
