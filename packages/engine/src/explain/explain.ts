import { reasonInWords, type Text } from '@kapstok/quantity';
import type { ExplainLimits } from '../calculation.ts';
import type { Explanation, FigureId, Origin } from '../figure.ts';
import type { Evaluator } from '../graph/evaluate.ts';
import { inputsOf } from '../graph/inputs.ts';
import type { Interval } from '../graph/interval.ts';
import type { AnyNode } from '../graph/node.ts';
import { countedInputs } from './counted-inputs.ts';
import { figureValue } from './figure-value.ts';
import { formulaInWords } from './formula-in-words.ts';
import { noOutcome } from './no-outcome.ts';

/** What explaining needs: the values, and which nodes are figures that can be asked for on their own. */
export interface Explainer {
  readonly values: Evaluator<Interval>;
  readonly idOf: (node: AnyNode) => FigureId | undefined;
  /** What a node is called, as the figure that it is. */
  readonly nameOf: (node: AnyNode, id: FigureId | undefined) => Text;
  readonly limits: ExplainLimits;
}

/** A tree has no more parts than this, however wide and deep it may go; each input gets an equal share. */
const MOST_PARTS = 20_000;

function originOf(node: AnyNode): Origin | undefined {
  const { operation } = node;
  if (operation.kind === 'cell') return { place: operation.place, source: operation.source };
  const stands = operation.kind === 'missing' || operation.kind === 'none';
  return stands ? { place: operation.place, source: '' } : undefined;
}

function remarkOf(node: AnyNode, values: Evaluator<Interval>): Text | undefined {
  const { operation } = node;
  if (operation.kind === 'given' || operation.kind === 'none') return operation.reason;
  if (operation.kind === 'missing') return operation.why;
  if (operation.kind === 'cell' && operation.estimate.kind === 'unknown')
    return reasonInWords(operation.estimate.reason);
  return noOutcome(node, values);
}

/** A sum of one part adds nothing to tell: its part is explained in its place. */
function telling(node: AnyNode): AnyNode {
  for (let shown = node; ; ) {
    const [only, ...others] = inputsOf(shown);
    const isEcho = shown.operation.kind === 'sum' && only !== undefined && others.length === 0;
    if (!isEcho || inputsOf(only).length === 0) return shown;
    shown = only;
  }
}

/** Inputs in the order of the formula; parts of a sum that say nothing come last. */
function tellingFirst(node: AnyNode, values: Evaluator<Interval>): readonly AnyNode[] {
  const counted = countedInputs(node, values);
  const all = inputsOf(node);
  if (counted.length === all.length) return all;
  const said = new Set(counted);
  return [...counted, ...all.filter((input) => !said.has(input))];
}

/** The tree of why: a node, its formula and its inputs, down to the cells of the plan. */
export function explainNode(node: AnyNode, explainer: Explainer): Explanation {
  return explained(node, explainer, { depth: 0, parts: MOST_PARTS });
}

/** How far down a part of the tree stands, and how many parts may still come below it. */
interface Room {
  readonly depth: number;
  readonly parts: number;
}

function explained(node: AnyNode, explainer: Explainer, room: Room): Explanation {
  const { values, limits } = explainer;
  const shown = telling(node);
  const inputs = tellingFirst(shown, values);
  const most = room.depth >= limits.depth ? 0 : Math.min(limits.inputs, room.parts);
  const kept = inputs.slice(0, most);
  const below = { depth: room.depth + 1, parts: Math.floor((room.parts - kept.length) / kept.length) };
  const id = explainer.idOf(node);
  return {
    label: explainer.nameOf(node, id),
    id,
    unit: node.unit,
    value: figureValue(values.of(node)),
    formula: formulaInWords(shown, values),
    origin: originOf(shown),
    remark: remarkOf(shown, values),
    inputs: kept.map((input) => explained(input, explainer, below)),
    omitted: inputs.length - kept.length,
  };
}
