import type { Evaluator } from '../graph/evaluate.ts';
import { inputsOf } from '../graph/inputs.ts';
import type { Interval } from '../graph/interval.ts';
import type { AnyNode } from '../graph/node.ts';

/** The inputs that say something: of a sum, parts that do not apply or stand for nothing are left out beside others. */
export function countedInputs(node: AnyNode, values: Evaluator<Interval>): readonly AnyNode[] {
  const inputs = inputsOf(node);
  if (node.operation.kind !== 'sum') return inputs;
  const counted = inputs.filter((input) => {
    const value = values.of(input);
    return value.kind === 'unknown' || (value.kind === 'known' && value.none !== true);
  });
  return counted.length === 0 ? inputs : counted;
}
