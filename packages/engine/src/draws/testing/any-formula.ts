import fc from 'fast-check';
import type { Algebra } from '../../graph/algebra.ts';

const STEPS = 10_000;

/** A formula over inputs, as the graph of a plan is one. */
export type Formula = <V>(algebra: Algebra<V>, inputs: readonly V[]) => V | undefined;

/** Joins two formulas; one without an outcome leaves the whole without. */
function joined(
  one: Formula,
  other: Formula,
  by: <V>(algebra: Algebra<V>, a: V, b: V) => V | undefined,
): Formula {
  return (algebra, inputs) => {
    const [a, b] = [one(algebra, inputs), other(algebra, inputs)];
    return a === undefined || b === undefined ? undefined : by(algebra, a, b);
  };
}

/** Numbers as plans have them: nothing or something, no 1e-300 of it. */
const number = fc
  .double({ min: -1000, max: 1000, noNaN: true })
  .map((value) => (Math.abs(value) < 1e-6 ? 0 : value));

/** Any formula of these kinds of operation, by their numbers below. */
export function anyFormula(...kinds: readonly number[]): fc.Arbitrary<Formula> {
  return fc.letrec<{ formula: Formula; leaf: Formula; pair: Formula }>((tie) => ({
    formula: fc.oneof({ maxDepth: 5 }, tie('leaf'), tie('pair')),
    leaf: fc.oneof(
      number.map(
        (value): Formula =>
          (algebra) =>
            algebra.from({ kind: 'point', value }),
      ),
      fc.nat({ max: 3 }).map(
        (at): Formula =>
          (_, inputs) =>
            inputs[at],
      ),
    ),
    pair: fc
      .tuple(tie('formula'), tie('formula'), fc.constantFrom(...kinds), fc.integer({ min: 0, max: 12 }))
      .map(([one, other, kind, years]) =>
        joined(one, other, (algebra, a, b) => {
          switch (kind) {
            case 0:
              return algebra.add([a, b, a], STEPS);
            case 1:
              return algebra.subtract(a, b);
            case 2:
              return algebra.divide(a, b);
            case 3:
              return algebra.largest([a, b]);
            case 4:
              return algebra.smallest([a, b]);
            case 5:
              return algebra.discount(a, years);
            default:
              return algebra.multiply(a, b);
          }
        }),
      ),
  })).formula;
}
