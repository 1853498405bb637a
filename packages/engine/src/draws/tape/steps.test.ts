import { describe, expect, it } from 'vitest';
import type { Column } from './column.ts';
import { countedIn } from './counted-in.ts';
import { readBy, type Step } from './step.ts';
import { Tape } from './tape.ts';

const number = (value: number): Column => ({ kind: 'number', value });

/** What is made of two inputs, from 2 to 4 and from -3 to 5, and the steps that are written for it. */
function written(make: (tape: Tape, a: Column, b: Column) => Column | undefined) {
  const tape = new Tape();
  const column = make(tape, tape.input(0, { low: 2, high: 4 }), tape.input(1, { low: -3, high: 5 }));
  return { column, steps: tape.steps.slice(2) };
}

const times = (tape: Tape, column: Column, by: number): Column => {
  const made = tape.multiply(column, number(by));
  if (made === undefined) throw new Error('no product');
  return made;
};

describe('what hangs on no input', () => {
  it.each<[string, (tape: Tape) => Column | undefined, number]>([
    ['a sum', (tape) => tape.add([number(3), number(4)], 10), 7],
    ['a difference', (tape) => tape.subtract(number(3), number(4)), -1],
    ['a product', (tape) => tape.multiply(number(3), number(4)), 12],
    ['a quotient', (tape) => tape.divide(number(3), number(4)), 0.75],
    ['the most', (tape) => tape.largest([number(3), number(4), number(1)]), 4],
    ['the least', (tape) => tape.smallest([number(3), number(4), number(1)]), 1],
    ['what is discounted', (tape) => tape.discount(number(0.25), 2), 0.64],
    ['what a plan holds', (tape) => tape.from({ kind: 'point', value: 5 }), 5],
  ])('stays a number: %s', (_, make, value) => {
    expect(written(make)).toEqual({ column: number(value), steps: [] });
  });

  it('is not known of a range', () => {
    expect(written((tape) => tape.from({ kind: 'range', low: 1, high: 2 })).column).toBeUndefined();
  });
});

describe('what takes no step', () => {
  it.each<[string, (tape: Tape, a: Column) => Column | undefined, number, number, number]>([
    ['three times', (tape, a) => tape.multiply(a, number(3)), 3, 6, 12],
    ['three times, the other way round', (tape, a) => tape.multiply(number(3), a), 3, 6, 12],
    ['a quarter', (tape, a) => tape.divide(a, number(4)), 0.25, 0.5, 1],
    ['the most of it and what it always is above', (tape, a) => tape.largest([a, number(2)]), 1, 2, 4],
    ['the least of it and what it never is above', (tape, a) => tape.smallest([number(4.5), a]), 1, 2, 4],
  ])('is a factor on the column: %s', (_, make, by, low, high) => {
    expect(written(make)).toEqual({
      column: { kind: 'register', register: 0, times: by, steps: 1, low, high },
      steps: [],
    });
  });

  it('is what always is the most, or the least', () => {
    expect(written((tape, a) => tape.largest([a, number(5)])).column).toEqual(number(5));
    expect(written((tape, a) => tape.smallest([a, number(1)])).column).toEqual(number(1));
  });
});

