import { describe, expect, it } from 'vitest';
import { inFull, twoReadings } from './two-readings.ts';

describe('words that may mean two things', () => {
  it.each([
    ['2.000', '2', '2000'],
    ['1.568', '1,5680', '1568'],
    ['12,500', '12500', '12,5'],
    ['-2.050', '-2,05', '-2050'],
    ['2.000..3.500', '2..3,5', '2000..3500'],
    ['12.000%', '12%', '12000%'],
    ['12.000,-', '12,-', '12000,-'],
    ['€ 12,000', '€ 12000', '€ 12'],
    ['> 1.000 fte', '> 1 fte', '> 1000 fte'],
  ])('%s is %s or %s', (words, point, comma) => {
    expect(twoReadings(words)).toEqual({ point, comma });
  });

  it.each([
    '2000',
    '2.000,5',
    '2,5',
    '0.600',
    '1.234.567',
    '1234.567',
    '1 234.567',
    '€ 12.000',
    '12.000 euro',
    '71,4 mln',
    '30 x 1.000',
    '1,5680',
    'n.t.b.',
  ])('%s means one thing', (words) => {
    expect(twoReadings(words)).toBeUndefined();
  });

  it('written in full they mean one thing', () => {
    for (const words of ['2.000', '1.568', '12,500..13,000'])
      for (const sign of ['.', ','] as const) expect(twoReadings(inFull(words, sign))).toBeUndefined();
  });
});
