import { audit, type Finding } from '@kapstok/audit';
import {
  type CellErrorDto,
  faultErrors,
  type PlanHeader,
  type Provenance,
  planHeader,
} from '@kapstok/contract';
import { type Calculation, calculate } from '@kapstok/engine';
import type { Plan } from '@kapstok/plan';

/** A plan with its figures and findings: what every answer is made of. */
export interface PlanView {
  readonly header: PlanHeader;
  readonly calculation: Calculation;
  readonly findings: readonly Finding[];
}

/** A plan, and which file each of its tables was read from. */
interface ReadPlan {
  readonly plan: Plan;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Computes a plan; what in it can't be computed is told instead. It is audited when its findings are first asked for:
 * most questions need none.
 */
export function computedView(
  { plan, files }: ReadPlan,
  from: Provenance,
): PlanView | readonly CellErrorDto[] {
  const calculation = calculate(plan);
  if (calculation.faults.length > 0) return faultErrors(calculation.faults, files);
  let findings: readonly Finding[] | undefined;
  return {
    header: planHeader(calculation, from),
    calculation,
    get findings() {
      findings ??= audit(calculation);
      return findings;
    },
  };
}

/** Computes and audits a plan; what in it can't be computed is told instead. `onPhase` is told what begins. */
export function planView(
  read: ReadPlan,
  from: Provenance,
  onPhase: (phase: 'computing' | 'auditing') => void = () => undefined,
): PlanView | readonly CellErrorDto[] {
  onPhase('computing');
  const view = computedView(read, from);
  if (!('calculation' in view)) return view;
  onPhase('auditing');
  return { ...view, findings: view.findings };
}
