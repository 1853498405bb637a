import { describe, expect, it } from 'vitest';
import { isStock, startsWith, statedKey } from './stated-key.ts';

describe('the meaning of a key', () => {
  it.each([
    ['application_total', 'investment', false, ['EUR']],
    ['care_cost_reduction', 'careCost', false, ['EUR']],
    ['care_cost_reduction_structural', 'careCost', true, ['EUR']],
    ['time_saving_structural_fte', 'timeSavingFte', true, ['FTE']],
    ['time_saving_fte', 'timeSavingFte', false, ['FTE']],
    ['extra_hours_structural_fte', 'extraStaffFte', true, ['FTE']],
    ['hours_total_structural', 'hoursTotal', true, ['hour']],
    ['contribution_persons', 'persons', false, ['person']],
    ['shortage', 'shortage', false, ['person', 'FTE']],
    [' Recruits ', 'recruits', false, ['person']],
  ] as const)('%s', (key, quantity, structural, units) => {
    expect(statedKey(key)).toEqual({ quantity, structural, units, source: '' });
  });

  it('takes the total of a funding source by the first words of its name', () => {
    const sources = ['spuk_iza_transformatiemiddelen', 'zvw_transformatiemiddelen'];
    expect(statedKey('spuk_total', sources)).toEqual({
      quantity: 'funding',
      structural: false,
      units: ['EUR'],
      source: 'spuk',
    });
    expect(statedKey('spuk_iza_total', sources)?.source).toBe('spuk_iza');
    expect(statedKey('gala_total', sources)).toBeUndefined();
  });

  it.each(['sroi_ratio', 'toString', 'constructor', '', '_structural'])('does not know %j', (key) => {
    expect(statedKey(key)).toBeUndefined();
  });

  it('matches whole words of a source only', () => {
    expect(startsWith('spuk_iza', 'spuk')).toBe(true);
    expect(startsWith('spukkels', 'spuk')).toBe(false);
  });

  it('knows what adds up over years and what is a state in a year', () => {
    expect(isStock('fte')).toBe(true);
    expect(isStock('extraHours')).toBe(false);
  });
});
