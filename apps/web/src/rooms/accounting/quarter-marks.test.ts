import type { FigureDto, QuarterExposureDto } from '@kapstok/contract';
import { describe, expect, it } from 'vitest';
import { isAnyKnown, mostOf, quarterMarks, worstQuarter } from './quarter-marks.ts';

const figure = (value: FigureDto['value']): FigureDto => ({
  id: '',
  label: { nl: '', en: '' },
  unit: 'EUR',
  value,
});
const known = (low: number, high = low, bound: 'exact' | 'atLeast' = 'exact') =>
  figure({ kind: 'known', low, high, bound });
const quarter = (exposure: QuarterExposureDto['exposure']): QuarterExposureDto => ({
  quarter: '2026Q1',
  spent: known(0),
  exposure,
});

describe('the exposure by quarter as drawn', () => {
  it('takes of a range the end that the case stands for', () => {
    const [mark] = quarterMarks([
      quarter({ pessimistic: known(80, 100), likely: known(50), optimistic: known(10, 20) }),
    ]);
    expect(mark).toMatchObject({ pessimistic: 100, likely: 50, optimistic: 10, isOpen: false });
  });

  it('draws no case that is not known, and leaves the worst one open where it is the least', () => {
    const unknown = figure({ kind: 'unknown' });
    const [mark] = quarterMarks([
      quarter({ pessimistic: known(80, 80, 'atLeast'), likely: unknown, optimistic: unknown }),
    ]);
    expect(mark).toMatchObject({ pessimistic: 80, likely: null, optimistic: null, isOpen: true });
  });

  it('has a scale from nothing to the worst, also where nothing is exposed', () => {
    const nothing = quarter({ pessimistic: known(0), likely: known(0), optimistic: known(0) });
    const some = quarter({ pessimistic: known(30), likely: known(40), optimistic: known(5) });
    expect([mostOf(quarterMarks([nothing])), mostOf(quarterMarks([nothing, some]))]).toEqual([1, 40]);
  });

  it('tells of the quarter that is worst, also where a likely case is higher than the worst one', () => {
    const less = quarter({ pessimistic: known(20), likely: known(50), optimistic: known(5) });
    const most = quarter({ pessimistic: known(30), likely: known(30), optimistic: known(5) });
    expect(worstQuarter(quarterMarks([less, most, less]))?.at).toBe(1);
  });

  it('never takes what nobody knows for nothing', () => {
    const unknown = figure({ kind: 'unknown' });
    const nobody = quarterMarks([quarter({ pessimistic: unknown, likely: unknown, optimistic: unknown })]);
    expect([worstQuarter(nobody), isAnyKnown(nobody)]).toEqual([undefined, false]);
    const nothing = quarterMarks([
      quarter({ pessimistic: known(0), likely: known(0), optimistic: known(0) }),
    ]);
    expect([worstQuarter(nothing), isAnyKnown(nothing)]).toEqual([undefined, true]);
  });
});
