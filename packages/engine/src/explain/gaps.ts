import { placeCode } from '@kapstok/plan';
import { reasonInWords } from '@kapstok/quantity';
import type { Gap } from '../figure.ts';
import type { Evaluator } from '../graph/evaluate.ts';
import { inputsOf } from '../graph/inputs.ts';
import type { Interval } from '../graph/interval.ts';
import type { AnyNode } from '../graph/node.ts';

function gapOf(node: AnyNode): Gap | undefined {
  const { operation } = node;
  if (operation.kind === 'missing') return { place: operation.place, what: node.label(), why: operation.why };
  if (operation.kind !== 'cell' || operation.estimate.kind !== 'unknown') return undefined;
  return { place: operation.place, what: node.label(), why: reasonInWords(operation.estimate.reason) };
}

/** Everything that is not known below these nodes, each place once, in the order met. */
export function gapsBelow(roots: readonly AnyNode[], values: Evaluator<Interval>): readonly Gap[] {
  const found = new Map<string, Gap>();
  const seen = new Set<AnyNode>();
  const open = [...roots].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const value = values.of(node);
    if (value.kind === 'notApplicable' || (value.kind === 'known' && value.bound === 'exact')) continue;
    const gap = gapOf(node);
    if (gap === undefined) open.push(...[...inputsOf(node)].reverse());
    else found.set(`${placeCode(gap.place)}/${gap.place.row}`, gap);
  }
  return [...found.values()];
}
