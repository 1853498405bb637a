import type { Place } from '@kapstok/plan';
import type { Estimate, Text, Unit, UnitCode } from '@kapstok/quantity';

declare const unitOfNode: unique symbol;

/** What a node does with its inputs. Each has a meaning in words, so that a figure explains itself. */
export type Operation =
  /** A cell of the plan, as it stands. */
  | { readonly kind: 'cell'; readonly estimate: Estimate; readonly place: Place; readonly source: string }
  /** A value that is part of a named alternative or a formula, not of the plan. */
  | { readonly kind: 'given'; readonly estimate: Estimate; readonly reason: Text }
  /** Nothing of this kind, by what the plan holds: zero, which says nothing of what stands beside it. */
  | { readonly kind: 'none'; readonly reason: Text; readonly place: Place }
  /** Something the plan does not hold. */
  | { readonly kind: 'missing'; readonly why: Text; readonly place: Place }
  | { readonly kind: 'sum'; readonly parts: readonly AnyNode[] }
  /** `isPart`: what is taken away is a part of it, so that no less than nothing is left. */
  | { readonly kind: 'difference'; readonly from: AnyNode; readonly less: AnyNode; readonly isPart?: true }
  | { readonly kind: 'product'; readonly factors: readonly AnyNode[] }
  | { readonly kind: 'quotient'; readonly over: AnyNode; readonly under: AnyNode }
  /** The value today of an amount a number of years later: 1 / (1 + rate)^years. */
  | { readonly kind: 'discount'; readonly rate: AnyNode; readonly years: number }
  | { readonly kind: 'largest'; readonly of: readonly AnyNode[] }
  | { readonly kind: 'smallest'; readonly of: readonly AnyNode[] }
  /** An amount as far as it is within a limit; one that is not known stays so. */
  | { readonly kind: 'within'; readonly amount: AnyNode; readonly limit: AnyNode }
  /** What amounts that have something in common are together, what they have in common counted once; see `kept`. */
  | {
      readonly kind: 'together';
      readonly parts: readonly AnyNode[];
      readonly overlap: AnyNode;
      readonly limit: AnyNode | undefined;
    }
  /** The share that is kept of amounts that have something in common, so that it counts once; see `keptOf`. */
  | {
      readonly kind: 'kept';
      /** Amounts in one unit, none above the limit. */
      readonly parts: readonly AnyNode[];
      /** From 0, nothing in common, to 1, the smaller lie wholly in the largest. */
      readonly overlap: AnyNode;
      /** What they can be together at most, in their unit. */
      readonly limit: AnyNode | undefined;
    }
  /**
   * What falls to one of those amounts: the share kept of it, in whole steps, so that what falls to all of them is what
   * is kept of their sum. `before`: the amounts before it, in an order that is always the same.
   */
  | {
      readonly kind: 'portion';
      readonly part: AnyNode;
      readonly before: readonly AnyNode[];
      readonly kept: AnyNode;
    };

/**
 * A node of the graph from which every figure is computed and explained; its unit is known at run time. The graph
 * holds no values: an algebra (points and ranges today, columns of draws later) flows through it, see `Evaluator`.
 */
export interface AnyNode {
  /** A number of its own, by which an evaluator finds its value: a list is much smaller and quicker than a map of nodes. */
  readonly order: number;
  readonly unit: Unit;
  readonly operation: Operation;
  /** What this is, in words; made when asked for. */
  readonly label: () => Text;
  /** Only a type: keeps a node whose unit is not known from standing for one whose unit is. */
  readonly [unitOfNode]?: unknown;
}

/** A node whose unit is a type: nodes of different units do not add, that does not compile. */
export interface Node<in out U extends UnitCode> extends AnyNode {
  readonly [unitOfNode]?: (unit: U) => U;
}
