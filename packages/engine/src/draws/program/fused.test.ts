import { describe, expect, it } from 'vitest';
import type { SumPart } from '../tape/step.ts';
import type { Item } from './arranged.ts';
import { fused } from './fused.ts';
import { CODES, type Instruction, touchedBy } from './instruction.ts';

const step = (register: number, of: Extract<Item, { kind: 'step' }>['step']): Item => ({
  kind: 'step',
  register,
  step: of,
});
const product = (register: number, a: number, b: number): Item => step(register, { kind: 'multiply', a, b });
const limit = (register: number, a: number): Item =>
  step(register, { kind: 'smallerOf', a, times: 2, by: 9 });
const count = (sum: number, a: number, more: Partial<SumPart> = {}): Item => ({
  kind: 'count',
  sum,
  part: { a, by: 10, whole: false, ...more },
});

/** An instruction shortly: what it does, with what, into what. */
function told({ code, to, a, b, times, by, sums }: Instruction): string {
  const base = [13, 16, 19].findLast((from) => code >= from);
  const name = Object.entries(CODES).find(([, of]) => of === (base ?? code))?.[0];
  const read = [a, b].filter((one) => one !== undefined).join(' ');
  const into = [...(to === undefined ? [] : [`=${to}`]), ...sums.map((one) => `+${one.sum}x${one.by}`)];
  return `${name}(${read}) ${times} ${by} ${into.join(' ')}${base === undefined ? '' : ` n${code - base + 1}`}`;
}
const instructions = (items: readonly Item[], kept: readonly number[] = []): readonly string[] =>
  fused(items, (register) => kept.includes(register)).map(told);

describe('the instructions of a segment', () => {
  it('are what each step does, with its numbers', () => {
    expect(
      instructions([
        { kind: 'begin', sum: 9, start: 4 },
        step(2, { kind: 'subtract', a: 0, b: 1 }),
        step(3, { kind: 'plus', a: 2, times: -2, by: 5 }),
        step(4, { kind: 'scale', a: 3, by: 7 }),
        step(5, { kind: 'inverse', a: 4 }),
        limit(6, 5),
      ]),
    ).toEqual([
      'fill() 1 4 =9',
      'subtract(0 1) 1 0 =2',
      'plus(2) -2 5 =3',
      'scale(3) 1 7 =4',
      'inverse(4) 1 0 =5',
      'smallerOf(5) 2 9 =6',
    ]);
  });

  it('make a product with the least of two at once, whichever of the two it is', () => {
    expect(instructions([limit(2, 0), product(3, 1, 2)])).toEqual(['multiplySmallerOf(0 1) 2 9 =3']);
    expect(instructions([limit(2, 0), product(3, 2, 1)])).toEqual(['multiplySmallerOf(0 1) 2 9 =3']);
  });

  it('make the least of two by itself where it is needed twice, kept, or not in a product', () => {
    const [least, of] = ['smallerOf(0) 2 9 =2', 'multiply(2 1) 1 0 =3'];
    const items = [limit(2, 0), product(3, 2, 1)];
    expect(instructions(items, [2])).toEqual([least, of]);
    expect(instructions([...items, product(4, 2, 0)])).toEqual([least, of, 'multiply(2 0) 1 0 =4']);
    expect(instructions([...items, count(9, 2)])).toEqual([least, of, 'countRegister(2) 1 0 +9x10 n1']);
    expect(instructions([limit(2, 0), product(3, 2, 2)])).toEqual([least, 'multiply(2 2) 1 0 =3']);
    expect(instructions([limit(2, 0), step(3, { kind: 'subtract', a: 2, b: 1 })])).toEqual([
      least,
      'subtract(2 1) 1 0 =3',
    ]);
  });

  it('count a product that is only counted without keeping it, into three sums at most', () => {
    expect(instructions([product(2, 0, 1), count(8, 2), count(9, 2, { by: 1 })])).toEqual([
      'countProduct(0 1) 1 0 +8x10 +9x1 n2',
    ]);
    expect(instructions([limit(2, 0), product(3, 2, 1), count(9, 3)])).toEqual([
      'countProductSmallerOf(0 1) 2 9 +9x10 n1',
    ]);
    const four = [6, 7, 8, 9].map((sum) => count(sum, 2));
    expect(instructions([product(2, 0, 1), ...four.slice(1)])).toEqual([
      'countProduct(0 1) 1 0 +7x10 +8x10 +9x10 n3',
    ]);
    expect(instructions([product(2, 0, 1), ...four])).toEqual([
      'multiply(0 1) 1 0 =2',
      'countRegister(2) 1 0 +6x10 +7x10 +8x10 n3',
      'countRegister(2) 1 0 +9x10 n1',
    ]);
  });

  it('keep a product that is needed elsewhere, or counted as it is, or later', () => {
    const items = [product(2, 0, 1), count(9, 2)];
    const kept = ['multiply(0 1) 1 0 =2', 'countRegister(2) 1 0 +9x10 n1'];
    expect(instructions(items, [2])).toEqual(kept);
    expect(instructions([...items, step(3, { kind: 'inverse', a: 2 })])).toEqual([
      ...kept,
      'inverse(2) 1 0 =3',
    ]);
    expect(instructions([product(2, 0, 1), count(9, 2), count(8, 2, { whole: true })])).toEqual([
      ...kept,
      'countWhole(2) 1 0 +8x1',
    ]);
    expect(instructions([product(2, 0, 1), product(3, 0, 0), count(9, 2)])).toEqual([
      kept[0],
      'multiply(0 0) 1 0 =3',
      kept[1],
    ]);
    expect(instructions([product(2, 0, 1)])).toEqual([kept[0]]);
  });

  it('count what is made elsewhere, and what is no product after it is made', () => {
    expect(instructions([count(8, 0), count(9, 0), count(9, 1)])).toEqual([
      'countRegister(0) 1 0 +8x10 +9x10 n2',
      'countRegister(1) 1 0 +9x10 n1',
    ]);
    expect(instructions([step(2, { kind: 'scale', a: 0, by: 3 }), count(9, 2)])).toEqual([
      'scale(0) 1 3 =2',
      'countRegister(2) 1 0 +9x10 n1',
    ]);
    expect(instructions([count(9, 0, { whole: true, by: 1 })])).toEqual(['countWhole(0) 1 0 +9x1']);
  });

  it('touch all that they read, make and count into', () => {
    const [one] = fused([limit(2, 0), product(3, 2, 1), count(9, 3)], () => false);
    expect(one && touchedBy(one)).toEqual([0, 1, 9]);
    const [other] = fused([product(2, 0, 1)], () => false);
    expect(other && touchedBy(other)).toEqual([2, 0, 1]);
  });
});
