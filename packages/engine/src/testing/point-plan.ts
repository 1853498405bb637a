import type { SimpleRow, SimpleTables } from '@kapstok/plan';
import fc from 'fast-check';

const YEARS = [2025, 2026, 2027, 2028, 2029] as const;
/** The most that stands in a cell, as large regions have it. */
const MOST: Readonly<Record<string, number>> = { EUR: 50_000_000, hours: 500_000, persons: 5000, FTE: 5000 };
const PROJECTS = ['A', 'B', 'C', 'D', 'E'] as const;
const LINES = [
  { line: 'zorg', kind: 'care_cost', unit: 'EUR' },
  { line: 'wijk', kind: 'care_cost', unit: 'EUR' },
  { line: 'tijd', kind: 'time_gain', unit: 'EUR' },
  { line: 'uren', kind: 'time_gain', unit: 'hours' },
  { line: 'instroom', kind: 'extra_staff', unit: 'persons', flow: 'inflow' },
  { line: 'blijvers', kind: 'extra_staff', unit: 'FTE' },
] as const;

function decimal(least: number, most: number, decimals: number): fc.Arbitrary<string> {
  const scale = 10 ** decimals;
  return fc
    .integer({ min: Math.round(least * scale), max: Math.round(most * scale) })
    .map((whole) => (whole / scale).toFixed(decimals));
}

const lines = fc
  .subarray(
    PROJECTS.flatMap((project) => LINES.map((line) => ({ project, law: 'Zvw', ...line }))),
    { minLength: 1 },
  )
  .chain((rows) =>
    fc.tuple(
      ...rows.map((row) =>
        fc.tuple(...YEARS.map(() => decimal(0, MOST[row.unit] ?? 1, 2))).map(
          (amounts): SimpleRow => ({
            ...row,
            ...Object.fromEntries(YEARS.map((year, at) => [`y${year}`, amounts[at] ?? '0'])),
          }),
        ),
      ),
    ),
  );

const parameters = fc
  .record({
    rate: decimal(-0.05, 0.2, 4),
    professional: decimal(20, 200, 2),
    ofB: decimal(20, 200, 2),
    wijk: decimal(20, 200, 2),
    perFte: decimal(1000, 2000, 1),
    partTime: decimal(0.3, 1, 3),
    partTimeOfA: decimal(0.3, 1, 3),
  })
  .map((made): readonly SimpleRow[] => [
    { key: 'discount_rate', value: made.rate, unit: '1/year' },
    { key: 'hourly_rate_professional', value: made.professional, unit: 'EUR/hour' },
    { key: 'hourly_rate_professional', scope: 'B', value: made.ofB, unit: 'EUR/hour' },
    { key: 'hourly_rate_wijk', value: made.wijk, unit: 'EUR/hour' },
    { key: 'hours_per_fte', value: made.perFte, unit: 'hour/FTE/year' },
    { key: 'fte_per_person', value: made.partTime, unit: 'FTE/person' },
    { key: 'fte_per_person', scope: 'A', value: made.partTimeOfA, unit: 'FTE/person' },
    { key: 'counting_window_from', value: 2025, unit: 'year' },
    { key: 'counting_window_to', value: 2027, unit: 'year' },
  ]);

/** Plans of any shape in which every cell is one number, so that each figure can be worked out by hand. */
export const pointTables: fc.Arbitrary<SimpleTables> = fc
  .record({
    lines,
    parameters,
    first: fc.constantFrom(2025, 2026),
    last: fc.constantFrom(2027, 2028, 2029),
    base: fc.constantFrom(2024, 2025, 2027),
  })
  .map(({ lines: rows, parameters: values, first, last, base }) => ({
    pillars: [{ code: 'P1' }, { code: 'P2' }],
    projects: PROJECTS.map((code, at) => ({ code, pillar: at % 2 === 0 ? 'P1' : 'P2' })),
    'business-cases': [...new Set(rows.map((row) => row.project))].map((project) => ({
      project: project ?? '',
      first_year: first,
      last_year: last,
      discount_base_year: base,
    })),
    'business-case-benefits': rows,
    parameters: values,
    'labour-shortage': [
      { key: 'shortage', value: 2240, unit: 'persons', year: 2028, area: 'Stad' },
      { key: 'ambition', value: 0.6, unit: '1', year: 2028, area: 'Stad' },
    ],
  }));
