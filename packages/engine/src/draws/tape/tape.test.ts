import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Algebra } from '../../graph/algebra.ts';
import { intervals } from '../../graph/interval.ts';
import { permutation } from '../permutation.ts';
import { Random } from '../random.ts';
import type { Column } from './column.ts';
import { countedAtOnce } from './counted-at-once.ts';
import { fewRegisters } from './few-registers.ts';
import { type InputDraws, play } from './play.ts';
import { Tape } from './tape.ts';

const DRAWS = 200;
const STEPS = 10_000;

/** A formula over inputs, as the graph of a plan is one. */
type Formula = <V>(algebra: Algebra<V>, inputs: readonly V[]) => V | undefined;

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

const number = fc.double({ min: -1000, max: 1000, noNaN: true });

/** Any formula of these kinds of operation, by their numbers below. */
function anyFormula(...kinds: readonly number[]): fc.Arbitrary<Formula> {
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

function boundsOf({ values }: InputDraws): { readonly low: number; readonly high: number } {
  return { low: values[0] ?? 0, high: values.at(-1) ?? 0 };
}

/** The draws of a formula, as a tape gives them in blocks of this size. */
function played(
  of: Formula,
  block: number,
): { readonly column: Column | undefined; readonly draws: Float64Array } {
  const tape = new Tape();
  const column = of(
    tape,
    inputs.map((input, at) => tape.input(at, boundsOf(input))),
  );
  const draws = new Float64Array(DRAWS);
  const { steps, registers } = tape;
  play({ steps, inputs, registers, draws: DRAWS, block }, (filled, from, count) => {
    if (column?.kind === 'number') draws.fill(column.value);
    if (column?.kind !== 'register') return;
    draws.set(filled[column.register]?.subarray(0, count) ?? [], from);
  });
  return { column, draws };
}

/** The draws of several formulas on one tape, played as it was written, or as it is packed. */
function playedTogether(all: readonly Formula[], packed: boolean): readonly Float64Array[] {
  const tape = new Tape();
  const given = inputs.map((input, at) => tape.input(at, boundsOf(input)));
  const columns = all.map((of) => of(tape, given)).filter((column) => column?.kind === 'register');
  const kept = new Set(columns.map(({ register }) => register));
  const asWritten = {
    steps: tape.steps,
    registers: tape.registers,
    kept: new Map([...kept].map((one) => [one, one])),
  };
  const {
    steps,
    registers,
    kept: places,
  } = packed ? fewRegisters(countedAtOnce(tape.steps), kept) : asWritten;
  const draws = columns.map(() => new Float64Array(DRAWS));
  play({ steps, inputs, registers, draws: DRAWS, block: 64 }, (filled, from, count) => {
    columns.forEach(({ register }, at) => {
      const place = places.get(register) ?? raise();
      draws[at]?.set(filled[place]?.subarray(0, count) ?? raise(), from);
    });
  });
  return draws;
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
  it('gives in each draw, to the bit, what the same formula gives for points', () => {
    fc.assert(
      fc.property(anyFormula(1, 2, 3, 4, 6), (of) => {
        const { column, draws } = played(of, 64);
        if (column === undefined) return;
        draws.forEach((drawn, draw) => {
          expect(drawn + 0).toBe((byPoints(of, draw) ?? Number.NaN) + 0);
        });
      }),
    );
  });

  it('lies between its bounds in each draw', () => {
    fc.assert(
      fc.property(anyFormula(0, 1, 2, 3, 4, 5, 6), (of) => {
        const { column, draws } = played(of, 64);
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

  it('gives the same bits whatever the size of a block', () => {
    fc.assert(
      fc.property(anyFormula(0, 1, 2, 3, 4, 5, 6), fc.integer({ min: 1, max: 300 }), (of, block) => {
        expect(played(of, block).draws).toEqual(played(of, DRAWS).draws);
      }),
    );
  });

  it('gives the same bits in few registers, with parts counted as soon as they are there', () => {
    const formulas = fc.array(anyFormula(0, 1, 2, 3, 4, 5, 6), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(formulas, (all) => {
        expect(playedTogether(all, true)).toEqual(playedTogether(all, false));
      }),
    );
  });

  it('keeps no part of a sum once it is counted: a hundred parts take four registers', () => {
    const tape = new Tape();
    const [one] = [tape.input(0, { low: 1, high: 2 })];
    const parts = Array.from(
      { length: 100 },
      (_, at) => tape.multiply(one, { kind: 'number', value: at + 1 }) ?? raise(),
    );
    const sum = tape.add(parts, STEPS);
    const kept = new Set(sum?.kind === 'register' ? [sum.register] : []);
    expect(fewRegisters(countedAtOnce(tape.steps), kept).registers).toBeLessThanOrEqual(4);
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
          expect(played(parts, 64).draws).toEqual(played(sorted, 64).draws);
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
    const { draws } = played(of, 64);
    const { values, order } = inputs[3] ?? raise();
    draws.forEach((drawn, draw) => {
      const rate = values[order[draw] ?? 0] ?? 0;
      expect(drawn).toBeCloseTo(886_332 / ((1 + rate) * (1 + rate) * (1 + rate)), 6);
    });
  });
});

function raise(): never {
  throw new Error('nothing there');
}
