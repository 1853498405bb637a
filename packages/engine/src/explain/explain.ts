import { reasonInWords, type Text } from '@kapstok/quantity';
import type { ExplainLimits } from '../calculation.ts';
import type { Explanation, FigureId, Origin } from '../figure.ts';
import type { Evaluator } from '../graph/evaluate.ts';
import { inputsOf } from '../graph/inputs.ts';
import type { Interval } from '../graph/interval.ts';
import type { AnyNode } from '../graph/node.ts';
import { figureValue } from './figure-value.ts';
import { formulaInWords } from './formula-in-words.ts';

/** What explaining needs: the values, and which nodes are figures that can be asked for on their own. */
export interface Explainer {
  readonly values: Evaluator<Interval>;
  readonly idOf: (node: AnyNode) => FigureId | undefined;
  readonly limits: ExplainLimits;
}

function originOf(node: AnyNode): Origin | undefined {
  const { operation } = node;
  if (operation.kind === 'cell') return { place: operation.place, source: operation.source };
  return operation.kind === 'missing' ? { place: operation.place, source: '' } : undefined;
}

function remarkOf(node: AnyNode): Text | undefined {
  const { operation } = node;
  if (operation.kind === 'given') return operation.reason;
  if (operation.kind === 'missing') return operation.why;
  if (operation.kind === 'cell' && operation.estimate.kind === 'unknown')
    return reasonInWords(operation.estimate.reason);
  return undefined;
}

/** A sum of one part adds nothing to tell: its part is explained in its place. */
function telling(node: AnyNode): AnyNode {
  const [only, ...others] = inputsOf(node);
  const isEcho = node.operation.kind === 'sum' && only !== undefined && others.length === 0;
  return isEcho && inputsOf(only).length > 0 ? telling(only) : node;
}

/** The tree of why: a node, its formula and its inputs, down to the cells of the plan. */
export function explainNode(node: AnyNode, explainer: Explainer, depth = 0): Explanation {
  const shown = telling(node);
  const inputs = inputsOf(shown);
  const deepest = depth >= explainer.limits.depth;
  const kept = deepest ? [] : inputs.slice(0, explainer.limits.inputs);
  return {
    label: node.label(),
    id: explainer.idOf(node),
    unit: node.unit,
    value: figureValue(explainer.values.of(node)),
    formula: formulaInWords(shown, explainer.values),
    origin: originOf(shown),
    remark: remarkOf(shown),
    inputs: kept.map((input) => explainNode(input, explainer, depth + 1)),
    omitted: inputs.length - kept.length,
  };
}
