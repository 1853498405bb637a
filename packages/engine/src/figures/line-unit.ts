import type { Row } from '@kapstok/plan';
import { ofOneYear, type PlainUnit, parseUnit, sameUnit, unit } from '@kapstok/quantity';

/** The units a benefit line may be kept in. */
export type LineUnit = Extract<PlainUnit, 'EUR' | 'hour' | 'FTE' | 'person'>;

type LineKind = 'care_cost' | 'time_gain' | 'extra_staff';

/** What each kind of line may be printed in; the first is what a line is taken for when it is printed in none. */
const UNITS: Readonly<Record<LineKind, readonly [LineUnit, ...LineUnit[]]>> = {
  care_cost: ['EUR'],
  time_gain: ['EUR', 'hour'],
  extra_staff: ['person', 'FTE'],
};

function kindOf(row: Row<'businessCaseBenefits'>): LineKind {
  return row.kind === 'time_gain' || row.kind === 'extra_staff' ? row.kind : 'care_cost';
}

/** The units that go with the kind of a line. */
export function unitsOf(row: Row<'businessCaseBenefits'>): readonly [LineUnit, ...LineUnit[]] {
  return UNITS[kindOf(row)];
}

/** The unit a line is printed in; undefined when it does not go with the kind of the line. */
export function lineUnit(row: Row<'businessCaseBenefits'>): LineUnit | undefined {
  const printed = parseUnit(row.unit)?.unit;
  if (printed === undefined) return undefined;
  return unitsOf(row).find((code) => sameUnit(unit(code), ofOneYear(printed)));
}
