import type { Place } from '../place.ts';
import type { Plan, Row } from '../plan.ts';
import {
  ADDING_UP,
  COUNTING,
  INDICATOR_LEVELS,
  type IndicatorDefinition,
  MISSING_COUNTS,
} from './indicator-definition.ts';
import { CADENCES, monthsUntilEnd, type ReportingPeriod } from './reporting-period.ts';

/** A version of how an indicator is measured: whole, or with the columns that nobody filled in, without which nothing adds up. */
export type DefinedVersion =
  | { readonly kind: 'whole'; readonly definition: IndicatorDefinition; readonly place: Place }
  | {
      readonly kind: 'incomplete';
      readonly version: number;
      readonly from: ReportingPeriod;
      /** Columns, as a file has them. */
      readonly blank: readonly string[];
      readonly place: Place;
    };

/** A plan never changes: what it says is read once, and is the same each time. */
const read = new WeakMap<Plan, Map<string, readonly DefinedVersion[]>>();

/** The versions of how an indicator is measured, the earliest first; none where nobody said. What is blank is not guessed. */
export function definitionsOf(plan: Plan, indicator: string): readonly DefinedVersion[] {
  const ofPlan = read.get(plan) ?? new Map<string, readonly DefinedVersion[]>();
  read.set(plan, ofPlan);
  const versions = ofPlan.get(indicator) ?? versionsOf(plan, indicator);
  ofPlan.set(indicator, versions);
  return versions;
}

function versionsOf(plan: Plan, indicator: string): readonly DefinedVersion[] {
  const kpi = plan.kpis.find(({ code }) => code === indicator);
  return plan.indicatorDefinitions
    .filter((row) => row.indicator === indicator)
    .flatMap((row) => (row.from === undefined ? [] : [versionOf(row, row.from, kpi?.unit ?? '')]))
    .toSorted((a, b) => monthsUntilEnd(fromOf(a)) - monthsUntilEnd(fromOf(b)));
}

function fromOf(version: DefinedVersion): ReportingPeriod {
  return version.kind === 'whole' ? version.definition.from : version.from;
}

function versionOf(row: Row<'indicatorDefinitions'>, from: ReportingPeriod, ownUnit: string): DefinedVersion {
  const version = Number(row.version);
  const unit = row.unit || ownUnit;
  const level = oneOf(INDICATOR_LEVELS, row.level);
  // Of one figure for all there is nothing to bring together.
  const isOne = level === 'region' || level === 'plan';
  const parts = {
    level,
    cadence: oneOf(CADENCES, row.cadence),
    counts: oneOf(COUNTING, row.counts),
    over_organisations: oneOf(ADDING_UP, row.overOrganisations || (isOne ? 'none' : '')),
    over_time: oneOf(ADDING_UP, row.overTime),
    missing: oneOf(MISSING_COUNTS, row.missing),
  };
  const { cadence, counts, over_organisations: overOrganisations, over_time: overTime, missing } = parts;
  if (unit === '' || !level || !cadence || !counts || !overOrganisations || !overTime || !missing) {
    const blank = Object.entries({ unit, ...parts }).flatMap(([column, value]) => (value ? [] : [column]));
    return { kind: 'incomplete', version, from, blank, place: row.place };
  }
  const { indicator } = row;
  const parent = row.parent === '' ? undefined : row.parent;
  const how = { level, cadence, counts, overOrganisations, overTime, missing, parent };
  return { kind: 'whole', definition: { indicator, version, from, unit, ...how }, place: row.place };
}

function oneOf<T extends string>(values: readonly T[], word: string): T | undefined {
  return values.find((value) => value === word);
}
