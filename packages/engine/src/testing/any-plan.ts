import type { SimpleRow, SimpleTables } from '@kapstok/plan';
import fc from 'fast-check';

const YEARS = [2025, 2026, 2027, 2028] as const;
const PROJECTS = ['A', 'B', 'C', 'D'] as const;
const PILLARS = ['P1', 'P2', ''] as const;

/** Kinds of lines that the plans may have, each with the unit it may be in. */
const LINES = [
  { line: 'zorg', kind: 'care_cost', unit: 'EUR' },
  { line: 'wijk', kind: 'care_cost', unit: 'EUR' },
  { line: 'tijd', kind: 'time_gain', unit: 'EUR' },
  { line: 'uren', kind: 'time_gain', unit: 'hours' },
  { line: 'instroom', kind: 'extra_staff', unit: 'persons', flow: 'inflow' },
  { line: 'blijvers', kind: 'extra_staff', unit: 'FTE' },
] as const;

const cents = fc.integer({ min: 0, max: 100_000_000 }).map((whole) => String(whole / 100));
const ranges = fc
  .tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 1_000_000 }))
  .map(([a, b]) => `${Math.min(a, b)}..${Math.max(a, b)}`);

/** What a cell of a plan may hold: mostly an amount, else a range, a lower bound or why there is none. */
export const cells: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: cents },
  { weight: 2, arbitrary: ranges },
  { weight: 1, arbitrary: cents.map((amount) => `>${amount}`) },
  { weight: 2, arbitrary: fc.constantFrom('', 'n.t.b.', 'onbekend', 'p.m.', 'n.v.t.') },
  { weight: 1, arbitrary: fc.constant('0') },
);

function yearly(years: readonly number[]): fc.Arbitrary<SimpleRow> {
  return fc
    .tuple(...years.map(() => cells))
    .map((amounts) => Object.fromEntries(years.map((year, at) => [`y${year}`, amounts[at] ?? ''])));
}

const projects = fc
  .tuple(...PROJECTS.map((code) => fc.constantFrom(...PILLARS).map((pillar) => ({ code, pillar }))))
  .chain((rows) => fc.subarray(rows));

const kinds = fc.constantFrom('project', 'project', 'project', 'programme_management');
const applied = fc.constantFrom('yes', 'yes', '', 'no');

const details = fc.tuple(...PROJECTS.map(() => fc.record({ kind: kinds, in_application: applied })));

const lines = fc
  .subarray(PROJECTS.flatMap((project) => LINES.map((line) => ({ project, law: 'Zvw', ...line }))))
  .chain((rows) => fc.tuple(...rows.map((row) => yearly(YEARS).map((years) => ({ ...row, ...years })))));

const budget = fc
  .subarray(
    PROJECTS.flatMap((project) =>
      ['internal_staff', 'material'].map((cost_type) => ({ project, cost_type })),
    ),
  )
  .chain((rows) =>
    fc.tuple(
      ...rows.map((row, at) =>
        yearly([2025, 2026, 2027]).map((years) => ({ id: `B${at}`, ...row, ...years })),
      ),
    ),
  );

const parameters = fc.subarray<SimpleRow>([
  { key: 'discount_rate', value: 0.035, unit: '1/year' },
  { key: 'hourly_rate_professional', value: 91, unit: 'EUR/hour' },
  { key: 'hourly_rate_professional', scope: 'B', value: '60..80', unit: 'EUR/hour' },
  { key: 'hourly_rate_wijk', value: 78, unit: 'EUR/hour' },
  { key: 'hours_per_fte', value: 1872, unit: 'hour/FTE/year' },
  { key: 'fte_per_person', value: 0.7, unit: 'FTE/person' },
  { key: 'fte_per_person', scope: 'A', value: 0.5, unit: 'FTE/person' },
  { key: 'counting_window_from', value: 2025, unit: 'year' },
  { key: 'counting_window_to', value: 2027, unit: 'year' },
  { key: 'budget_ceiling', value: 1_000_000, unit: 'EUR' },
]);

const shortage = fc.subarray<SimpleRow>([
  { key: 'shortage', value: 2240, unit: 'persons', year: 2028, area: 'Stad' },
  { key: 'ambition', value: 0.6, unit: '1', year: 2028, area: 'Stad' },
  { key: 'area_share', value: 0.8, unit: '1', year: 2028, area: 'Stad' },
]);

const cases = fc.tuple(
  fc.subarray([...PROJECTS]),
  fc.constantFrom(2025, 2026),
  fc.constantFrom(2027, 2028),
  fc.constantFrom<number | ''>(2025, 2026, ''),
);

/** Small plans of any shape: with and without pillars, cases, rates, a shortage; cells of every sort. */
export const anyTables: fc.Arbitrary<SimpleTables> = fc
  .record({ projects, details, lines, budget, parameters, shortage, cases })
  .map((made) => {
    const [withCase, first, last, base] = made.cases;
    const there = new Set<string>(made.projects.map((row) => row.code));
    return {
      pillars: [
        { code: 'P1', lead_scope: 'Stad' },
        { code: 'P2', lead_scope: 'Provincie' },
      ],
      projects: made.projects.map((row, at) => ({ ...row, ...made.details[at] })),
      'business-cases': withCase
        .filter((project) => there.has(project))
        .map((project) => ({ project, first_year: first, last_year: last, discount_base_year: base })),
      'business-case-benefits': made.lines.filter((row) => there.has(row.project)),
      'budget-lines': made.budget.filter((row) => there.has(row.project)),
      parameters: made.parameters,
      'labour-shortage': made.shortage,
    };
  });

const shares = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 100 }).map((share) => String(share / 100)) },
  { weight: 1, arbitrary: fc.constantFrom('0.2..0.6', 'n.t.b.', '', '0', '1') },
);

const limits = fc.constantFrom<SimpleRow>(
  {},
  {},
  {},
  {},
  { limit: 500_000, unit: 'EUR' },
  { limit: '1000..2000', unit: 'persons' },
  { limit: 300_000, unit: 'hours' },
  { limit: 'n.t.b.', unit: 'EUR' },
);

/** Overlaps between these lines of a plan, most of them between lines in one unit. */
function overlapsOf(rows: readonly SimpleRow[]): fc.Arbitrary<SimpleRow[]> {
  const keys = (some: readonly SimpleRow[]): string[] =>
    some.map(({ project, line }) => `${project}/${line}`);
  const inEuros = rows.filter(({ unit }) => unit === 'EUR');
  const picked = (some: readonly SimpleRow[]): fc.Arbitrary<string[]> =>
    fc.shuffledSubarray(keys(some), { minLength: Math.min(2, some.length) });
  const one = fc.record({ lines: fc.oneof(picked(rows), picked(inEuros)), overlap: shares, limit: limits });
  return fc.array(one, { minLength: 1, maxLength: 2 }).map((all) =>
    all
      .filter(({ lines }) => lines.length > 1)
      .map(({ lines, overlap, limit }, at) => ({
        id: `O${at}`,
        lines: lines.join('|'),
        overlap,
        ...limit,
      })),
  );
}

/** Such plans of which lines of several projects have something in common. */
export const overlappingTables: fc.Arbitrary<SimpleTables> = anyTables.chain((tables) =>
  overlapsOf(tables['business-case-benefits'] ?? []).map((overlaps) => ({ ...tables, overlaps })),
);
