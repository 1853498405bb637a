import type { IndicatorPeriod } from '@kapstok/contract';
import { describe, expect, it } from 'vitest';
import { marksOf, scaleOf, unitDrawn } from './period-marks.ts';

const words = { nl: '', en: '' };

function period(
  from: number,
  until: number,
  more: {
    readonly band?: readonly [number, number | null];
    readonly value?: number;
    readonly definition?: number;
    readonly unit?: string;
    readonly isBreak?: boolean;
  },
): IndicatorPeriod {
  const { band, value, definition = 1, unit = 'persons', isBreak = false } = more;
  const target = {
    printed: '',
    read: words,
    follows: null,
    agreedOn: null,
    agreedBy: [],
    decision: null,
    reason: '',
    holds: true,
    place: { table: 'kpis', line: 2, row: 'K1', field: '' },
  };
  return {
    period: String(until),
    name: words,
    from,
    until,
    isOver: true,
    definition,
    unit,
    isBreak,
    measured: {
      value:
        value === undefined
          ? { kind: 'unknown' }
          : { kind: 'known', low: value, high: value, bound: 'exact' },
      words,
      why: null,
      partCount: 0,
      missingCount: 0,
      parts: [],
      missing: [],
      fell: null,
    },
    waiting: 0,
    target: band === undefined ? null : { ...target, band: { low: band[0], high: band[1], words } },
    earlier: [],
    judgement: 'open',
    judgementWords: words,
  };
}

const row = {
  code: 'K1',
  name: '',
  kind: '',
  unit: 'persons',
  unitName: words,
  pillar: '',
  project: '',
  owner: '',
  measuredBy: '',
  latest: null,
  baseline: 'none',
  isDefined: true,
  place: { table: 'kpis', line: 2, row: 'K1', field: '' },
} as const;
const none = { row, baselines: [], references: [] };

describe('what is drawn of an indicator', () => {
  it('has a band where a target stands in a number, and a dot where something was measured', () => {
    const { bands, measured } = marksOf(
      { ...none, periods: [period(2026, 2027, { band: [480, 720] }), period(2026, 2026.25, { value: 0 })] },
      'nulmeting',
    );
    expect(bands).toEqual([{ from: 2026, until: 2027, low: 480, high: 720 }]);
    // A measured 0 is 0.
    expect(measured.map(({ at, value }) => [at, value])).toEqual([[2026.25, 0]]);
  });

  it('keeps figures by another definition, and of other lengths, apart', () => {
    const periods = [
      period(2026, 2026.25, { value: 5 }),
      period(2026.25, 2026.5, { value: 6, definition: 2, isBreak: true }),
      period(2026, 2027, { value: 11, definition: 2 }),
    ];
    const { measured, breaks } = marksOf({ ...none, periods }, '');
    expect(new Set(measured.map(({ series }) => series)).size).toBe(3);
    expect(breaks).toEqual([2026.25]);
  });

  it('has one unit, however it is spelled: that of the last period, by its definition', () => {
    const periods = [
      period(2026, 2026.25, { value: 40, band: [30, 50] }),
      period(2026.25, 2026.5, { value: 0.3, unit: '%', definition: 2, isBreak: true }),
      period(2026.5, 2026.75, { value: 0.4, unit: '1', definition: 3 }),
    ];
    const page = { ...none, periods };
    expect(unitDrawn(page)).toBe('1');
    const { bands, measured } = marksOf(page, '');
    expect([bands, measured.map(({ value }) => value)]).toEqual([[], [0.3, 0.4]]);
  });

  it('stands on a scale that holds nothing and all of it, an open band too', () => {
    const marks = marksOf({ ...none, periods: [period(2026, 2027, { band: [8, null] })] }, '');
    expect(scaleOf(marks)).toEqual({ least: 0, most: 10 });
  });
});
