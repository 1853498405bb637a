import type { DrawnFigureDto, DrawnValueDto } from '@kapstok/contract';
import { describe, expect, it } from 'vitest';
import { type FanYear, fanBars, fanScale } from './fan-rows.ts';

const sure = (value: number) => ({ value, error: 0 });
const known = (low: number, middle: number, high: number, bound: 'exact' | 'atLeast' | 'atMost' = 'exact') =>
  ({
    kind: 'known',
    bound,
    isSure: low === high,
    p5: sure(low),
    p50: sure(middle),
    p95: sure(high),
    mean: sure(middle),
  }) as const;
const of = (year: number, drawn: DrawnValueDto): FanYear => ({
  year,
  figure: { id: `plan/x.${year}`, label: { nl: 'x', en: 'x' }, unit: 'FTE', drawn } satisfies DrawnFigureDto,
});

describe('the years of a fan', () => {
  it('stand in their order, each with its spread', () => {
    expect(fanBars([of(2028, known(1, 2, 4)), of(2027, known(0, 1, 3))])).toEqual([
      { year: 2027, low: 0, middle: 1, high: 3, open: 'none' },
      { year: 2028, low: 1, middle: 2, high: 4, open: 'none' },
    ]);
  });

  it('keep an unknown year as unknown, and leave out one that does not exist', () => {
    expect(fanBars([of(2027, { kind: 'unknown' }), of(2028, { kind: 'notApplicable' })])).toEqual([
      { year: 2027, low: null, middle: null, high: null, open: 'none' },
    ]);
  });

  it('say at which end unknown parts would move them', () => {
    const bars = fanBars([of(1, known(1, 2, 3, 'atLeast')), of(2, known(1, 2, 3, 'atMost'))]);
    expect(bars.map(({ open }) => open)).toEqual(['high', 'low']);
  });
});

describe('the scale of a fan', () => {
  it('holds nothing and everything drawn', () => {
    expect(fanScale(fanBars([of(1, known(5, 6, 9)), of(2, known(-2, 1, 3))]))).toEqual({
      least: -2,
      most: 9,
    });
  });

  it('has room where there is nothing but the unknown', () => {
    expect(fanScale(fanBars([of(1, { kind: 'unknown' })]))).toEqual({ least: 0, most: 1 });
  });
});
