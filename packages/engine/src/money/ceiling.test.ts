import { planOf, type SimpleRow } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { type CeilingMoney, ceilingMoney } from './ceiling.ts';

const CEILING = { key: 'budget_ceiling', value: 3500, unit: 'EUR' };
const RISING = { key: 'budget_indexation', value: '10%', unit: '1/year' };
const PRICES = { key: 'budget_price_year', value: 2026, unit: 'year' };

const held = (lines: readonly SimpleRow[], ...parameters: readonly SimpleRow[]): CeilingMoney =>
  ceilingMoney(planOf({ projects: [{ code: 'P' }], 'budget-lines': lines, parameters }));

describe('the budget held against its ceiling', () => {
  const line = { id: 'B', y2026: 1000, y2027: 1000 };

  it('is held against that of the plan, and not against that of a project', () => {
    const { ceiling } = held([line], { ...CEILING, scope: 'P', value: 3 }, CEILING);
    expect(ceiling?.value).toEqual({ kind: 'known', low: 3500, high: 3500, bound: 'exact' });
  });

  it('has nothing apart for what nobody foresees where no line is', () => {
    expect(held([line]).contingency).toBeUndefined();
    const { contingency } = held([line, { id: 'O', cost_type: 'contingency', y2026: 10 }]);
    expect(contingency?.value).toMatchObject({ low: 10 });
  });

  it('rises by what is known of it: of a year that is not known nothing is said', () => {
    const { indexation } = held([{ ...line, y2027: 'n.t.b.', y2028: 100 }], RISING, PRICES);
    expect(indexation?.inputs.map(({ value }) => value.kind)).toEqual(['unknown', 'known']);
    expect(indexation?.inputs[0]?.value).toEqual({ kind: 'unknown' });
    // 100 x (1.1² - 1), and 2027 besides.
    expect(indexation?.value).toEqual({ kind: 'known', low: 21, high: 21, bound: 'atLeast' });
  });

  it('tells by how much prices rise also where it is not said from which year', () => {
    const { indexation } = held([line], RISING);
    const [share] = indexation?.inputs ?? [];
    expect([share?.value, share?.origin?.place.field]).toEqual([
      { kind: 'known', low: 0.1, high: 0.1, bound: 'exact' },
      'value',
    ]);
  });
});
