import type { Place } from '@kapstok/plan';
import {
  type Estimate,
  ofOneYear,
  type PlainUnit,
  perUnit,
  sameUnit,
  type Text,
  timesUnit,
  type Unit,
  type UnitCode,
  unit,
} from '@kapstok/quantity';
import type { AnyNode, Node, Operation } from './node.ts';

/** What a node is, in words, made when asked for. */
export type Label = () => Text;

/** Numbers nodes as they are made; it tells them apart and means nothing else. */
let nodes = 0;

function made<U extends UnitCode>(of: Unit, label: Label, operation: Operation): Node<U> {
  nodes += 1;
  return { order: nodes, unit: of, label, operation };
}

/** A node of a unit that is known at run time only: for formulas, which check units themselves. */
export function untyped(of: Unit, label: Label, operation: Operation): AnyNode {
  nodes += 1;
  return { order: nodes, unit: of, label, operation };
}

/** The node as one of a unit, if that is its unit; an amount per year is the amount of that one year. */
export function inUnit<U extends UnitCode>(node: AnyNode, code: U): Node<U> | undefined {
  return isIn(node, code) ? node : undefined;
}

function isIn<U extends UnitCode>(node: AnyNode, code: U): node is Node<U> {
  return node.unit.code === code || sameUnit(ofOneYear(node.unit), ofOneYear(unit(code)));
}

/** A cell of the plan in its unit. */
export function cell<U extends UnitCode>(
  code: U,
  label: Label,
  value: { estimate: Estimate; place: Place; source: string },
): Node<U> {
  return made(unit(code), label, { kind: 'cell', ...value });
}

/** A value that belongs to a named alternative, with the reason it stands there. */
export function given<U extends UnitCode>(code: U, label: Label, estimate: Estimate, reason: Text): Node<U> {
  return made(unit(code), label, { kind: 'given', estimate, reason });
}

/** Nothing of this kind: zero, with the reason and the row that says so. In a sum it stands for no part at all. */
export function none<U extends UnitCode>(code: U, label: Label, reason: Text, place: Place): Node<U> {
  return made(unit(code), label, { kind: 'none', reason, place });
}

/** Something the plan does not hold: its value is unknown, and the gap says why and where. */
export function missing<U extends UnitCode>(code: U, label: Label, why: Text, place: Place): Node<U> {
  return made(unit(code), label, { kind: 'missing', why, place });
}

/** The sum of parts in one unit; nothing to add is not applicable. */
export function sum<U extends UnitCode>(code: U, label: Label, parts: readonly Node<NoInfer<U>>[]): Node<U> {
  return made(unit(code), label, { kind: 'sum', parts });
}

/** What is left of `from` after `less`, in one unit. */
export function difference<U extends UnitCode>(label: Label, from: Node<U>, less: Node<NoInfer<U>>): Node<U> {
  return made(from.unit, label, { kind: 'difference', from, less });
}

/** What is left of `from` after a part of it, in one unit; never less than nothing. */
export function remainder<U extends UnitCode>(label: Label, from: Node<U>, part: Node<NoInfer<U>>): Node<U> {
  return made(from.unit, label, { kind: 'difference', from, less: part, isPart: true });
}

/** An amount converted by a rate: persons times FTE/person gives FTE. */
export function converted<N extends PlainUnit, D extends PlainUnit>(
  label: Label,
  amount: Node<D>,
  rate: Node<`${N}/${D}`>,
): Node<N> {
  return made(timesUnit(amount.unit, ofOneYear(rate.unit)), label, {
    kind: 'product',
    factors: [amount, rate],
  });
}

/** An amount converted by a rate the other way: hours divided by hours/FTE gives FTE. */
export function dividedBy<N extends PlainUnit, D extends PlainUnit>(
  label: Label,
  amount: Node<N>,
  rate: Node<`${N}/${D}`>,
): Node<D> {
  return made(perUnit(amount.unit, ofOneYear(rate.unit)), label, {
    kind: 'quotient',
    over: amount,
    under: rate,
  });
}

/** A share of an amount. */
export function shareOf<U extends UnitCode>(label: Label, amount: Node<U>, share: Node<'1'>): Node<U> {
  return made(amount.unit, label, { kind: 'product', factors: [amount, share] });
}

/** One amount as a share of another in the same unit. */
export function ratio<U extends UnitCode>(label: Label, part: Node<U>, whole: Node<NoInfer<U>>): Node<'1'> {
  return made(unit('1'), label, { kind: 'quotient', over: part, under: whole });
}

/** The factor that makes a later amount a present one: 1 / (1 + rate)^years. */
export function discountFactor(label: Label, rate: Node<'1/year'>, years: number): Node<'EURnpv/EUR'> {
  return made(unit('EURnpv/EUR'), label, { kind: 'discount', rate, years });
}

/** The largest of amounts in one unit. */
export function largest<U extends UnitCode>(code: U, label: Label, of: readonly Node<NoInfer<U>>[]): Node<U> {
  return made(unit(code), label, { kind: 'largest', of });
}

/** An amount as far as it is within a limit, in one unit. */
export function within<U extends UnitCode>(label: Label, amount: Node<U>, limit: Node<NoInfer<U>>): Node<U> {
  return made(amount.unit, label, { kind: 'within', amount, limit });
}

/** The share that is kept of amounts in one unit that have something in common; none of them is above the limit. */
export function kept<U extends UnitCode>(
  label: Label,
  of: { parts: readonly Node<U>[]; overlap: Node<'1'>; limit: Node<NoInfer<U>> | undefined },
): Node<'1'> {
  return made(unit('1'), label, { kind: 'kept', ...of });
}

/** What amounts in one unit that have something in common are together; none of them is above the limit. */
export function together<U extends UnitCode>(
  code: U,
  label: Label,
  of: { parts: readonly Node<NoInfer<U>>[]; overlap: Node<'1'>; limit: Node<NoInfer<U>> | undefined },
): Node<U> {
  return made(unit(code), label, { kind: 'together', ...of });
}

/** What falls to one of those amounts, `before` being those before it in an order that is always the same. */
export function portion<U extends UnitCode>(
  label: Label,
  of: { part: Node<U>; before: readonly Node<NoInfer<U>>[]; kept: Node<'1'> },
): Node<U> {
  return made(of.part.unit, label, { kind: 'portion', ...of });
}
