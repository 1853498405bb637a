import {
  parseUnit,
  perUnit,
  point,
  sameUnit,
  type Text,
  text,
  timesUnit,
  type Unit,
  unitName,
  verbatim,
} from '@kapstok/quantity';
import { untyped } from '../graph/build.ts';
import type { AnyNode } from '../graph/node.ts';
import { type Expression, FormulaError } from './parse.ts';

/** Finds what a name stands for; undefined when there is no such name. */
export type Names = (name: string) => AnyNode | undefined;

function nameOf(unit: Unit): Text {
  const words = unitName(unit);
  return words.nl === '' ? text('een verhouding', 'a ratio') : words;
}

/**
 * Makes a typed graph of a formula: names become nodes, units are worked out.
 * @throws FormulaError where a name is unknown or units are mixed, with the place where it stands.
 */
export function compileFormula(expression: Expression, names: Names): AnyNode {
  switch (expression.kind) {
    case 'number':
      return literal(expression);
    case 'name':
      return named(expression, names);
    case 'call': {
      const inputs = expression.inputs.map((input) => compileFormula(input, names));
      return ofOneUnit(expression, inputs, expression.name === 'max' ? 'largest' : 'smallest');
    }
    case 'binary':
      return binary(
        expression,
        compileFormula(expression.left, names),
        compileFormula(expression.right, names),
      );
  }
}

function literal(expression: Extract<Expression, { kind: 'number' }>): AnyNode {
  const spelled = parseUnit(expression.unit);
  if (spelled === undefined) {
    throw new FormulaError(
      expression.at,
      text(
        `Kapstok kent de eenheid “${expression.unit}” niet.`,
        `Kapstok does not know the unit “${expression.unit}”.`,
      ),
      text('een eenheid als EUR/hour', 'a unit such as EUR/hour'),
    );
  }
  const value = expression.value * spelled.scale;
  return untyped(spelled.unit, () => verbatim(String(value)), {
    kind: 'given',
    estimate: point(value),
    reason: text('getal in de formule', 'number in the formula'),
  });
}

function named(expression: Extract<Expression, { kind: 'name' }>, names: Names): AnyNode {
  const node = names(expression.name);
  if (node !== undefined) return node;
  throw new FormulaError(
    expression.at,
    text(
      `De naam “${expression.name}” is geen rekenwaarde en geen regel van dit project.`,
      `The name “${expression.name}” is no parameter and no line of this project.`,
    ),
    text(
      'een sleutel uit parameters of een regel van hetzelfde project',
      'a key of parameters or a line of the same project',
    ),
  );
}

function mixed(at: number, first: Unit, other: Unit): FormulaError {
  const [a, b] = [nameOf(first), nameOf(other)];
  return new FormulaError(
    at,
    text(`Hier worden ${a.nl} en ${b.nl} door elkaar gebruikt.`, `This mixes ${a.en} and ${b.en}.`),
    text('twee keer dezelfde eenheid', 'the same unit twice'),
  );
}

function ofOneUnit(
  expression: Expression,
  inputs: readonly AnyNode[],
  kind: 'largest' | 'smallest' | 'sum',
): AnyNode {
  const [first] = inputs;
  if (first === undefined) throw new RangeError('nothing to compare');
  const other = inputs.find((input) => !sameUnit(input.unit, first.unit));
  if (other !== undefined) throw mixed(expression.at, first.unit, other.unit);
  const label = (): Text => verbatim(kind === 'sum' ? '+' : kind);
  return untyped(first.unit, label, kind === 'sum' ? { kind, parts: inputs } : { kind, of: inputs });
}

function binary(expression: Extract<Expression, { kind: 'binary' }>, left: AnyNode, right: AnyNode): AnyNode {
  const label = (): Text => verbatim(expression.operator);
  switch (expression.operator) {
    case '*':
      return untyped(timesUnit(left.unit, right.unit), label, { kind: 'product', factors: [left, right] });
    case '/':
      return untyped(perUnit(left.unit, right.unit), label, { kind: 'quotient', over: left, under: right });
    case '+':
      return ofOneUnit(expression, [left, right], 'sum');
    case '-':
      if (!sameUnit(left.unit, right.unit)) throw mixed(expression.at, left.unit, right.unit);
      return untyped(left.unit, label, { kind: 'difference', from: left, less: right });
  }
}
