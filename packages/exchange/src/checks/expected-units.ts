import type { TableName } from '@kapstok/plan';

/** Which units may stand in the `unit` column of rows, by what stands in another column of the row. */
interface ExpectedUnits {
  /** The column that says what the row is about. */
  readonly by: string;
  /** The whole word there. */
  readonly is: RegExp;
  /** Units that go with it, as files spell them. */
  readonly units: readonly string[];
}

const PEOPLE = ['persons', 'FTE'];

/**
 * The units that go with a row; a row that no line speaks of may have any unit. First line that fits counts.
 * Source: the figures and their units in the field's own tables (benefits gross in EUR a year, a shortage in
 * persons or FTE, conversions by name).
 */
export const EXPECTED_UNITS: Readonly<Partial<Record<TableName, readonly ExpectedUnits[]>>> = {
  businessCaseBenefits: [
    { by: 'kind', is: /^care_cost$/, units: ['EUR', 'EUR/year'] },
    { by: 'kind', is: /^time_gain$/, units: ['EUR', 'hours', 'EUR/year', 'hours/year'] },
    { by: 'kind', is: /^extra_staff$/, units: [...PEOPLE, 'persons/year', 'FTE/year'] },
  ],
  parameters: [
    { by: 'key', is: /^discount_rate$/, units: ['1/year', '%/year', '1', '%'] },
    { by: 'key', is: /^hourly_rate_/, units: ['EUR/hour'] },
    { by: 'key', is: /^hours_per_fte$/, units: ['hour/FTE/year', 'hour/FTE'] },
    { by: 'key', is: /^fte_per_person$/, units: ['FTE/person'] },
    { by: 'key', is: /^counting_window_/, units: ['year'] },
    { by: 'key', is: /^budget_ceiling$/, units: ['EUR'] },
    { by: 'key', is: /^budget_indexation$/, units: ['1/year', '%/year', '1', '%'] },
    { by: 'key', is: /^budget_price_year$/, units: ['year'] },
  ],
  labourShortage: [
    { by: 'key', is: /_share$/, units: ['1', '%'] },
    { by: 'key', is: /^ambition/, units: ['1', '%', ...PEOPLE] },
    { by: 'key', is: /^(?:shortage|workforce)/, units: PEOPLE },
  ],
};

/** Tables whose units may be the region's own: nothing is computed from them but what a known unit allows. */
export const OWN_UNITS: ReadonlySet<TableName> = new Set<TableName>([
  'kpis',
  'indicatorDefinitions',
  'targets',
  'baselines',
  'referenceFigures',
]);

/** Units to name when one can't be read. */
export const KNOWN_UNITS =
  'EUR, EUR/year, EUR/hour, hours, hours/year, persons, FTE, FTE/person, residents, count, year, 1, %';
