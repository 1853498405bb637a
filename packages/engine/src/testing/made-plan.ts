import type { SimpleRow, SimpleTables } from '@kapstok/plan';

const YEARS = [2025, 2026, 2027, 2028, 2029] as const;
const LINES = [
  { line: 'primary_care', kind: 'care_cost', unit: 'EUR', flow: '' },
  { line: 'district_nursing', kind: 'care_cost', unit: 'EUR', flow: '' },
  { line: 'time_gain', kind: 'time_gain', unit: 'EUR', flow: '' },
  { line: 'recruits', kind: 'extra_staff', unit: 'persons', flow: 'inflow' },
] as const;
const COST_TYPES = ['internal_staff', 'external_hire', 'material'] as const;

/** Numbers between 0 and 1 that look random and are the same each time. */
function noise(of: number): number {
  return ((of * 2_654_435_761) % 4_294_967_296) / 4_294_967_296;
}

function series(seed: number, most: number, years: readonly number[]): SimpleRow {
  return Object.fromEntries(
    years.map((year) => [`y${year}`, Math.round(noise(seed * 31 + year) * most * 100) / 100]),
  );
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/**
 * A plan with as many projects as asked for, in the shape of a real one: seven pillars, five budget lines and, for
 * eight in twenty-nine projects, a business case of four lines. The rest has no known effect.
 */
export function madeTables(projects: number): SimpleTables {
  const codes = times(projects, (index) => ({
    code: `${(index % 7) + 1}.${index}`,
    pillar: `P${(index % 7) + 1}`,
  }));
  const withCase = codes.filter((_, index) => index % 29 < 8);
  return {
    pillars: times(7, (index) => ({
      code: `P${index + 1}`,
      name: `Pijler ${index + 1}`,
      lead_scope: index === 0 ? 'Groot' : 'Klein',
    })),
    projects: codes.map(({ code, pillar }) => ({ code, pillar, name: `Project ${code}`, kind: 'project' })),
    'budget-lines': codes.flatMap(({ code, pillar }, at) =>
      times(5, (index) => ({
        id: `B${at}.${index}`,
        project: code,
        pillar,
        item: `Post ${index}`,
        cost_type: COST_TYPES[index % 3],
        ...series(at * 5 + index, 500_000, [2025, 2026, 2027]),
      })),
    ),
    'business-cases': withCase.map(({ code }) => ({
      project: code,
      first_year: 2025,
      last_year: 2029,
      discount_base_year: 2024,
    })),
    'business-case-benefits': withCase.flatMap(({ code }, at) =>
      LINES.map((line, index) => ({
        project: code,
        ...line,
        law: 'Zvw',
        beneficiary: 'zorgverzekeraar',
        ...series(at * 4 + index, line.unit === 'EUR' ? 2_000_000 : 40, YEARS),
      })),
    ),
    parameters: PARAMETERS,
    'labour-shortage': [
      { key: 'shortage', value: 2240, unit: 'persons', year: 2028, area: 'Klein' },
      { key: 'ambition', value: 0.6, unit: '1', year: 2028, area: 'Klein' },
      { key: 'area_share', value: 0.8, unit: '1', year: 2028, area: 'Klein' },
    ],
  };
}

const PARAMETERS: readonly SimpleRow[] = [
  { key: 'discount_rate', value: 0.035, unit: '1/year' },
  { key: 'hourly_rate_professional', value: 91, unit: 'EUR/hour' },
  { key: 'hourly_rate_district_nursing', value: 78, unit: 'EUR/hour' },
  { key: 'hours_per_fte', value: 1872, unit: 'hour/FTE/year' },
  { key: 'fte_per_person', value: 0.7, unit: 'FTE/person' },
  { key: 'counting_window_from', value: 2025, unit: 'year' },
  { key: 'counting_window_to', value: 2027, unit: 'year' },
  { key: 'budget_ceiling', value: 78_000_000, unit: 'EUR' },
];
