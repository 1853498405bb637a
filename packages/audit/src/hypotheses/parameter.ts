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

/** Every different value that the plan has in a unit (per year or not): other hourly rates, other part-time factors. */
export function valuesInUnit(plan: Plan, code: string): readonly { value: number; row: ParameterRow }[] {
  const seen = new Set<number>();
  return plan.parameters.flatMap((row) => {
    const of = parseUnit(row.unit)?.unit;
    if (row.value.kind !== 'point' || of === undefined || ofOneYear(of).code !== code) return [];
    if (seen.has(row.value.value)) return [];
    seen.add(row.value.value);
    return [{ value: row.value.value, row }];
  });
}
