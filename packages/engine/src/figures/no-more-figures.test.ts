import { planOf } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';

/** People only, in a plan that says nothing of a window or a structural year. */
const calculation = calculate(
  planOf({
    pillars: [{ code: 'P1', name: 'Een', lead_scope: 'Stad' }],
    projects: [{ code: 'A', pillar: 'P1' }],
    'business-cases': [{ project: 'A', first_year: 2026, last_year: 2027 }],
    'business-case-benefits': [
      { project: 'A', line: 'mensen', kind: 'extra_staff', unit: 'persons', y2026: 40, y2027: 40 },
    ],
    parameters: [{ key: 'fte_per_person', value: 0.5, unit: 'FTE/person' }],
  }),
);

describe('figures of a case with people only', () => {
  it('are none of money and saved time, where no total is asked', () => {
    const of = (measure: string): readonly string[] =>
      calculation.ids('A').filter((id) => id.startsWith(`A/${measure}.`));
    expect(of('extraStaff')).toEqual(['A/extraStaff.byYear.2026', 'A/extraStaff.byYear.2027']);
    expect([...of('careCost'), ...of('timeSaving')]).toEqual([]);
  });

  it('name what they are in', () => {
    const label = (figure: string) => calculation.figure(`A/mensen/${figure}.byYear.2026`)?.label.nl;
    expect([label('staff'), label('fte'), label('hours')]).toEqual([
      'mensen (A), 2026',
      'mensen (A), 2026, in fte',
      'mensen (A), 2026, in uren',
    ]);
  });

  it('each have words of their own, no code', () => {
    const coded = calculation
      .ids('plan')
      .filter((id) => /[a-z][A-Z]/.test(calculation.figure(id)?.label.nl ?? 'noLabel'));
    expect(coded).toEqual([]);
  });
});
