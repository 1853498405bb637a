import { describe, expect, it } from 'vitest';
import { Tape } from '../tape/tape.ts';
import { compile } from './compile.ts';
import { run } from './run.ts';

const STEPS = 10_000;

describe('a program', () => {
  it('shows the draws of what was asked for, and not of what is a number', () => {
    const tape = new Tape();
    const reach = tape.input(0, { low: 0, high: 100 });
    const price = tape.input(1, { low: 2, high: 4 });
    const amount = tape.multiply(reach, price);
    tape.cut();
    const total = amount && tape.add([amount, { kind: 'number', value: 50 }], STEPS);
    if (total === undefined) throw new Error('no total');
    const program = compile(tape, [{ kind: 'number', value: 7 }, total]);
    const inputs = [
      { stream: 'reach', distribution: { kind: 'uniform', low: 0, high: 100 } },
      { stream: 'price', distribution: { kind: 'triangular', low: 2, likely: 3, high: 4 } },
    ] as const;
    const seen: number[] = [];
    run(program, inputs, { seed: 1, draws: 1000 }, (drawn) => {
      const { output, draws } = drawn;
      seen.push(output);
      const mean = draws.reduce((sum, one) => sum + one, 0) / draws.length;
      expect(Math.abs(mean - 200)).toBeLessThan(1);
      expect(drawn.atRanks([0, 500, 999])).toEqual([0, 500, 999].map((rank) => draws.toSorted()[rank]));
    });
    expect(seen).toEqual([1]);
  });
});
