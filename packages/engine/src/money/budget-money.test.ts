import { planOf, type Realised } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { AccountedMoney } from './accounted-money.ts';

const PLAN = planOf({
  grants: [{ code: 'S', amount: 100 }],
  'budget-lines': [{ id: 'B' }],
  'budget-parts': [
    { line: 'B', kind: 'budget', grant: 'S', period: '2026', amount: 80 },
    { line: 'B', kind: 'budget', period: '2026Q2', amount: 20 },
  ],
});
const spend = (number: number): Realised => ({
  line: 'B',
  grant: 'S',
  period: { cadence: 'quarter', year: 2026, number },
  kind: 'spend',
  reporter: '',
  amount: 10,
  state: 'approved',
  remark: '',
});
const budgetOf = (...realised: readonly Realised[]) =>
  new AccountedMoney(PLAN, () => undefined, realised).budget;

describe('the budget and what was realised of it', () => {
  it('goes to the last period of which something was realised, in whatever order that was handed in', () => {
    expect(budgetOf(spend(2)).realisedUntil).toEqual(spend(2).period);
    expect(budgetOf(spend(3), spend(1), spend(2)).realisedUntil).toEqual(spend(3).period);
    expect(budgetOf().realisedUntil).toBeUndefined();
  });

  it('has nothing realised where nobody said so', () => {
    expect(new AccountedMoney(PLAN, () => undefined).realised).toEqual([]);
  });

  it('calls each amount by its line, its source and its period, as far as it has those', () => {
    const [line] = budgetOf().lines;
    expect(line?.parts.budget.inputs.map(({ label }) => label.nl)).toEqual(['B S 2026', 'B 2026Q2']);
  });
});
