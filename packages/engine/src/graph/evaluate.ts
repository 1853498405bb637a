import { type Estimate, isKnown, stepsPerUnit, type Unit } from '@kapstok/quantity';
import type { Algebra, Sign } from './algebra.ts';
import { type Bound, opposite, scaled, together } from './bound.ts';
import { inputsOf } from './inputs.ts';
import type { AnyNode, Operation } from './node.ts';
import { Outcomes } from './outcomes.ts';
import { keptOf, portionOf, togetherOf, withinOf } from './overlapping.ts';

/** What comes out of a node: the known part and how it is bounded, nothing known at all, or not applicable. */
export type Evaluated<V> =
  /** `none`: zero because there is nothing of the kind; beside an unknown that is no known part. */
  | { readonly kind: 'known'; readonly value: V; readonly bound: Bound; readonly none?: true }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'notApplicable' };

/** An operation on other nodes. */
type Computed = Exclude<Operation, { kind: 'cell' | 'given' | 'none' | 'missing' }>;

/** A value of the plan, or of an alternative. */
export type Leaf = Extract<Operation, { kind: 'cell' | 'given' }>;

/** What stands in the place of a leaf: draws of it, or what is supposed for once. Undefined: what the plan holds. */
export type Instead<V> = (leaf: Leaf, node: AnyNode) => Evaluated<V> | undefined;

const UNKNOWN = { kind: 'unknown' } as const;
const NOT_APPLICABLE = { kind: 'notApplicable' } as const;

/** Deeper than this nodes are worked out from below, so that chains of any length fit. */
const DEEPEST = 500;

/** Evaluates nodes with one algebra, each node once. */
export class Evaluator<V> {
  readonly #algebra: Algebra<V>;
  readonly #done = new Outcomes<Evaluated<V>>();
  readonly #none: Evaluated<V>;
  readonly #instead: Instead<V>;
  readonly #around: { readonly algebra: Algebra<V>; readonly of: (node: AnyNode) => Evaluated<V> };
  #depth = 0;

  constructor(algebra: Algebra<V>, instead: Instead<V> = () => undefined) {
    this.#algebra = algebra;
    this.#instead = instead;
    this.#around = { algebra, of: (node) => this.of(node) };
    const zero = algebra.from({ kind: 'point', value: 0 });
    this.#none = zero === undefined ? UNKNOWN : { kind: 'known', value: zero, bound: 'exact', none: true };
  }

  /** The value of a node. A sum over unknowns is its known part; a product over an unknown is unknown. */
  of(node: AnyNode): Evaluated<V> {
    const { operation } = node;
    if (operation.kind === 'cell' || operation.kind === 'given')
      return this.#instead(operation, node) ?? this.#leaf(operation.estimate);
    if (operation.kind === 'missing') return UNKNOWN;
    if (operation.kind === 'none') return this.#none;
    const done = this.#done.get(node);
    if (done !== undefined) return done;
    if (this.#depth === DEEPEST) this.#fromBelow(node);
    this.#depth += 1;
    const made = this.#evaluate(operation, node.unit);
    this.#depth -= 1;
    this.#done.set(node, made);
    return made;
  }

  /** Works out everything below a node, the deepest first. */
  #fromBelow(node: AnyNode): void {
    this.#depth = 0;
    const open = [node];
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const waiting = inputsOf(top).filter((input) => !this.#isReady(input));
      for (const input of waiting) open.push(input);
      if (waiting.length > 0) continue;
      open.pop();
      if (top !== node) this.of(top);
    }
    this.#depth = DEEPEST;
  }

