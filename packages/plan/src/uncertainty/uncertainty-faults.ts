import type { CellFault } from '../cell-fault.ts';
import { NumberCells } from '../number-cells.ts';
import type { Plan } from '../plan.ts';
import { assumptionFaults } from './assumption-faults.ts';
import { overlapFaults } from './overlap-faults.ts';
import { scenarioFaults } from './scenario-faults.ts';

/** Everything that is wrong in the assumptions, overlaps and scenarios of a plan, by their cells. */
export function uncertaintyFaults(plan: Plan): readonly CellFault[] {
  const numbers = new NumberCells(plan);
  return [...assumptionFaults(plan, numbers), ...overlapFaults(plan), ...scenarioFaults(plan, numbers)];
}
