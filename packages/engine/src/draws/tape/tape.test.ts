import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervals } from '../../graph/interval.ts';
import { permutation } from '../../testing/permutation.ts';
import { Random } from '../random.ts';
import { anyFormula, type Formula } from '../testing/any-formula.ts';
import { plainlyPlayed } from '../testing/plainly-played.ts';
import type { Column } from './column.ts';
import { Tape } from './tape.ts';

const DRAWS = 200;
const STEPS = 10_000;

interface InputDraws {
  readonly values: Float64Array;
  readonly order: Uint16Array;
}

/** Four inputs between bounds, with their draws. */
const inputs: readonly InputDraws[] = [
  [0.5, 2],
  [-3, 4],
  [10, 900],
  [0.01, 0.09],
].map(([low = 0, high = 0], at) => ({
  values: Float64Array.from({ length: DRAWS }, (_, rank) => low + ((high - low) * (rank + 0.5)) / DRAWS),
  order: permutation(new Random(1, `input ${at}`), DRAWS),
}));

const drawnInputs = inputs.map(({ values, order }) => Float64Array.from(order, (rank) => values[rank] ?? 0));

function boundsOf({ values }: InputDraws): { readonly low: number; readonly high: number } {
  return { low: values[0] ?? 0, high: values.at(-1) ?? 0 };
}

/** The draws of a formula, as a tape gives them. */
function played(of: Formula): { readonly column: Column | undefined; readonly draws: Float64Array } {
  const tape = new Tape();
  const column = of(
    tape,
    inputs.map((input, at) => tape.input(at, boundsOf(input))),
  );
  const [draws] = column === undefined ? [] : plainlyPlayed(tape, [column], drawnInputs);
  return { column, draws: draws ?? new Float64Array(0) };
}

/** The same formula for one draw, as points. */
function byPoints(of: Formula, draw: number): number | undefined {
  const points = inputs.map(({ values, order }) => {
    const value = values[order[draw] ?? 0] ?? 0;
    return { low: value, high: value };
  });
  return of(intervals, points)?.low;
}

describe('a tape', () => {
  it('gives in each draw what the same formula gives for points, but for the last bits', () => {
    // Without differences: of what is nearly equal, a difference is all last bits.
    fc.assert(
      fc.property(anyFormula(2, 3, 4, 6), (of) => {
        const { column, draws } = played(of);
        if (column === undefined) return;
        draws.forEach((drawn, draw) => {
          const expected = byPoints(of, draw) ?? Number.NaN;
          expect(Math.abs(drawn - expected)).toBeLessThanOrEqual(
            1e-12 * Math.max(1, Math.abs(expected)) * wide(column),
          );
        });
      }),
    );
  });

  it('lies between its bounds in each draw', () => {
    fc.assert(
      fc.property(anyFormula(0, 1, 2, 3, 4, 5, 6), (of) => {
        const { column, draws } = played(of);
        if (column === undefined) return;
        const [low, high] =
          column.kind === 'number' ? [column.value, column.value] : [column.low, column.high];
        // Counted in steps an amount may be half a step off, and what is made of it as much more.
        const slack = 1e-6 * Math.max(1, Math.abs(low), Math.abs(high));
        draws.forEach((drawn) => {
          expect(drawn).toBeGreaterThanOrEqual(low - slack);
          expect(drawn).toBeLessThanOrEqual(high + slack);
        });
      }),
    );
  });

  it('writes nothing twice', () => {
    const tape = new Tape();
    const [a, b] = [tape.input(0, { low: 1, high: 2 }), tape.input(1, { low: 1, high: 2 })];
    const half = { kind: 'number', value: 0.5 } as const;
    for (let time = 0; time < 2; time += 1) {
      const product = tape.multiply(b, a);
      const quotient = product && tape.divide(product, half);
      if (quotient) tape.smallest([quotient, { kind: 'number', value: 3 }]);
    }
    expect(tape.steps.map(({ kind }) => kind)).toEqual(['input', 'input', 'multiply', 'smallerOf']);
  });

  it('adds to the same bits whatever the order of the parts', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }),
        fc.boolean(),
        (order, stepped) => {
          const parts: Formula = (algebra, given) => {
            const factors = order.map((at) =>
              algebra.multiply(given[at % 4] ?? raise(), given[Math.floor(at / 4)] ?? raise()),
            );
            return algebra.add(
              factors.map((part) => part ?? raise()),
              stepped ? STEPS : undefined,
            );
          };
          const sorted: Formula = (algebra, given) =>
            algebra.add(
              [0, 1, 2, 3, 4, 5, 6, 7].map(
                (at) =>
                  algebra.multiply(given[at % 4] ?? raise(), given[Math.floor(at / 4)] ?? raise()) ?? raise(),
              ),
              stepped ? STEPS : undefined,
            );
          expect(played(parts).draws).toEqual(played(sorted).draws);
        },
      ),
    );
  });

  it('is as points are: 886 332 euro at a rate between 0.01 and 0.09 in the third year', () => {
    const of: Formula = (algebra, [, , , rate]) => {
      const [euro, factor] = [
        algebra.from({ kind: 'point', value: 886_332 }),
        rate && algebra.discount(rate, 3),
      ];
      return euro && factor && algebra.multiply(euro, factor);
    };
    const { draws } = played(of);
    const { values, order } = inputs[3] ?? raise();
    draws.forEach((drawn, draw) => {
      const rate = values[order[draw] ?? 0] ?? 0;
      expect(drawn).toBeCloseTo(886_332 / ((1 + rate) * (1 + rate) * (1 + rate)), 6);
    });
  });
});

/** How wide a column is, at least 1. */
function wide(column: Column): number {
  return column.kind === 'number' ? 1 : Math.max(1, Math.abs(column.low), Math.abs(column.high));
}

function raise(): never {
  throw new Error('nothing there');
}