describe('what takes steps', () => {
  const inverse: Step = { kind: 'inverse', a: 0 };
  it.each<[string, (tape: Tape, a: Column, b: Column) => Column | undefined, readonly Step[], object]>([
    [
      'less a number',
      (tape, a) => tape.subtract(a, number(1)),
      [{ kind: 'plus', a: 0, times: 1, by: -1 }],
      { register: 2, times: 1, low: 1, high: 3 },
    ],
    [
      'a number less it',
      (tape, a) => tape.subtract(number(10), times(tape, a, 2)),
      [{ kind: 'plus', a: 0, times: -2, by: 10 }],
      { register: 2, times: 1, low: 2, high: 6 },
    ],
    [
      'one less another',
      (tape, a, b) => tape.subtract(a, b),
      [{ kind: 'subtract', a: 0, b: 1 }],
      { register: 2, low: -3, high: 7 },
    ],
    [
      'twice one by three times another',
      (tape, a, b) => tape.multiply(times(tape, b, 3), times(tape, a, 2)),
      [{ kind: 'multiply', a: 0, b: 1 }],
      { register: 2, times: 6, low: -72, high: 120 },
    ],
    [
      'one over twice another',
      (tape, a, b) => tape.divide(b, times(tape, a, 2)),
      [{ kind: 'divide', a: 1, b: 0 }],
      { register: 2, times: 0.5, low: -0.75, high: 1.25 },
    ],
    [
      'a number over twice it',
      (tape, a) => tape.divide(number(12), times(tape, a, 2)),
      [inverse],
      { register: 2, times: 6, low: 1.5, high: 3 },
    ],
    [
      'the most of twice it and a number',
      (tape, a) => tape.largest([times(tape, a, 2), number(5)]),
      [{ kind: 'largerOf', a: 0, times: 2, by: 5 }],
      { register: 2, times: 1, low: 5, high: 8 },
    ],
    [
      'the least of a number and it',
      (tape, a) => tape.smallest([number(3), a]),
      [{ kind: 'smallerOf', a: 0, times: 1, by: 3 }],
      { register: 2, low: 2, high: 3 },
    ],
    [
      'the most of two with one factor',
      (tape, a, b) => tape.largest([times(tape, a, 2), times(tape, b, 2)]),
      [{ kind: 'larger', a: 0, b: 1 }],
      { register: 2, times: 2, low: 4, high: 10 },
    ],
    [
      'the least of two with other factors',
      (tape, a, b) => tape.smallest([a, times(tape, b, 3)]),
      [
        { kind: 'scale', a: 1, by: 3 },
        { kind: 'smaller', a: 0, b: 2 },
      ],
      { register: 3, times: 1, low: -9, high: 4 },
    ],
    [
      'the most of two with one factor below zero',
      (tape, a, b) => tape.largest([times(tape, a, -1), times(tape, b, -1)]),
      [
        { kind: 'scale', a: 0, by: -1 },
        { kind: 'scale', a: 1, by: -1 },
        { kind: 'larger', a: 2, b: 3 },
      ],
      { register: 4, times: 1, low: -4, high: 3 },
    ],
    [
      'a factor too large to be one',
      (tape, a) => tape.multiply(a, number(-1e101)),
      [{ kind: 'scale', a: 0, by: -1e101 }],
      { register: 2, times: 1 },
    ],
    [
      'a factor too small to be one',
      (tape, a) => tape.multiply(a, number(1e-101)),
      [{ kind: 'scale', a: 0, by: 1e-101 }],
      { register: 2, times: 1 },
    ],
    [
      'discounted over two years',
      (tape, a) => tape.discount(a, 2),
      [
        { kind: 'plus', a: 0, times: 1, by: 1 },
        { kind: 'inverse', a: 2 },
        { kind: 'multiply', a: 3, b: 3 },
      ],
      { register: 4, low: 1 / 25, high: 1 / 9 },
    ],
    [
      'discounted over one year',
      (tape, a) => tape.discount(a, 1),
      [
        { kind: 'plus', a: 0, times: 1, by: 1 },
        { kind: 'inverse', a: 2 },
      ],
      { register: 3, low: 1 / 5, high: 1 / 3 },
    ],
    [
      'two years back',
      (tape, a) => tape.discount(a, -2),
      [
        { kind: 'plus', a: 0, times: 1, by: 1 },
        { kind: 'multiply', a: 2, b: 2 },
      ],
      { register: 3, low: 9, high: 25 },
    ],
    [
      'a sum in tenths',
      (tape, a) => tape.add([a, number(1.26), number(-0.31), times(tape, a, 2)], 10),
      [
        {
          kind: 'sum',
          start: 10,
          parts: [
            { a: 0, by: 10, whole: false },
            { a: 0, by: 20, whole: false },
          ],
        },
      ],
      { register: 2, times: 1, steps: 10 },
    ],
  ])('%s', (_, make, steps, column) => {
    const found = written(make);
    expect(found.steps).toEqual(steps);
    expect(found.column).toMatchObject({ kind: 'register', ...column });
  });

  it('adds what was counted before as it is, and nothing to it is no step', () => {
    const tape = new Tape();
    const a = tape.input(0, { low: 2, high: 4 });
    const counted = tape.add([a, number(1)], 10);
    if (counted === undefined) throw new Error('no sum');
    expect(tape.add([counted], 10)).toBe(counted);
    expect(tape.steps).toHaveLength(2);
    tape.add([counted, a], 10);
    expect(tape.steps[2]).toEqual({
      kind: 'sum',
      start: 0,
      parts: [
        { a: 1, by: 1, whole: true },
        { a: 0, by: 10, whole: false },
      ],
    });
    // Counted otherwise, or not as it is, it is counted anew.
    tape.add([counted], 100);
    tape.add([times(tape, counted, 3)], 10);
    expect(tape.steps.slice(3)).toEqual([
      { kind: 'sum', start: 0, parts: [{ a: 1, by: 10, whole: false }] },
      { kind: 'sum', start: 0, parts: [{ a: 1, by: 3, whole: false }] },
    ]);
  });

  it('makes no sum that is too large to count, nor divides by what may be zero', () => {
    expect(written((tape, a) => tape.add([a, number(1e15)], 10_000)).column).toBeUndefined();
    expect(written((tape, a) => tape.add([a, number(1e15)], undefined)).column).toBeDefined();
    expect(written((tape, a, b) => tape.divide(a, b)).column).toBeUndefined();
  });

  it('writes no minus zero, and where each part ends', () => {
    const tape = new Tape();
    const a = tape.input(0, { low: 2, high: 4 });
    tape.cut();
    tape.subtract(a, number(0));
    expect(tape.steps[1]).toStrictEqual({ kind: 'plus', a: 0, times: 1, by: 0 });
    tape.cut();
    expect(tape.cuts).toEqual([1, 2]);
    expect(tape.bounds).toEqual([{ low: 2, high: 4 }]);
  });

  it.each<[Step, readonly number[]]>([
    [{ kind: 'input', input: 3 }, []],
    [{ kind: 'divide', a: 4, b: 2 }, [4, 2]],
    [{ kind: 'plus', a: 4, times: 1, by: 9 }, [4]],
    [
      {
        kind: 'sum',
        start: 0,
        parts: [
          { a: 5, by: 1, whole: true },
          { a: 1, by: 1, whole: true },
        ],
      },
      [5, 1],
    ],
  ])('%j reads %j', (step, registers) => {
    expect(readBy(step)).toEqual(registers);
  });
});

it.each([
  ['as its unit has it, as long as that fits', [1, 2], 10_000, 10_000],
  ['just as long as it fits', [0, 2 ** 51], 1, 1],
  ['coarser by ten where it does not', [0, 2 ** 51 + 1], 1, 0.1],
  ['by how far it may lie below zero too', [-(2 ** 51) * 5, 1], 1, 0.1],
  ['as finely as fits without a unit', [0, 2000], undefined, 1e12],
  ['as finely as fits without a unit, coarser where it must', [0, 3000], undefined, 1e11],
])('counts %s', (_, [low = 0, high = 0], steps, counted) => {
  expect(countedIn([{ low, high }], steps)).toBe(counted);
});
