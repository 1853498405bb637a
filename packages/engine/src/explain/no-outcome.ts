import type { Place } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import type { Evaluator } from '../graph/evaluate.ts';
import { inputsOf } from '../graph/inputs.ts';
import type { Interval } from '../graph/interval.ts';
import type { AnyNode } from '../graph/node.ts';

const BY_ZERO = text('er wordt gedeeld door nul, of dat kan', 'it is divided by zero, or may be');
const NO_RATE = text('een discontovoet van -100% of lager', 'a discount rate of -100% or lower');
const TOO_LARGE = text('de uitkomst is te groot om mee te rekenen', 'the outcome is too large to count with');

/** Why a node whose inputs are all known has no outcome of its own; undefined when it has one, or an input has none. */
export function noOutcome(node: AnyNode, values: Evaluator<Interval>): Text | undefined {
  const inputs = inputsOf(node);
  if (inputs.length === 0 || values.of(node).kind !== 'unknown') return undefined;
  if (inputs.some((input) => values.of(input).kind === 'unknown')) return undefined;
  if (node.operation.kind === 'quotient') {
    const under = values.of(node.operation.under);
    if (under.kind === 'known' && under.value.low <= 0 && under.value.high >= 0) return BY_ZERO;
  }
  if (node.operation.kind === 'discount') {
    const rate = values.of(node.operation.rate);
    if (rate.kind === 'known' && rate.value.low <= -1) return NO_RATE;
  }
  return TOO_LARGE;
}

/** The cell that keeps a node from having an outcome: what it is divided or discounted by, else its first cell. */
export function cellBehind(node: AnyNode): Place | undefined {
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { operation } = next;
    if (operation.kind === 'cell' || operation.kind === 'missing') return operation.place;
    const inputs = operation.kind === 'quotient' ? [operation.under, operation.over] : inputsOf(next);
    for (const input of inputs.toReversed()) open.push(input);
  }
  return undefined;
}
