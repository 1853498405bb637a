import type { Target } from '@kapstok/plan';
import { point, range, unknown } from '@kapstok/quantity';
import { describe, expect, it } from 'vitest';
import { Refusal } from './refusal.ts';
import { parseTarget, type TargetMeasure } from './target.ts';

const MEASURE: TargetMeasure = { decimal: '.', scale: 1, share: false, shareOfPopulation: false };
const OF_POPULATION: TargetMeasure = { ...MEASURE, shareOfPopulation: true };
const PERCENT: TargetMeasure = { ...MEASURE, scale: 0.01 };

const NOTHING_MORE = {
  share: undefined,
  tolerance: undefined,
  condition: '',
  date: undefined,
  percent: false,
};

describe('parseTarget', () => {
  it.each<[string, TargetMeasure, Partial<Target>]>([
    ['600 (+-20%)', MEASURE, { value: point(600), tolerance: 0.2 }],
    ['9000 +/- 10%', MEASURE, { value: point(9000), tolerance: 0.1 }],
    ['9000 +/- 10%', OF_POPULATION, { value: point(9000), share: point(0.1) }],
    ['5%..10% = 350..700', MEASURE, { value: range(350, 700), share: range(0.05, 0.1) }],
    [
      '5%..10% = 350..700 (in 2 ziekenhuizen)',
      MEASURE,
      { value: range(350, 700), share: range(0.05, 0.1), condition: 'in 2 ziekenhuizen' },
    ],
    [
      '2..4 (50..100 patiënten per pad)',
      MEASURE,
      { value: range(2, 4), condition: '50..100 patiënten per pad' },
    ],
    ['600 (+-20%) (per jaar)', MEASURE, { value: point(600), tolerance: 0.2, condition: 'per jaar' }],
    ['2%..5%', PERCENT, { value: range(0.02, 0.05), percent: true }],
    ['40', PERCENT, { value: point(0.4) }],
    ['10', MEASURE, { value: point(10) }],
    ['0..5', MEASURE, { value: range(0, 5) }],
    ['>12', MEASURE, { value: { kind: 'atLeast', low: 12 } }],
    ['2025-07-01', MEASURE, { value: unknown('blank'), date: '2025-07-01' }],
    ['31-12-2026', MEASURE, { value: unknown('blank'), date: '2026-12-31' }],
    ['n.t.b.', MEASURE, { value: unknown('toBeDetermined') }],
    ['', MEASURE, { value: unknown('blank') }],
  ])('reads %s', (printed, measure, expected) => {
    expect(parseTarget(printed, measure)).toEqual({ ...NOTHING_MORE, printed, ...expected });
  });

  it.each(['gereed', '31-02-2026', 'Q3', '5% van 10', 'drie (van de vijf)', 'x'.repeat(300)])(
    'refuses %s',
    (printed) => {
      expect(parseTarget(printed, MEASURE)).toBeInstanceOf(Refusal);
    },
  );

  it('takes a date of a workbook', () => {
    expect(parseTarget({ kind: 'date', text: '2025-09-01' }, MEASURE)).toMatchObject({ date: '2025-09-01' });
  });
});
