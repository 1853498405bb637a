import {
  inQuotes,
  parseUnit,
  perUnit,
  point,
  sameUnit,
  text,
  timesUnit,
  type Unit,
  verbatim,
} from '@kapstok/quantity';
import { untyped } from '../graph/build.ts';
import type { AnyNode, Operation } from '../graph/node.ts';
import type { Expression, Span } from './expression.ts';
import { FormulaError } from './formula-error.ts';
import { unitInWords } from './unit-in-words.ts';

/** The nodes that the names in a formula stand for. */
export type Names = ReadonlyMap<string, AnyNode>;

/** No amount in the world has a unit to a higher power. */
const HIGHEST_POWER = 4;

/**
 * Makes a typed graph of a formula: names become nodes, units are worked out.
 * @throws FormulaError where units are mixed or are no units, with the place where it stands.
 */
export function compileFormula(formula: string, expression: Expression, names: Names): AnyNode {
  return new Compiler(formula, names).node(expression);
}

class Compiler {
  readonly #formula: string;
  readonly #names: Names;

  constructor(formula: string, names: Names) {
    this.#formula = formula;
    this.#names = names;
  }

  node(expression: Expression): AnyNode {
    switch (expression.kind) {
      case 'number':
        return this.#number(expression);
      case 'name':
        return this.#named(expression);
      case 'negative':
        return this.#negative(expression);
      case 'sum':
        return this.#sum(expression);
      case 'product':
        return this.#product(expression);
      case 'call':
        return this.#call(expression);
    }
  }

  /** A node that is labelled with the words of the formula it stands for. */
  #made({ from, to }: Span, unit: Unit, operation: Operation): AnyNode {
    const words = this.#formula.slice(from, to);
    return untyped(unit, () => verbatim(words), operation);
  }

  #number(expression: Extract<Expression, { kind: 'number' }>): AnyNode {
    const spelled = parseUnit(expression.unit);
    if (spelled === undefined) {
      throw new FormulaError(
        expression.from,
        text(
          `Kapstok kent de eenheid ${inQuotes(expression.unit)} niet.`,
          `Kapstok does not know the unit ${inQuotes(expression.unit)}.`,
        ),
        text('een eenheid als EUR/hour', 'a unit such as EUR/hour'),
      );
    }
    const estimate = point(expression.value * spelled.scale);
    const reason = text('getal in de formule', 'number in the formula');
    return this.#made(expression, spelled.unit, { kind: 'given', estimate, reason });
  }

  #named(expression: Extract<Expression, { kind: 'name' }>): AnyNode {
    const node = this.#names.get(expression.name);
    if (node === undefined) throw new RangeError(`no node for ${expression.name}`);
    return node;
  }

  #negative(expression: Extract<Expression, { kind: 'negative' }>): AnyNode {
    const less = this.node(expression.of);
    const reason = text('het minteken in de formule', 'the minus sign in the formula');
    const from = untyped(less.unit, () => verbatim('0'), { kind: 'given', estimate: point(0), reason });
    return this.#made(expression, less.unit, { kind: 'difference', from, less });
  }

  /** Terms in a row are one sum; what is taken away is taken from the sum so far. */
  #sum(expression: Extract<Expression, { kind: 'sum' }>): AnyNode {
    const first = this.node(expression.first);
    const { unit } = first;
    let run = [first];
    let span: Span = expression.first;
    const total = (): AnyNode => single(run) ?? this.#made(span, unit, { kind: 'sum', parts: run });
    for (const { sign, at, value } of expression.others) {
      const node = this.node(value);
      if (!sameUnit(node.unit, unit)) throw mixed(at, unit, node.unit);
      const whole = { from: expression.first.from, to: value.to };
      if (sign === '+') run.push(node);
      else run = [this.#made(whole, unit, { kind: 'difference', from: total(), less: node })];
      span = whole;
    }
    return total();
  }

  /** Factors in a row are one product; what divides, divides the product so far. */
  #product(expression: Extract<Expression, { kind: 'product' }>): AnyNode {
    const first = this.node(expression.first);
    let run = [first];
    let { unit } = first;
    let span: Span = expression.first;
    const total = (): AnyNode => single(run) ?? this.#made(span, unit, { kind: 'product', factors: run });
    for (const { sign, at, value } of expression.others) {
      const node = this.node(value);
      const whole = { from: expression.first.from, to: value.to };
      const outcome = sensible(sign === '*' ? timesUnit(unit, node.unit) : perUnit(unit, node.unit), at);
      if (sign === '*') run.push(node);
      else run = [this.#made(whole, outcome, { kind: 'quotient', over: total(), under: node })];
      unit = outcome;
      span = whole;
    }
    return total();
  }

  #call(expression: Extract<Expression, { kind: 'call' }>): AnyNode {
    const [first, ...others] = expression.inputs;
    const start = this.node(first);
    const { unit } = start;
    const of = [start];
    for (const other of others) {
      const node = this.node(other);
      if (!sameUnit(node.unit, unit)) throw mixed(other.from, unit, node.unit);
      of.push(node);
    }
    return this.#made(expression, unit, { kind: expression.name === 'max' ? 'largest' : 'smallest', of });
  }
}

function single(run: readonly AnyNode[]): AnyNode | undefined {
  return run.length === 1 ? run[0] : undefined;
}

function sensible(unit: Unit, at: number): Unit {
  if (Object.values(unit.powers).every((power) => Math.abs(power) <= HIGHEST_POWER)) return unit;
  throw new FormulaError(
    at,
    text(
      'Wat hier staat, wordt een bedrag in een eenheid die niet bestaat.',
      'What stands here becomes an amount in a unit that does not exist.',
    ),
    text('een verhouding, of een prijs per eenheid', 'a ratio, or a price per unit'),
  );
}

function mixed(at: number, first: Unit, other: Unit): FormulaError {
  const [a, b] = [unitInWords(first), unitInWords(other)];
  return new FormulaError(
    at,
    text(`Hier worden ${a.nl} en ${b.nl} door elkaar gebruikt.`, `This mixes ${a.en} and ${b.en}.`),
    text(`een bedrag in ${a.nl}`, `an amount in ${a.en}`),
  );
}
