import { describe, expect, it } from 'vitest';
import { heardOf, nowOf, planAddress } from './plan-at.ts';

const MOMENT = '2026-10-01T21:59:59.999Z';

describe('where a plan is asked for', () => {
  it('names the plan, the part and what is asked', () => {
    expect(planAddress(nowOf('noord~plan'), '')).toBe('/plans/noord~plan');
    expect(planAddress(nowOf('noord~plan'), 'rows', { table: 'kpis', line: '3' })).toBe(
      '/plans/noord~plan/rows?table=kpis&line=3',
    );
  });

  it('names the state of the plan', () => {
    expect(planAddress({ plan: 'a~b', basis: { asOf: MOMENT } }, 'overview')).toBe(
      `/plans/a~b/overview?asOf=${encodeURIComponent(MOMENT)}`,
    );
    expect(planAddress({ plan: 'a~b', basis: { version: 'v' } }, 'overview')).toBe(
      '/plans/a~b/overview?version=v',
    );
  });

  it('asks for the last entry it knows of, but of no earlier state', () => {
    expect(heardOf('west~plan', 7)).toBe(true);
    expect(heardOf('west~plan', 7)).toBe(false);
    expect(heardOf('west~plan', 3)).toBe(false);
    expect(planAddress(nowOf('west~plan'), 'overview')).toBe('/plans/west~plan/overview?minSeq=7');
    expect(planAddress({ plan: 'west~plan', basis: { version: 'v' } }, 'overview')).toBe(
      '/plans/west~plan/overview?version=v',
    );
    expect(planAddress(nowOf('east~plan'), 'overview')).toBe('/plans/east~plan/overview');
  });
});
