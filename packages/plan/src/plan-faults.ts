import { budgetPartFaults } from './accounting/budget-part-faults.ts';
import { costKeyFaults } from './accounting/cost-key-faults.ts';
import { grantFaults } from './accounting/grant-faults.ts';
import { instalmentFaults } from './accounting/instalment-faults.ts';
import type { CellFault } from './cell-fault.ts';
import { baselineFaults } from './monitoring/baseline-faults.ts';
import { definitionFaults } from './monitoring/definition-faults.ts';
import { IndicatorUnits } from './monitoring/indicator-unit.ts';
import { referenceFaults } from './monitoring/reference-faults.ts';
import { roundFaults } from './monitoring/round-faults.ts';
import { targetFaults } from './monitoring/target-faults.ts';
import type { Plan } from './plan.ts';
import { actionFaults } from './steering/action-faults.ts';
import { gateFaults } from './steering/gate-faults.ts';
import { milestoneCodeFaults } from './steering/milestone-codes.ts';
import { recalibrationFaults } from './steering/recalibration-faults.ts';
import { uncertaintyFaults } from './uncertainty/uncertainty-faults.ts';

/** Everything in a plan that can't be as it stands beside what stands in other rows and tables, by its cells. */
export function planFaults(plan: Plan): readonly CellFault[] {
  const units = new IndicatorUnits(plan);
  return [
    ...uncertaintyFaults(plan),
    ...definitionFaults(plan, units),
    ...targetFaults(plan, units),
    ...baselineFaults(plan, units),
    ...referenceFaults(plan, units),
    ...roundFaults(plan),
    ...actionFaults(plan),
    ...milestoneCodeFaults(plan),
    ...gateFaults(plan),
    ...recalibrationFaults(plan),
    ...grantFaults(plan),
    ...instalmentFaults(plan),
    ...budgetPartFaults(plan),
    ...costKeyFaults(plan),
  ];
}
