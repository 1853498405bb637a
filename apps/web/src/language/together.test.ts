import { describe, expect, it } from 'vitest';
import { plainSpaced, together } from './together.ts';

describe('a number and its unit', () => {
  it.each([
    ['Er staat € 760.000 tot € 920.000.', 'Er staat €_760.000 tot €_920.000.'],
    ['€ 71,4 mln van € 78,0 mln', '€_71,4_mln van €_78,0_mln'],
    ['2.240 personen × 0,7 fte per persoon', '2.240_personen × 0,7_fte per persoon'],
    ['€ 5.3 m for 1,872 hours', '€_5.3_m for 1,872_hours'],
    ['naar verwachting ten minste 27,8%', 'naar verwachting ten_minste 27,8%'],
    ['verschil 8,7 procentpunt', 'verschil 8,7_procentpunt'],
  ])('stay on one line: %s', (words, kept) => {
    expect(together(words)).toBe(kept.replaceAll('_', '\u00a0'));
  });

  it('leaves other words free to break', () => {
    const words = 'in 2028 maken 3 projecten uurwerk en 5 mensen m/v een € op';
    expect(together(words)).toBe(words);
  });

  it('come apart again for a file', () => {
    expect(plainSpaced(together('€ 71,4 mln'))).toBe('€ 71,4 mln');
  });
});
