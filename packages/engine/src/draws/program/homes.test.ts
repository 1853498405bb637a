import { describe, expect, it } from 'vitest';
import type { Column } from '../tape/column.ts';
import { Tape } from '../tape/tape.ts';
import { compile } from './compile.ts';
import { AFTER, homesOf, SHARED, UNUSED } from './homes.ts';
import { dealt } from './shares.ts';

const BETWEEN = { low: 1, high: 2 };

function made(column: Column | undefined): Column {
  if (column === undefined) throw new Error('nothing made');
  return column;
}

const registerOf = (column: Column): number => (column.kind === 'register' ? column.register : -1);

/** Two parts: each a product of an input of its own and one that both have; and the sum of both after them. */
function twoParts() {
  const tape = new Tape();
  const both = tape.input(0, BETWEEN);
  const parts = [1, 2].map((input) => {
    const own = tape.input(input, BETWEEN);
    const product = made(tape.multiply(both, own));
    tape.cut();
    return { own, product };
  });
  const sum = made(
    tape.add(
      parts.map(({ product }) => product),
      10,
    ),
  );
  return { tape, both, parts, sum };
}

describe('where a step is taken', () => {
  it('is in the part that needs it, once for all where several do, and else after them', () => {
    const { tape, both, parts, sum } = twoParts();
    const homes = homesOf(tape, [registerOf(sum)]);
    const at = (column: Column): number | undefined => homes[registerOf(column)];
    expect(at(both)).toBe(SHARED);
    expect(parts.map(({ own }) => at(own))).toEqual([0, 1]);
    expect(parts.map(({ product }) => at(product))).toEqual([0, 1]);
    expect(at(sum)).toBe(AFTER);
  });

  it('is nowhere for what nothing that was asked needs', () => {
    const { tape, both, parts, sum } = twoParts();
    const [first, second] = parts;
    if (first === undefined || second === undefined) throw new Error('no parts');
    const homes = homesOf(tape, [registerOf(first.product)]);
    const at = (column: Column): number | undefined => homes[registerOf(column)];
    expect([at(both), at(first.own), at(first.product)]).toEqual([0, 0, 0]);
    expect([at(second.own), at(second.product), at(sum)]).toEqual([UNUSED, UNUSED, UNUSED]);
  });

  it('is in one segment for parts of which one reads what the other makes', () => {
    const tape = new Tape();
    const a = tape.input(0, BETWEEN);
    const first = made(tape.multiply(a, tape.input(1, BETWEEN)));
    tape.cut();
    const alone = tape.input(2, BETWEEN);
    tape.cut();
    const third = made(tape.multiply(first, tape.input(3, BETWEEN)));
    tape.cut();
    const homes = homesOf(tape, [first, alone, third].map(registerOf));
    expect([first, alone, third].map((column) => homes[registerOf(column)])).toEqual([0, 1, 0]);
  });
});

describe('a program of parts', () => {
  it('has a segment for each, with its own inputs and outputs, and what is summed after them', () => {
    const { tape, parts, sum } = twoParts();
    const program = compile(tape, [sum, ...parts.map(({ product }) => product)]);
    expect(program.segments.map(({ outputs }) => outputs)).toEqual([[1], [2]]);
    expect(program.last.outputs).toEqual([0]);
    expect(program.sums).toHaveLength(1);
    expect(program.outputs.map(({ kind }) => kind)).toEqual(['drawn', 'drawn', 'drawn']);
    expect(program.segments.map(({ sums }) => sums.length)).toEqual([1, 1]);
    expect(compile(tape, [{ kind: 'number', value: 3 }]).outputs).toEqual([{ kind: 'number', value: 3 }]);
    expect(() => compile(new Tape(), [sum])).toThrow(RangeError);
  });

  it('is dealt over workers in order, each about as much', () => {
    const tape = new Tape();
    const products = Array.from({ length: 6 }, (_, at) => {
      const own = made(tape.multiply(tape.input(2 * at, BETWEEN), tape.input(2 * at + 1, BETWEEN)));
      tape.cut();
      return own;
    });
    const program = compile(tape, products);
    expect(program.segments).toHaveLength(6);
    expect(dealt(program, 1)).toEqual([[0, 1, 2, 3, 4, 5]]);
    expect(dealt(program, 2)).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect(dealt(program, 3)).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
    expect(dealt(program, 12).filter((own) => own.length > 0)).toHaveLength(6);
  });
});
