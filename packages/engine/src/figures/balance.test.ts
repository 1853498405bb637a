import { planOf, type SimpleTables } from '@kapstok/plan';
import { expect, it } from 'vitest';
import { calculate } from '../calculate.ts';

const SAVED: SimpleTables = {
  'business-case-benefits': [
    { project: 'A', line: 'wijk', kind: 'care_cost', law: 'Zvw', unit: 'EUR', y2026: 100, y2027: 300 },
  ],
};
const SPENT: SimpleTables = {
  'budget-lines': [{ id: 'B1', project: 'A', pillar: 'P1', cost_type: 'material', y2026: 250, y2027: 50 }],
};

function balances(tables: SimpleTables): readonly string[] {
  const calculation = calculate(
    planOf({
      pillars: [{ code: 'P1', name: 'Een' }],
      projects: [{ code: 'A', pillar: 'P1' }],
      'business-cases': [{ project: 'A', first_year: 2026, last_year: 2027 }],
      ...tables,
    }),
  );
  return calculation.ids('A').flatMap((id) => {
    const value = id.includes('/balance.') ? calculation.value(id) : undefined;
    return value?.kind === 'known' ? [`${id} ${value.low}`] : [];
  });
}

it('a balance is what has come back, up to and including the year, less what was spent', () => {
  // 100 - 250, and 100 + 300 - 250 - 50.
  expect(balances({ ...SAVED, ...SPENT })).toEqual([
    'A/balance.byYear.2026 -150',
    'A/balance.byYear.2027 100',
  ]);
});

it('there is no balance of what is only saved, or only spent', () => {
  expect(balances(SAVED)).toEqual([]);
  expect(balances(SPENT)).toEqual([]);
});
