import { describe, expect, it } from 'vitest';
import { orderOf } from '../draws/orders/orders.ts';
import { ranksOf } from '../draws/ranks.ts';
import { sensitivitiesOf } from './sensitivity.ts';

const DRAWS = 10_000;

const SEED = 1;

/** Inputs of these names, as they are drawn. */
function drawn(...names: readonly string[]): Parameters<typeof sensitivitiesOf>[1] {
  const distribution = { kind: 'uniform', low: 0, high: 1 } as const;
  const inputs = names.map((stream) => ({ stream, distribution }));
  return { seed: SEED, inputs };
}

function column(of: (draw: number) => number): Float64Array {
  return Float64Array.from({ length: DRAWS }, (_, draw) => of(draw));
}

describe('what drives an outcome', () => {
  const [strong = new Uint16Array(), weak = new Uint16Array()] = drawn('strong', 'weak').inputs.map((input) =>
    orderOf(input, SEED, DRAWS),
  );

  it('puts the strongest first, says which way it works and tells chance apart', () => {
    const sensitivities = sensitivitiesOf(
      column((draw) => 3 * (strong[draw] ?? 0) - (weak[draw] ?? 0)),
      drawn('weak', 'none', 'strong'),
    );
    expect(sensitivities.map(({ input }) => input)).toEqual([2, 0, 1]);
    expect(sensitivities.map(({ isNoise }) => isNoise)).toEqual([false, false, true]);
    const [first = 0, second = 0, third = 1] = sensitivities.map(({ rankCorrelation }) => rankCorrelation);
    expect(first).toBeGreaterThan(0.9);
    expect(second).toBeLessThan(-0.2);
    expect(Math.abs(third)).toBeLessThan(0.035);
    // 3 X - Y of two uniform inputs: nine tenths of the variance is of X, one tenth of Y.
    expect(sensitivities[0]?.varianceShare).toBeCloseTo(0.9, 1);
    expect(sensitivities[1]?.varianceShare).toBeCloseTo(0.1, 1);
    expect(sensitivities[0]?.narrows).toBeCloseTo(1 - Math.sqrt(0.1), 1);
  });

  it('sees what works in the middle of an input and leaves no correlation', () => {
    const [sensitivity] = sensitivitiesOf(
      column((draw) => Math.abs((strong[draw] ?? 0) - DRAWS / 2)),
      drawn('strong'),
    );
    expect(Math.abs(sensitivity?.rankCorrelation ?? 1)).toBeLessThan(0.05);
    expect(sensitivity?.varianceShare).toBeGreaterThan(0.98);
    expect(sensitivity?.isNoise).toBe(false);
  });

  it('tells the outcome at both ends of an input: the mean of the lowest and of the highest tenth', () => {
    const [sensitivity] = sensitivitiesOf(
      column((draw) => strong[draw] ?? 0),
      drawn('strong'),
    );
    // Ranks 0 to 999 and 9 000 to 9 999.
    expect(sensitivity?.whenLow).toBeCloseTo(499.5, 9);
    expect(sensitivity?.whenHigh).toBeCloseTo(9499.5, 9);
    expect(sensitivity?.rankCorrelation).toBeCloseTo(1, 12);
  });

  it('gives an input its share of the variance, less what chance would show over its parts', () => {
    // Forty parts of 250 ranks: their numbers have a variance of 1599 / 12, and so has what alternates within them.
    const part = (draw: number): number => Math.floor((strong[draw] ?? 0) / 250);
    const alternating = (draw: number): number => ((strong[draw] ?? 0) % 2 === 0 ? 1 : -1);
    const shareOf = (of: (draw: number) => number): number =>
      sensitivitiesOf(column(of), drawn('strong'))[0]?.varianceShare ?? Number.NaN;
    expect(shareOf(part)).toBeCloseTo(1, 9);
    // Of half the variance chance would show 39 of 9 999 in any case.
    const half = shareOf((draw) => part(draw) + Math.sqrt(1599 / 12) * alternating(draw));
    expect(half).toBeCloseTo(1 - (0.5 * 9999) / (9999 - 39), 9);
  });

  it('takes an input for no chance that orders the outcome, however little it moves it', () => {
    const [sensitivity] = sensitivitiesOf(
      column((draw) => 1000 * ((strong[draw] ?? 0) % 2) + (strong[draw] ?? 0) / DRAWS),
      drawn('strong'),
    );
    // Within each half of the outcome all is in its order.
    expect(sensitivity?.rankCorrelation).toBeCloseTo(0.5, 1);
    expect(sensitivity).toMatchObject({ varianceShare: 0, isNoise: false });
  });

  it('finds nothing in an outcome that is sure', () => {
    const [sensitivity] = sensitivitiesOf(
      column(() => 7),
      drawn('strong'),
    );
    expect(sensitivity).toMatchObject({ rankCorrelation: 0, varianceShare: 0, narrows: 0, isNoise: true });
  });

  it('gives draws of one value one rank', () => {
    expect([...ranksOf(Float64Array.of(5, 1, 5, 9))]).toEqual([1.5, 0, 1.5, 3]);
  });
});
