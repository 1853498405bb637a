import type { Row } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import { shareOf } from '../graph/build.ts';
import type { Node } from '../graph/node.ts';
import type { Parameters } from './parameters.ts';

/** What one resident brings in. */
export type PerResident = Node<'EUR/resident'> | Node<'hour/resident'>;

/**
 * What one resident brings in, by the drivers of a line: the claim on the effect times
 * `<line>_price` times `<line>_saving` for a saving, times `time_per_resident` for time gained.
 * Undefined where the plan gives no such drivers.
 */
export function perResident(
  parameters: Parameters,
  { project, line: key, kind }: Pick<Row<'businessCaseBenefits'>, 'project' | 'line' | 'kind'>,
): PerResident | undefined {
  const claimed = <U extends 'EUR/resident' | 'hour/resident'>(amount: Node<U>, factor: string): Node<U> => {
    if (!parameters.has(factor, project)) return amount;
    const label = (): Text => text('per inwoner, na aftrek', 'per resident, net');
    return shareOf(label, amount, parameters.get(factor, project, '1'));
  };
  if (kind === 'time_gain' && parameters.has('time_per_resident', project)) {
    return claimed(parameters.get('time_per_resident', project, 'hour/resident'), 'impact_claim_savings');
  }
  if (kind !== 'care_cost' || !parameters.has(`${key}_price`, project)) return undefined;
  const price = parameters.get(`${key}_price`, project, 'EUR/resident');
  return claimed(claimed(price, `${key}_saving`), 'impact_claim_savings');
}
