import { planOf } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import { combinationAt } from './combination-address.ts';

/** Recruits that may stay, and time gained that may become staff. */
const PLAN = planOf({
  projects: [{ code: 'A' }],
  'business-cases': [{ project: 'A', first_year: 2027, last_year: 2028, discount_base_year: 2027 }],
  'business-case-benefits': [
    { project: 'A', line: 'recruits', kind: 'extra_staff', unit: 'FTE', flow: 'inflow', y2027: 3, y2028: 4 },
    { project: 'A', line: 'time', kind: 'time_gain', unit: 'hours', y2027: 0, y2028: 2000 },
  ],
  parameters: [
    { key: 'hours_per_fte', value: 1000, unit: 'hour/FTE/year' },
    { key: 'counting_window_from', value: 2027, unit: 'year' },
    { key: 'counting_window_to', value: 2027, unit: 'year' },
  ],
});

const ADDRESS = 'plan/choices.combination.recruits=cumulative+timeToStaff=half.fte';

describe('choices taken together', () => {
  const calculation = calculate(PLAN);

  it('have an address that can be asked for its value and why', () => {
    // 3 + 4 FTE that stay, and half of 2000 hours / 1000 hours per FTE.
    expect(calculation.value(ADDRESS)).toMatchObject({ kind: 'known', low: 8, high: 8 });
    expect(calculation.explain(ADDRESS)?.inputs.length).toBeGreaterThan(0);
  });

  it.each([
    'plan/choices.combination.recruits=nonsense+timeToStaff=half.fte',
    'plan/choices.combination.nonsense=half.fte',
    'plan/choices.combination..fte',
    'plan/choices.combination.recruits=cumulative+timeToStaff=half.nonsense',
  ])('have no figure at %s', (address) => {
    expect(calculation.figure(address)).toBeUndefined();
  });

  it('are read from the address only when it is one', () => {
    expect(combinationAt('shortage.fte', calculation.choices)).toBeUndefined();
  });
});
