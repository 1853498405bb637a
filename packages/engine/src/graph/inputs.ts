import type { AnyNode } from './node.ts';

/** The nodes a node is computed from, in the order of its formula. */
export function inputsOf(node: AnyNode): readonly AnyNode[] {
  const { operation } = node;
  switch (operation.kind) {
    case 'cell':
    case 'given':
    case 'none':
    case 'missing':
      return [];
    case 'sum':
      return operation.parts;
    case 'product':
      return operation.factors;
    case 'quotient':
      return [operation.over, operation.under];
    case 'difference':
      return [operation.from, operation.less];
    case 'largest':
    case 'smallest':
      return operation.of;
    case 'discount':
      return [operation.rate];
    case 'within':
      return [operation.amount, operation.limit];
    case 'kept':
    case 'together': {
      const { parts, overlap, limit } = operation;
      return limit === undefined ? [...parts, overlap] : [...parts, overlap, limit];
    }
    // What comes before it only says how it is rounded.
    case 'portion':
      return [operation.part, operation.kept];
  }
}
