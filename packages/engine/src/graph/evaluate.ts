import { isKnown, stepsPerUnit } from '@kapstok/quantity';
import type { Algebra } from './algebra.ts';
import type { AnyNode, Operation } from './node.ts';

/**
 * How a figure relates to what is not known: `exact`, `atLeast` (unknown parts would add to it), `atMost`
 * (unknown parts would take from it), or `partial` (it could go either way).
 */
export type Bound = 'exact' | 'atLeast' | 'atMost' | 'partial';

/** What comes out of a node: the known part and how it is bounded, nothing known at all, or not applicable. */
export type Evaluated<V> =
  | { readonly kind: 'known'; readonly value: V; readonly bound: Bound }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'notApplicable' };

const UNKNOWN = { kind: 'unknown' } as const;
const NOT_APPLICABLE = { kind: 'notApplicable' } as const;

/** Evaluates nodes with one algebra, each node once. */
export class Evaluator<V> {
  readonly #algebra: Algebra<V>;
  readonly #done = new Map<AnyNode, Evaluated<V>>();

  constructor(algebra: Algebra<V>) {
    this.#algebra = algebra;
  }

  /** The value of a node. A sum over unknowns is its known part; a product over an unknown is unknown. */
  of(node: AnyNode): Evaluated<V> {
    const done = this.#done.get(node);
    if (done !== undefined) return done;
    const made = this.#evaluate(node.operation, stepsPerUnit(node.unit));
    this.#done.set(node, made);
    return made;
  }

  #evaluate(operation: Operation, steps: number): Evaluated<V> {
    switch (operation.kind) {
      case 'cell':
      case 'given':
        return this.#leaf(operation.estimate);
      case 'missing':
        return UNKNOWN;
      case 'sum':
        return this.#merged(operation.parts, (known) => this.#algebra.add(known, steps));
      case 'largest':
        return this.#merged(operation.of, (known) => this.#algebra.largest(known));
      case 'smallest':
        return this.#merged(operation.of, (known) => this.#algebra.smallest(known));
      case 'product':
        return this.#product(operation.factors);
      case 'difference':
        return this.#pair(operation.from, operation.less, (a, b) => this.#algebra.subtract(a, b));
      case 'quotient':
        return this.#pair(operation.over, operation.under, (a, b) => this.#algebra.divide(a, b));
      case 'discount': {
        const rate = this.of(operation.rate);
        if (rate.kind !== 'known') return rate;
        return { ...rate, value: this.#algebra.discount(rate.value, operation.years) };
      }
    }
  }

  #leaf(estimate: Extract<Operation, { kind: 'cell' }>['estimate']): Evaluated<V> {
    if (isKnown(estimate)) return { kind: 'known', value: this.#algebra.from(estimate), bound: 'exact' };
    return estimate.kind === 'unknown' ? UNKNOWN : NOT_APPLICABLE;
  }

  #merged(nodes: readonly AnyNode[], by: (known: V[]) => V): Evaluated<V> {
    const known: V[] = [];
    let bound: Bound = 'exact';
    let unknowns = 0;
    for (const node of nodes) {
      const part = this.of(node);
      if (part.kind === 'known') {
        known.push(part.value);
        bound = together(bound, part.bound);
      } else if (part.kind === 'unknown') {
        unknowns += 1;
      }
    }
    if (known.length === 0) return unknowns > 0 ? UNKNOWN : NOT_APPLICABLE;
    return { kind: 'known', value: by(known), bound: unknowns > 0 ? together(bound, 'atLeast') : bound };
  }

  #product(factors: readonly AnyNode[]): Evaluated<V> {
    let product: Evaluated<V> | undefined;
    for (const factor of factors) {
      const next = this.of(factor);
      if (next.kind !== 'known') return next;
      product =
        product?.kind === 'known'
          ? {
              kind: 'known',
              value: this.#algebra.multiply(product.value, next.value),
              bound: together(product.bound, next.bound),
            }
          : next;
    }
    return product ?? NOT_APPLICABLE;
  }

  #pair(first: AnyNode, second: AnyNode, by: (a: V, b: V) => V | undefined): Evaluated<V> {
    const a = this.of(first);
    if (a.kind !== 'known') return a;
    const b = this.of(second);
    if (b.kind !== 'known') return b;
    const value = by(a.value, b.value);
    return value === undefined
      ? UNKNOWN
      : { kind: 'known', value, bound: together(a.bound, opposite(b.bound)) };
  }
}

function together(a: Bound, b: Bound): Bound {
  if (a === 'exact') return b;
  return b === 'exact' || a === b ? a : 'partial';
}

function opposite(bound: Bound): Bound {
  if (bound === 'atLeast') return 'atMost';
  return bound === 'atMost' ? 'atLeast' : bound;
}
