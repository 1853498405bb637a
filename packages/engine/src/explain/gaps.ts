import { type Place, placeCode } from '@kapstok/plan';
import { reasonInWords, text } from '@kapstok/quantity';
import type { Gap } from '../figure.ts';
import type { Evaluator } from '../graph/evaluate.ts';
import { inputsOf } from '../graph/inputs.ts';
import type { Interval } from '../graph/interval.ts';
import type { AnyNode } from '../graph/node.ts';
import { cellBehind, noOutcome } from './no-outcome.ts';

const ONLY_LEAST = text('alleen een ondergrens is bekend', 'only a lower bound is known');
const NOWHERE: Place = { table: '', line: 0, row: '', field: '' };

function gapOf(node: AnyNode, values: Evaluator<Interval>): Gap | undefined {
  const { operation } = node;
  if (operation.kind === 'missing') return { place: operation.place, what: node.label(), why: operation.why };
  if (operation.kind === 'cell') {
    const { estimate, place } = operation;
    if (estimate.kind === 'unknown')
      return { place, what: node.label(), why: reasonInWords(estimate.reason) };
    if (estimate.kind === 'atLeast') return { place, what: node.label(), why: ONLY_LEAST };
  }
  const why = noOutcome(node, values);
  return why === undefined ? undefined : { place: cellBehind(node) ?? NOWHERE, what: node.label(), why };
}

function isWhole(node: AnyNode, values: Evaluator<Interval>): boolean {
  const value = values.of(node);
  return value.kind === 'notApplicable' || (value.kind === 'known' && value.bound === 'exact');
}

/** Everything that is not known below these nodes, each place once, in the order met. */
export function gapsBelow(roots: readonly AnyNode[], values: Evaluator<Interval>): readonly Gap[] {
  const found = new Map<string, Gap>();
  const seen = new Set<AnyNode>();
  const open = roots.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node) || isWhole(node, values)) continue;
    seen.add(node);
    const gap = gapOf(node, values);
    if (gap === undefined) for (const input of inputsOf(node).toReversed()) open.push(input);
    else keep(found, gap);
  }
  return [...found.values()];
}

function keep(found: Map<string, Gap>, gap: Gap): void {
  const key = `${placeCode(gap.place)}/${gap.place.row}`;
  if (!found.has(key)) found.set(key, gap);
}
