import { planOf, type SimpleTables } from '../example/plan-of.ts';
import { planFaults } from '../plan-faults.ts';

/** What can't be in a plan, as `table:line:column what stood there`, in the order in which it is told. */
export function faultsOf(tables: SimpleTables): readonly string[] {
  return planFaults(planOf(tables)).map(({ place, found }) =>
    `${place.table}:${place.line}:${place.field} ${found}`.trim(),
  );
}
