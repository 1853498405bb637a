import type { Row } from '@kapstok/plan';
import { isKnown, lowOf } from '@kapstok/quantity';
import type { ComputedPlan } from './computed-plan.ts';

/** The rows of the parameters table by name; one with a scope goes before the plan's own. */
export class ParameterRows {
  readonly #rows: ReadonlyMap<string, Row<'parameters'>>;

  constructor(plan: ComputedPlan) {
    this.#rows = new Map(plan.parameters.map((row) => [`${row.scope}/${row.key}`, row]));
  }

  /** The row that holds for a project: its own, else the plan's. */
  row(key: string, scope: string): Row<'parameters'> | undefined {
    return this.#rows.get(`${scope}/${key}`) ?? this.#rows.get(`/${key}`);
  }

  /** A calendar year that steers the calculation; undefined when the plan gives none. */
  year(key: string): number | undefined {
    const value = this.row(key, '')?.value;
    if (value === undefined || !isKnown(value)) return undefined;
    return Number.isInteger(lowOf(value)) ? lowOf(value) : undefined;
  }
}
