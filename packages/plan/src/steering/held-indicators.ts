import { isResultIndicator } from '../monitoring/result-indicator.ts';
import type { Plan, Row } from '../plan.ts';

/**
 * Whether a condition of a gate is about an indicator: it names it; or it names a round and no indicator, and then it is about every
 * result indicator of the project of its gate, or of the plan where the gate has none.
 */
export function isHeldAt(
  { gates }: Pick<Plan, 'gates'>,
  condition: Row<'gateConditions'>,
  indicator: Row<'kpis'>,
): boolean {
  if (condition.indicator !== '') return condition.indicator === indicator.code;
  if (condition.kind !== 'target' || condition.round === '' || !isResultIndicator(indicator)) return false;
  const gate = gates.find(({ code }) => code === condition.gate);
  return gate !== undefined && (gate.project === '' || gate.project === indicator.project);
}
