import type { Row } from '@kapstok/plan';
import type { Fault } from '../fault.ts';
import { Formulas } from '../formula/formulas.ts';
import type { ComputedPlan } from './computed-plan.ts';
import type { Context } from './context.ts';
import { Meanings } from './meanings.ts';

type ParameterRow = Row<'parameters'>;

/** Formulas tried for one project: what came of them is not part of the calculation. */
interface Trial {
  readonly meanings: Meanings;
  readonly formulas: Formulas;
}

/**
 * What is wrong with formulas of parameters, used or not. One of the plan as a whole may name what only projects
 * have: it is wrong when it can't be worked out for the plan nor for any project.
 */
export function parameterFaults(context: Context): readonly Fault[] {
  const rows = context.plan.parameters.filter((row) => row.formula !== '');
  const trials = new Map<string, Trial>();
  const faulty = rows.flatMap((row) => {
    const scopes = row.scope === '' ? ['', ...context.caseYears.keys()] : [row.scope];
    return scopes.some((scope) => worksFor(row, scope, context, trials)) ? [] : [row];
  });
  const lines = new Set(faulty.map((row) => row.place.line));
  return faulty.flatMap((row) => {
    const own = trials.get(row.scope)?.formulas.faults ?? [];
    const ofFaulty = own.filter(({ place }) => place.table === row.place.table && lines.has(place.line));
    return ofFaulty.length > 0 ? ofFaulty : own;
  });
}

function worksFor(row: ParameterRow, scope: string, context: Context, trials: Map<string, Trial>): boolean {
  const trial = trials.get(scope) ?? trialOf(context.plan, context);
  trials.set(scope, trial);
  const year = context.caseYears.get(scope)?.from ?? context.structuralYear;
  return trial.formulas.node(trial.meanings.parameter(row, scope, year)) !== undefined;
}

function trialOf(plan: ComputedPlan, { rows }: Context): Trial {
  const formulas = new Formulas();
  return { formulas, meanings: new Meanings(plan, rows, formulas) };
}
