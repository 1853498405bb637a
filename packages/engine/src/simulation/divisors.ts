import { placeCode } from '@kapstok/plan';
import { inputsOf } from '../graph/inputs.ts';
import type { AnyNode } from '../graph/node.ts';

/** The cells (by `placeCode`) that something is divided by, below these nodes: such a cell can not be zero. */
export function divisorsBelow(nodes: readonly AnyNode[]): ReadonlySet<string> {
  const divisors = new Set<string>();
  const seen = { plain: new Set<AnyNode>(), under: new Set<AnyNode>() };
  const open = nodes.map((node) => ({ node, isUnder: false }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, isUnder } = next;
    const before = isUnder ? seen.under : seen.plain;
    if (before.has(node)) continue;
    before.add(node);
    const { operation } = node;
    if (isUnder && operation.kind === 'cell') divisors.add(placeCode(operation.place));
    for (const input of inputsOf(node)) {
      const turns = operation.kind === 'quotient' && input === operation.under;
      open.push({ node: input, isUnder: isUnder || turns });
    }
  }
  return divisors;
}

/** The cells (by `placeCode`) that these nodes are computed from. */
export function cellsBelow(nodes: readonly AnyNode[]): ReadonlySet<string> {
  const cells = new Set<string>();
  const seen = new Set<AnyNode>();
  const open = [...nodes];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.operation.kind === 'cell') cells.add(placeCode(node.operation.place));
    open.push(...inputsOf(node));
  }
  return cells;
}
