import { type Plan, planOf, type SimpleTables } from '@kapstok/plan';

/**
 * A plan in which everything fits: 100 people short in 2028, 40% of it the ambition. Project A.1 lowers care cost by
 * 1 000 x 200 x 50% = 100 000 in 2028 and keeps 30 people at 0.8, which is 24 of 80 FTE; A.2 gains 36 000 hours at
 * 1 800 hours per FTE, which is 20 FTE. Together 44 of 80 FTE: 55% of the shortage.
 */
export const SOUND_TABLES: SimpleTables = {
  pillars: [{ code: 'A', name: 'Arbeidsmarkt', lead_scope: 'R' }],
  projects: [
    {
      code: 'A.1',
      printed_code: 'A.1',
      pillar: 'A',
      kind: 'project',
      in_portfolio: 'yes',
      in_application: 'yes',
      has_business_case: 'yes',
      phase: 'uitvoering',
      reach: 1000,
    },
    {
      code: 'A.2',
      printed_code: 'A.2',
      pillar: 'A',
      kind: 'project',
      in_portfolio: 'yes',
      in_application: 'yes',
      has_business_case: 'yes',
      phase: 'ontwerp',
    },
  ],
  municipalities: [
    { name: 'Aa', spuk_share: 0.6 },
    { name: 'Be', spuk_share: 0.4 },
  ],
  bodies: [{ code: 'COL', can_decide: 'yes' }],
  'budget-lines': [
    {
      id: 'B1',
      pillar: 'A',
      project: 'A.1',
      cost_type: 'internal_staff',
      y2026: 120400,
      y2027: 80300,
      stated_total: 200700,
    },
    {
      id: 'B2',
      pillar: 'A',
      project: 'A.2',
      cost_type: 'material',
      y2026: 300000,
      y2027: 100000,
      stated_total: 400000,
    },
  ],
  'budget-stated-subtotals': [
    { pillar: 'A', project: 'A.1', level: 'project', y2026: 120000, y2027: 80000, stated_total: 201000 },
    { pillar: 'A', level: 'pillar', y2026: 420000, y2027: 180000, stated_total: 601000 },
  ],
  funding: [
    { project: 'A.1', source_kind: 'SPUK', amount: 50000, stated_share: 0.25 },
    { project: '*', source_kind: 'Zvw', amount: 'rest' },
  ],
  'structural-costs': [{ project: 'A.1', item: 'licenties', amount: 10000, payer: 'gemeenten' }],
  'business-cases': [
    { project: 'A.1', first_year: 2026, last_year: 2028, discount_base_year: 2026 },
    { project: 'A.2', first_year: 2026, last_year: 2028, discount_base_year: 2026 },
  ],
  'business-case-benefits': [
    {
      project: 'A.1',
      line: 'visits',
      kind: 'care_cost',
      law: 'Zvw',
      unit: 'EUR',
      y2026: 25000,
      y2027: 50000,
      y2028: 100000,
      stated_sum: 175000,
    },
    {
      project: 'A.1',
      line: 'retained',
      kind: 'extra_staff',
      unit: 'persons',
      y2026: 10,
      y2027: 20,
      y2028: 30,
    },
    {
      project: 'A.2',
      line: 'time_gain',
      kind: 'time_gain',
      unit: 'EUR',
      y2026: 900000,
      y2027: 1800000,
      y2028: 3600000,
      stated_sum: 6300000,
    },
  ],
  parameters: [
    { key: 'discount_rate', value: 0.03, unit: '1/year' },
    { key: 'hourly_rate_professional', value: 100, unit: 'EUR/hour' },
    { key: 'hours_per_fte', value: 1800, unit: 'hour/FTE/year' },
    { key: 'fte_per_person', value: 0.8, unit: 'FTE/person' },
    { key: 'counting_window_from', value: 2026, unit: 'year' },
    { key: 'counting_window_to', value: 2027, unit: 'year' },
    { key: 'visits_price', scope: 'A.1', value: 200, unit: 'EUR/resident' },
    { key: 'impact_claim_savings', scope: 'A.1', value: 0.5, unit: '1' },
    { key: 'budget_ceiling', value: 700000, unit: 'EUR' },
  ],
  kpis: [
    {
      code: 'K1',
      pillar: 'A',
      kind: 'resultaat',
      unit: 'persons',
      owner: 'GGD',
      measured_by: 'monitor',
      baseline: 100,
      t2026: '240..260',
      t2027: '500 (+-20%)',
    },
    {
      code: 'K2',
      pillar: 'A',
      kind: 'inspanning',
      unit: 'count',
      owner: 'PMO',
      measured_by: 'telling',
      baseline: 0,
      t2026: 1,
      t2027: 2,
      denominator: '2 gemeenten',
    },
    {
      code: 'K3',
      pillar: 'A',
      kind: 'mijlpaal',
      unit: 'date',
      owner: 'PMO',
      measured_by: 'telling',
      t2026: '2026-12-31',
    },
  ],
  milestones: [{ project: 'A.1', quarter: '2026Q1', until: '2026Q4', what: 'Start', kind: 'fase' }],
  'labour-shortage': [
    { key: 'shortage', value: 100, unit: 'persons', year: 2028, area: 'R' },
    { key: 'ambition', value: 0.4, unit: '1', year: 2028, area: 'R' },
  ],
  'labour-task': [
    { row: 'a', y2026: 300, y2027: 300, stated_total: 600 },
    { row: 'b', y2026: 700, y2027: 1000, stated_total: 1700 },
    { row: 'c', y2026: 1000, y2027: 1300, stated_total: 2300, is_sum_of: 'a+b' },
  ],
  'stated-figures': [
    { key: 'application_total', value: 600000, unit: 'EUR', scope: 'plan', period: '2026-2027' },
    { key: 'investment', value: 200700, unit: 'EUR', scope: 'A.1', period: '2026-2027' },
    { key: 'contribution_fte', value: 44, unit: 'FTE', scope: 'plan', period: 'vanaf 2028' },
    { key: 'share_of_shortage', value: 0.55, unit: '1', scope: 'plan', period: 'vanaf 2028' },
    {
      key: 'care_cost_reduction_structural',
      value: 100000,
      unit: 'EUR/year',
      scope: 'plan',
      period: 'vanaf 2028',
    },
    { key: 'time_saving', value: 27000, unit: 'hours', scope: 'A.2', period: 't/m 2027' },
  ],
  decisions: [
    {
      code: 'D1',
      body: 'COL',
      date: '2026-01-15',
      conditions: 'dekking geregeld',
      condition_owner: 'PMO',
      condition_status: 'gereed',
    },
  ],
};

/** The sound plan, with tables put in the place of its own. */
export function soundPlan(tables: SimpleTables = {}): Plan {
  return planOf({ ...SOUND_TABLES, ...tables });
}
