import { type Calculation, calculate } from '@kapstok/engine';
import { planOf, type SimpleTables } from '@kapstok/plan';

/** One project that gains 100 000 euro of time in 2027 (2 FTE), and 36 people (18 FTE); short of 200 FTE, ambition 20. */
export const DRAWN_PLAN: SimpleTables = {
  pillars: [{ code: 'P1', name: 'Een' }],
  projects: [{ code: 'A', name: 'Eerste', pillar: 'P1' }],
  'business-cases': [{ project: 'A', first_year: 2026, last_year: 2027, discount_base_year: 2026 }],
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
      label: 'Nieuwe mensen',
      kind: 'extra_staff',
      unit: 'persons',
      y2026: 0,
      y2027: 36,
    },
  ],
  'labour-shortage': [
    { key: 'shortage', value: 400, unit: 'persons', year: 2027 },
    { key: 'ambition', value: 0.1, unit: '1', year: 2027 },
  ],
};

/** Between 16 and 72 people, each as likely: 10 to 38 FTE in all. */
export const PEOPLE = {
  id: 'mensen',
  name: 'Hoeveel er komen',
  on: 'business-case-benefits:A/mensen:y2027',
  shape: 'range',
  meaning: 'bounds',
  low: 16,
  high: 72,
  unit: 'persons',
  quality: 'expert',
} as const;

/** The plan with these assumptions, and other tables where a test needs them. */
export function drawnPlan(assumptions: SimpleTables[string], tables: SimpleTables = {}): Calculation {
  return calculate(planOf({ ...DRAWN_PLAN, ...tables, assumptions }));
}
