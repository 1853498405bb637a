import { describe, expect, it } from 'vitest';
import { planOf } from '../example/plan-of.ts';
import { shareInBand, targetBand, type WholeOf } from './target-band.ts';

function band(printed: string, unit: string, more: Partial<WholeOf> & { shape?: string } = {}) {
  const row = { code: 'K', unit, shape: more.shape ?? '', t2026: printed };
  const target = planOf({ kpis: [row] }).kpis[0]?.byYear.get(2026);
  if (target === undefined) throw new TypeError(`no target: ${printed}`);
  return targetBand(target, { unit, whole: more.whole });
}

describe('the band of a target', () => {
  it.each([
    ['a point', '400', 'persons', 400, 400],
    ['a range', '25..100', 'persons', 25, 100],
    ['a tolerance', '600 (+-20%)', 'persons', 480, 720],
    ['a range of percentages', '2%..5%', '%', 0.02, 0.05],
    ['a count with a side condition', '2..4 (50..100 patiënten per pad)', 'count', 2, 4],
    ['an open top', '>5', 'count', 5, Number.POSITIVE_INFINITY],
    ['a share with its number', '5%..10% = 350..700', 'hours', 350, 700],
  ])('of %s', (_, printed, unit, low, high) => {
    const found = band(printed, unit);
    expect(found?.low).toBeCloseTo(low, 9);
    expect(found?.high).toBeCloseTo(high, 9);
  });

  it('of a share without a number follows what it is a share of', () => {
    expect(band('5%..10%', 'hours', { shape: 'share_of_potential', whole: 7000 })).toEqual({
      low: 350,
      high: 700,
    });
    expect(band('5%..10%', 'hours', { shape: 'share_of_potential' })).toBeUndefined();
  });

  it('of a share of a population is the number that stands, not that share around it', () => {
    expect(band('9000 +/- 10%', 'persons', { shape: 'share_of_population', whole: 89_485 })).toEqual({
      low: 9000,
      high: 9000,
    });
  });

  it('is not there for a date or for what is still to be determined', () => {
    expect(band('2026-12-31', 'date')).toBeUndefined();
    expect(band('n.t.b.', 'persons')).toBeUndefined();
  });
});

it('tells what the share in a target comes to, whatever number stands beside it', () => {
  const target = planOf({ kpis: [{ code: 'K', unit: 'hours', t2026: '5%..10% = 350..700' }] }).kpis[0]
    ?.byYear;
  const found = target?.get(2026);
  expect(found && shareInBand(found, 8000)).toEqual({ low: 400, high: 800 });
  expect(found && shareInBand(found, undefined)).toBeUndefined();
});
