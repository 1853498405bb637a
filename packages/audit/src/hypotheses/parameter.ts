import type { Plan, Row } from '@kapstok/plan';
import { parseUnit } from '@kapstok/quantity';
import { ofOneYear } from '../stated/claim.ts';

type ParameterRow = Row<'parameters'>;

const rows = new WeakMap<Plan, ReadonlyMap<string, ParameterRow>>();

function rowsOf(plan: Plan): ReadonlyMap<string, ParameterRow> {
  const known = rows.get(plan);
  if (known !== undefined) return known;
  const made = new Map(plan.parameters.map((row) => [`${row.scope}/${row.key}`, row]));
  rows.set(plan, made);
  return made;
}

/** The parameter that holds for a scope: its own, else the plan's. */
export function parameterRow(plan: Plan, key: string, scope: string): ParameterRow | undefined {
  return rowsOf(plan).get(`${scope}/${key}`) ?? rowsOf(plan).get(`/${key}`);
}

/** Its value, where it is one number. */
export function parameterValue(plan: Plan, key: string, scope: string): number | undefined {
  const value = parameterRow(plan, key, scope)?.value;
  return value?.kind === 'point' ? value.value : undefined;
}

/** FTE per person. */
export function partTimeFactor(plan: Plan, scope: string): number | undefined {
  return parameterValue(plan, 'fte_per_person', scope);
}

/** Hours a year of one FTE. */
export function hoursPerFte(plan: Plan, scope: string): number | undefined {
  return parameterValue(plan, 'hours_per_fte', scope);
}

/** A value of the plan in some unit, with its row. */
export interface OtherValue {
  readonly value: number;
  readonly row: ParameterRow;
}

/** Of more different values one would fit by chance, so none of them says anything. */
const MOST_VALUES = 12;

const byUnit = new WeakMap<Plan, ReadonlyMap<string, readonly OtherValue[]>>();

/**
 * Every different value that the plan has in a unit (per year or not): other hourly rates, other part-time factors.
 * None when there are too many to tell one from another.
 */
export function valuesInUnit(plan: Plan, code: string): readonly OtherValue[] {
  const known = byUnit.get(plan) ?? valuesByUnit(plan);
  byUnit.set(plan, known);
  const values = known.get(code) ?? [];
  return values.length > MOST_VALUES ? [] : values;
}

function valuesByUnit(plan: Plan): ReadonlyMap<string, readonly OtherValue[]> {
  const values = new Map<string, OtherValue[]>();
  const seen = new Set<string>();
  for (const row of plan.parameters) {
    const of = parseUnit(row.unit)?.unit;
    if (row.value.kind !== 'point' || of === undefined) continue;
    const { code } = ofOneYear(of);
    const key = `${code} ${row.value.value}`;
    if (seen.has(key)) continue;
    seen.add(key);
    values.set(code, [...(values.get(code) ?? []), { value: row.value.value, row }]);
  }
  return values;
}
