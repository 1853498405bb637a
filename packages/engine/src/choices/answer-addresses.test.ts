import { planOf } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import type { FigureId } from '../figure.ts';

/** Two pillars: 100 000 euro of time and 40 people who stay; 10 people more under the other. */
const calculation = calculate(
  planOf({
    pillars: [
      { code: 'P1', name: 'Een' },
      { code: 'P2', name: 'Twee' },
    ],
    projects: [
      { code: 'A', pillar: 'P1' },
      { code: 'B', pillar: 'P2' },
    ],
    'business-cases': [
      { project: 'A', first_year: 2026, last_year: 2027, discount_base_year: 2026 },
      { project: 'B', first_year: 2026, last_year: 2027, discount_base_year: 2026 },
    ],
    parameters: [
      { key: 'hourly_rate_professional', value: 50, unit: 'EUR/hour' },
      { key: 'hours_per_fte', value: 1000, unit: 'hour/FTE/year' },
      { key: 'fte_per_person', value: 0.5, unit: 'FTE/person' },
      { key: 'counting_window_from', value: 2026, unit: 'year' },
      { key: 'counting_window_to', value: 2026, unit: 'year' },
    ],
    'business-case-benefits': [
      { project: 'A', line: 'tijd', kind: 'time_gain', unit: 'EUR', y2026: 0, y2027: 100_000 },
      {
        project: 'A',
        line: 'mensen',
        kind: 'extra_staff',
        flow: 'inflow',
        unit: 'persons',
        y2026: 4,
        y2027: 36,
      },
      {
        project: 'B',
        line: 'mensen',
        kind: 'extra_staff',
        flow: 'inflow',
        unit: 'persons',
        y2026: 2,
        y2027: 10,
      },
    ],
    'labour-shortage': [{ key: 'shortage', value: 400, unit: 'persons', year: 2027 }],
  }),
);

function valueAt(id: FigureId): number | undefined {
  const value = calculation.value(id);
  return value?.kind === 'known' ? value.low : undefined;
}

describe('addresses of an answer', () => {
  // 2 fte of time, 36 x 0,5 and 10 x 0,5; who came in 2026 stays: 4 x 0,5 and 2 x 0,5 more; half the time is 1 fte.
  it.each([
    [{}, { plan: 25, P1: 20, B: 5, remaining: 175 }],
    [{ recruits: 'cumulative' }, { plan: 28, P1: 22, B: 6, remaining: 172 }],
    [
      { recruits: 'cumulative', timeToStaff: 'half' },
      { plan: 27, P1: 21, B: 6, remaining: 173 },
    ],
  ])(
    'under %j lead to what the plan, a pillar and a project contribute, and what remains',
    (setting, fte) => {
      const at = calculation.drawnAnswer(setting);
      expect({
        plan: valueAt(at.contribution),
        P1: valueAt(at.contributionOf('P1')),
        B: valueAt(at.contributionOf('B')),
        remaining: valueAt(at.remaining),
      }).toEqual(fte);
    },
  );

  it('lead to the same under a setting for what gives no time and no staff', () => {
    const parts = calculate(
      planOf({
        pillars: [{ code: 'P1' }, { code: 'P2' }, { code: 'P3' }, { code: 'P4' }],
        projects: [
          { code: 'A', pillar: 'P1' },
          { code: 'GELD', pillar: 'P2' },
          { code: 'PM', pillar: 'P3', kind: 'programme_management' },
        ],
        'business-cases': [
          { project: 'A', first_year: 2026, last_year: 2027, discount_base_year: 2026 },
          { project: 'GELD', first_year: 2026, last_year: 2027, discount_base_year: 2026 },
        ],
        parameters: [
          { key: 'hourly_rate_professional', value: 50, unit: 'EUR/hour' },
          { key: 'hours_per_fte', value: 1000, unit: 'hour/FTE/year' },
          { key: 'counting_window_from', value: 2026, unit: 'year' },
          { key: 'counting_window_to', value: 2026, unit: 'year' },
        ],
        'business-case-benefits': [
          { project: 'A', line: 'tijd', kind: 'time_gain', unit: 'EUR', y2026: 0, y2027: 100_000 },
          { project: 'GELD', line: 'zorg', kind: 'care_cost', unit: 'EUR', y2026: 0, y2027: 100_000 },
        ],
        'labour-shortage': [{ key: 'shortage', value: 400, unit: 'FTE', year: 2027 }],
      }),
    );
    const [base, half] = [parts.drawnAnswer({}), parts.drawnAnswer({ timeToStaff: 'half' })];
    for (const scope of ['P2', 'GELD', 'P3', 'PM', 'P4']) {
      expect(parts.value(half.contributionOf(scope))).toEqual(parts.value(base.contributionOf(scope)));
      expect(parts.value(half.inYear(scope, 2027).fte)).toEqual(parts.value(base.inYear(scope, 2027).fte));
    }
    expect(parts.value(half.contributionOf('P2'))).toMatchObject({ kind: 'known', low: 0, high: 0 });
    expect(parts.value(half.contributionOf('PM'))).toEqual({ kind: 'notApplicable' });
    expect(parts.value(half.contributionOf('A'))).toMatchObject({ kind: 'known', low: 1 });
  });

  it('lead nowhere for a part that the plan does not have', () => {
    const at = calculation.drawnAnswer({ recruits: 'cumulative' });
    expect(calculation.figure(at.contributionOf('P9'))).toBeUndefined();
  });
});
