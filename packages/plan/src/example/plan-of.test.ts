import { point, range, unknown } from '@kapstok/quantity';
import { describe, expect, it } from 'vitest';
import { planOf } from './plan-of.ts';

describe('a plan written out in an example', () => {
  it('has typed cells, the years that are printed, and the place of each row', () => {
    const [row] = planOf({
      'budget-lines': [{ id: 'B1', project: '1.1', y2025: 1200.5, y2026: 'n.t.b.', y2027: '' }],
    }).budgetLines;
    expect(row).toMatchObject({
      id: 'B1',
      project: '1.1',
      pillar: '',
      place: { table: 'budget-lines', line: 2, row: 'B1', field: '' },
    });
    expect([...(row?.byYear ?? [])]).toEqual([
      [2025, point(1200.5)],
      [2026, unknown('toBeDetermined')],
      [2027, unknown('blank')],
    ]);
  });

  it('reads ranges, values open at the top and percentages', () => {
    const values = ['1500..1700', '>20000', '60%', 'n.v.t.'];
    const plan = planOf({ parameters: values.map((value, at) => ({ key: `k${at}`, value, unit: '1' })) });
    expect(plan.parameters.map((row) => row.value)).toEqual([
      range(1500, 1700),
      { kind: 'atLeast', low: 20_000 },
      point(0.6),
      { kind: 'notApplicable' },
    ]);
  });

  it('takes a number in a row with unit % as a percentage', () => {
    const plan = planOf({
      parameters: [
        { key: 'rate', value: 3.5, unit: '%/year' },
        { key: 'share', value: 25, unit: '%' },
      ],
    });
    expect(plan.parameters.map((row) => row.value)).toEqual([point(0.035), point(0.25)]);
  });

  it('keeps columns Kapstok does not know', () => {
    const [row] = planOf({ projects: [{ code: 'A', area: 'Noord' }] }).projects;
    expect(row?.extra).toEqual({ area: 'Noord' });
  });

  it('reads targets in the shapes in which plans print them', () => {
    const targets = ['600 (+-20%)', '5%..10% = 350..700', '40%', '2026-12-31'];
    const plan = planOf({ kpis: targets.map((t2025, at) => ({ code: `K${at}`, t2025 })) });
    expect(plan.kpis.map((row) => row.byYear.get(2025))).toMatchObject([
      { value: point(600), tolerance: 0.2 },
      { share: range(0.05, 0.1), value: range(350, 700) },
      { value: point(0.4), percent: true },
      { date: '2026-12-31' },
    ]);
  });

  it('refuses a table and a number that are none, so that a misspelt example fails', () => {
    expect(() => planOf({ budgetlines: [] })).toThrow('no such table: budgetlines');
    expect(() => planOf({ parameters: [{ key: 'a', value: '12,5', unit: '1' }] })).toThrow('no number: 12,5');
  });
});
