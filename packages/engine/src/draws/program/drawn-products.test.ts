import { describe, expect, it } from 'vitest';
import type { Step } from '../tape/step.ts';
import { drawnProducts } from './drawn-products.ts';
import { AFTER, UNUSED } from './homes.ts';

const input = (of: number): Step => ({ kind: 'input', input: of });
const times = (a: number, b: number): Step => ({ kind: 'multiply', a, b });

function products(steps: readonly Step[], homes: readonly number[], asked: readonly number[] = []) {
  return [...drawnProducts(steps, Int32Array.from(homes), (register) => asked.includes(register)).inputsOf];
}

/** Inputs 7, 8 and 9 of one segment, and what is made of them. */
const inputs = [input(7), input(8), input(9)];
const there = (count: number): readonly number[] => Array.from({ length: count }, () => 0);

describe('a product of inputs of which nothing else is asked', () => {
  it('is drawn as one column', () => {
    expect(products([...inputs, times(0, 1)], there(4))).toEqual([[3, [8, 7]]]);
  });

  it('goes on with a further input, whichever side it stands on', () => {
    expect(products([...inputs, times(0, 1), times(3, 2)], there(5))).toEqual([[4, [8, 7, 9]]]);
    expect(products([...inputs, times(0, 1), times(2, 3)], there(5))).toEqual([[4, [8, 7, 9]]]);
  });

  it('needs no column for a product that is part of it', () => {
    const steps = [...inputs, times(0, 1), times(3, 2)];
    const { within } = drawnProducts(steps, Int32Array.from(there(5)), () => false);
    expect([...within]).toEqual([3]);
  });

  it('is two of two, for multiplied in another order they would be another number', () => {
    const steps = [...inputs, input(6), times(0, 1), times(2, 3), times(4, 5)];
    expect(products(steps, there(7))).toEqual([
      [4, [8, 7]],
      [5, [6, 9]],
    ]);
  });

  it('is none of an input that is read twice, asked for, or taken elsewhere', () => {
    expect(products([...inputs, times(0, 1), times(0, 2)], there(5))).toEqual([]);
    expect(products([...inputs, times(0, 1)], there(4), [0])).toEqual([]);
    expect(products([...inputs, times(0, 1)], [1, 0, 0, 0])).toEqual([]);
    expect(products([...inputs, times(0, 1)], [0, 1, 0, 0])).toEqual([]);
  });

  it('is none outside a segment, and what no one uses reads nothing', () => {
    expect(products([...inputs, times(0, 1)], [AFTER, AFTER, AFTER, AFTER])).toEqual([]);
    expect(products([...inputs, times(0, 1), times(0, 2)], [0, 0, 0, 0, UNUSED])).toEqual([[3, [8, 7]]]);
  });

  it('is none of what is no input', () => {
    const sum: Step = { kind: 'subtract', a: 0, b: 1 };
    expect(products([...inputs, sum, times(3, 2)], there(5))).toEqual([]);
    expect(products([...inputs, sum], there(4))).toEqual([]);
  });
});
