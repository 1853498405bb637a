import { type Estimate, type UnitCode, verbatim } from '@kapstok/quantity';
import { cell, missing } from '../graph/build.ts';
import { Evaluator } from '../graph/evaluate.ts';
import { intervals } from '../graph/interval.ts';
import type { AnyNode, Node } from '../graph/node.ts';

const PLACE = { table: 'parameters', line: 2, row: 'test', field: 'value' };

/** A label for a node of a test. */
export function named(words: string): () => ReturnType<typeof verbatim> {
  return () => verbatim(words);
}

/** A cell of a test with this estimate. */
export function cellOf<U extends UnitCode>(code: U, estimate: Estimate): Node<U> {
  return cell(code, named('cel'), { estimate, place: PLACE, source: 'proef' });
}

/** Something a plan does not hold. */
export function gapOf<U extends UnitCode>(code: U): Node<U> {
  return missing(code, named('gat'), verbatim('ontbreekt'), PLACE);
}

/** What a node comes to as a short line: `12`, `10..20`, `12 atLeast`, `unknown`. */
export function outcomeOf(node: AnyNode): string {
  const found = new Evaluator(intervals).of(node);
  if (found.kind !== 'known') return found.kind;
  const { low, high } = found.value;
  const words = low === high ? String(low) : `${low}..${high}`;
  return found.bound === 'exact' ? words : `${words} ${found.bound}`;
}
