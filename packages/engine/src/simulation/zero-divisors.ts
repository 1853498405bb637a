import { type Place, placeCode } from '@kapstok/plan';
import { type Column, highOf, lowOf } from '../draws/tape/column.ts';
import type { Evaluated } from '../graph/evaluate.ts';
import { inputsOf } from '../graph/inputs.ts';
import type { AnyNode } from '../graph/node.ts';

/** What a node is as it is drawn. */
type DrawnOf = (node: AnyNode) => Evaluated<Column>;

/**
 * The cells that something is divided by and that may be zero as they are drawn or supposed, each once: what hangs on that is not
 * known. Of several that make up what is divided by those that may be zero themselves, else all of them.
 */
export function zeroDivisorsBelow(roots: readonly AnyNode[], drawn: DrawnOf): readonly Place[] {
  const found = new Map<string, Place>();
  const seen = new Set<AnyNode>();
  const open = [...roots];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const value = drawn(node);
    if (seen.has(node) || value.kind === 'notApplicable') continue;
    if (value.kind === 'known' && value.bound === 'exact') continue;
    seen.add(node);
    for (const place of zeroDivisorsOf(node, drawn)) found.set(placeCode(place), place);
    open.push(...inputsOf(node));
  }
  return [...found.values()];
}

/** The cells of what a node divides by, where that may be zero. */
function zeroDivisorsOf({ operation }: AnyNode, drawn: DrawnOf): readonly Place[] {
  if (operation.kind !== 'quotient' || !mayBeZero(drawn(operation.under))) return [];
  const cells = cellsIn(operation.under);
  const zeros = cells.filter((cell) => mayBeZero(drawn(cell)));
  return (zeros.length > 0 ? zeros : cells).flatMap((cell) =>
    cell.operation.kind === 'cell' ? [cell.operation.place] : [],
  );
}

function mayBeZero(of: Evaluated<Column>): boolean {
  return of.kind === 'known' && lowOf(of.value) <= 0 && highOf(of.value) >= 0;
}

function cellsIn(under: AnyNode): readonly AnyNode[] {
  const cells: AnyNode[] = [];
  const seen = new Set<AnyNode>();
  const open = [under];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.operation.kind === 'cell') cells.push(node);
    open.push(...inputsOf(node));
  }
  return cells;
}
