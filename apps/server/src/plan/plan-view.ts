import { audit, type Finding } from '@kapstok/audit';
import {
  type CellErrorDto,
  faultErrors,
  type PlanHeader,
  type Provenance,
  planHeader,
  type StateOfPlan,
} from '@kapstok/contract';
import { type Calculation, calculate, type EarlierRuns } from '@kapstok/engine';
import { planMark } from '@kapstok/exchange';
import type { Plan } from '@kapstok/plan';

/** A plan with its figures and findings: what every answer is made of. */
export interface PlanView {
  readonly header: PlanHeader;
  readonly calculation: Calculation;
  readonly findings: readonly Finding[];
  /** Which state of the plan it is: an entry of its log, or a mark of what was read. */
  readonly state: StateOfPlan;
  /** What was drawn of earlier states of plans that change. */
  readonly earlier?: EarlierRuns | undefined;
}

/** A plan, and which file each of its tables was read from. */
interface ReadPlan {
  readonly plan: Plan;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Computes a plan; what in it can't be computed is told instead. It is audited when its findings are first asked for:
 * most questions need none.
 * @param entry up to which entry of its log it is; undefined for a plan that has none
 * @param earlier what was drawn of earlier states, where it has any
 */
export function computedView(
  { plan, files }: ReadPlan,
  from: Provenance,
  entry?: number,
  earlier?: EarlierRuns,
): PlanView | readonly CellErrorDto[] {
  const calculation = calculate(plan);
  if (calculation.faults.length > 0) return faultErrors(calculation.faults, files);
  let findings: readonly Finding[] | undefined;
  let state: StateOfPlan | undefined;
  return {
    header: planHeader(calculation, from),
    calculation,
    earlier,
    get findings() {
      findings ??= audit(calculation);
      return findings;
    },
    get state() {
      state ??= entry === undefined ? { mark: planMark(plan) } : { entry };
      return state;
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
  return { ...view, findings: view.findings, state: view.state };
}
