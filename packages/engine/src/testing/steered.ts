import {
  type Measured,
  type Measurement,
  measurementsByIndicator,
  parseReportingPeriod,
  planOf,
  type SimpleTables,
} from '@kapstok/plan';
import { calculate } from '../calculate.ts';
import type { SteeringGround } from '../steering/steering-ground.ts';

/** How an indicator is measured. */
export const DEFINITION = {
  indicator: 'K1',
  version: 1,
  from: '2026Q1',
  level: 'organisation',
  cadence: 'quarter',
  counts: 'per_period',
  over_organisations: 'sum',
  over_time: 'sum',
  missing: 'unknown',
};

/** Two organisations that each quarter say how many people they helped; in the second quarter 10 to 20 are asked. */
export const TABLES: SimpleTables = {
  organisations: [
    { code: 'A', name: 'Eerste', kind: 'vvt' },
    { code: 'B', name: 'Tweede', kind: 'vvt' },
  ],
  kpis: [
    {
      code: 'K1',
      name: 'Geholpen',
      unit: 'persons',
      owner: 'vvt',
      polarity: 'more_is_better',
      t2026: '100 (+-20%)',
    },
  ],
  'indicator-definitions': [DEFINITION],
  targets: [
    { indicator: 'K1', period: '2026Q2', target: '10..20', unit: 'persons', agreed_on: '2025-12-01' },
  ],
};

/** What steering looks at, of that plan with other tables. */
export function ground(
  tables: SimpleTables,
  measurements: readonly Measurement[],
  day = '2026-08-01',
): SteeringGround {
  return {
    calculation: calculate(planOf({ ...TABLES, ...tables })),
    measurements: measurementsByIndicator(measurements),
    day,
  };
}

/** A figure of a reporter in a period, approved. */
export function figure(
  reporter: string,
  words: string,
  measured: Measured | number,
  more: Partial<Measurement> = {},
): Measurement {
  const period = parseReportingPeriod(words);
  if (period === undefined) throw new TypeError(`no period: ${words}`);
  return {
    indicator: 'K1',
    definition: 1,
    reporter,
    about: [reporter],
    period,
    measured: typeof measured === 'number' ? { kind: 'value', value: measured } : measured,
    state: 'approved',
    ...more,
  };
}
