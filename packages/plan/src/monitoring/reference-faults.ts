import type { CellFault } from '../cell-fault.ts';
import type { Plan } from '../plan.ts';
import { type IndicatorUnits, indicatorUnitFaults } from './indicator-unit.ts';

/** What is wrong in figures of elsewhere: a unit that is not that of the indicator. */
export function referenceFaults(plan: Plan, units: IndicatorUnits): readonly CellFault[] {
  return plan.referenceFigures.flatMap((row) =>
    indicatorUnitFaults(row, units.in(row.indicator, row.period), { value: row.value, percent: false }),
  );
}