  #isReady(node: AnyNode): boolean {
    return this.#done.get(node) !== undefined || inputsOf(node).length === 0;
  }

  #evaluate(operation: Computed, unit: Unit): Evaluated<V> {
    switch (operation.kind) {
      case 'sum':
        return this.#merged(operation.parts, 'atLeast', (known) =>
          this.#algebra.add(known, stepsPerUnit(unit)),
        );
      case 'largest':
        return this.#merged(operation.of, 'atLeast', (known) => this.#algebra.largest(known));
      case 'smallest':
        return this.#merged(operation.of, 'atMost', (known) => this.#algebra.smallest(known));
      case 'product':
        return this.#product(operation.factors);
      case 'difference':
        return this.#difference(operation);
      case 'quotient':
        return this.#quotient(operation.over, operation.under);
      case 'discount':
        return this.#discounted(operation.rate, operation.years);
      case 'within':
        return withinOf(operation, this.#around);
      case 'together':
        return togetherOf(operation, this.#around);
      case 'kept':
        return keptOf(operation, this.#around);
      case 'portion':
        return portionOf(operation, unit, this.#around);
    }
  }

  #leaf(estimate: Estimate): Evaluated<V> {
    if (!isKnown(estimate)) return estimate.kind === 'unknown' ? UNKNOWN : NOT_APPLICABLE;
    return known(this.#algebra.from(estimate), estimate.kind === 'atLeast' ? 'atLeast' : 'exact');
  }

  /** The known of several; `missed` says which way one that is unknown would move the outcome. */
  #merged(
    nodes: readonly AnyNode[],
    missed: Bound,
    by: (values: readonly V[]) => V | undefined,
  ): Evaluated<V> {
    const values: V[] = [];
    let bound: Bound = 'exact';
    let [unknowns, nones] = [0, 0];
    for (const node of nodes) {
      const part = this.of(node);
      if (part.kind === 'unknown') unknowns += 1;
      if (part.kind !== 'known') continue;
      if (part.none === true) nones += 1;
      else values.push(part.value);
      bound = together(bound, part.bound);
    }
    if (values.length > 0) return known(by(values), unknowns > 0 ? together(bound, missed) : bound);
    if (unknowns > 0) return UNKNOWN;
    return nones > 0 ? this.#none : NOT_APPLICABLE;
  }

  #product(factors: readonly AnyNode[]): Evaluated<V> {
    let product: Known<V> | undefined;
    for (const factor of factors) {
      const next = this.of(factor);
      if (next.kind !== 'known') return next;
      const made = product === undefined ? next : this.#times(product, next);
      if (made.kind !== 'known') return made;
      product = made;
    }
    return product ?? NOT_APPLICABLE;
  }

  #times(a: Known<V>, b: Known<V>): Evaluated<V> {
    const bound = together(scaled(a.bound, this.#sign(b)), scaled(b.bound, this.#sign(a)));
    return known(this.#algebra.multiply(a.value, b.value), bound);
  }

  #difference({ from, less, isPart }: Extract<Operation, { kind: 'difference' }>): Evaluated<V> {
    const [a, b] = [this.of(from), this.of(less)];
    if (a.kind !== 'known' || b.kind === 'notApplicable') return a;
    if (b.kind === 'unknown') return b;
    const left = this.#algebra.subtract(a.value, b.value);
    const bound = together(a.bound, opposite(b.bound));
    return known(isPart === true && left !== undefined ? this.#atLeastZero(left) : left, bound);
  }

  #atLeastZero(value: V): V | undefined {
    const zero = this.#algebra.from({ kind: 'point', value: 0 });
    return zero === undefined ? undefined : this.#algebra.largest([value, zero]);
  }

  #quotient(over: AnyNode, under: AnyNode): Evaluated<V> {
    const [a, b] = [this.of(over), this.of(under)];
    if (a.kind !== 'known') return a;
    if (b.kind !== 'known') return b;
    const bound = together(scaled(a.bound, this.#sign(b)), scaled(opposite(b.bound), this.#sign(a)));
    return known(this.#algebra.divide(a.value, b.value), bound);
  }

  #discounted(by: AnyNode, years: number): Evaluated<V> {
    const rate = this.of(by);
    if (rate.kind !== 'known') return rate;
    const turned = years > 0 ? opposite(rate.bound) : rate.bound;
    return known(this.#algebra.discount(rate.value, years), years === 0 ? 'exact' : turned);
  }

  #sign(of: Known<V>): Sign {
    return this.#algebra.sign(of.value);
  }
}

/** A value that is known, if only in part. */
export type Known<V> = Extract<Evaluated<V>, { kind: 'known' }>;

function known<V>(value: V | undefined, bound: Bound): Evaluated<V> {
  return value === undefined ? UNKNOWN : { kind: 'known', value, bound };
}
