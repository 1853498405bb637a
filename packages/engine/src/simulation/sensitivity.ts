import type { DrawnInput } from '../draws/drawn-input.ts';
import { type Drawing, effectsOf, PARTS } from '../draws/effects.ts';

/** How much an outcome hangs on one uncertain input, as its draws show it. */
export interface Sensitivity {
  /** The input, by its place among the inputs of the simulation. */
  readonly input: number;
  /** Correlation of the ranks of input and outcome (Spearman), from -1 to 1. */
  readonly rankCorrelation: number;
  /**
   * The share of the variance of the outcome that is gone once the input is known, by what the mean of the outcome
   * does over parts of the input (first-order index), less what chance alone would show. Shares of inputs that move
   * together overlap.
   */
  readonly varianceShare: number;
  /** How much narrower the outcome spreads, on average, once the input is known: 1 - root(1 - variance share). */
  readonly narrows: number;
  /** Mean of the outcome over the tenth of the draws with the lowest, and with the highest, of the input. */
  readonly whenLow: number;
  readonly whenHigh: number;
  /** Whether chance alone shows as much as this. */
  readonly isNoise: boolean;
}

/** One in a thousand times chance shows a correlation of so many standard deviations. */
const BEYOND_CHANCE = 3.2905;
/** One in a thousand times chance shows so much over `PARTS` parts (chi-square with 39 degrees of freedom). */
const CHI_SQUARE = 72.055;
/** Parts that are a tenth of all. */
const TENTH = PARTS / 10;

/** Inputs, and how they were drawn. */
interface Drawn extends Drawing {
  readonly inputs: readonly DrawnInput[];
}

/** What is known of the outcome: its mean, and how far its draws lie from it, squared and added up. */
interface Outcome {
  readonly draws: number;
  readonly mean: number;
  readonly squares: number;
}

/** What an outcome hangs on, the strongest first; `column` holds its draws. */
export function sensitivitiesOf(column: Float64Array, { inputs, ...drawn }: Drawn): readonly Sensitivity[] {
  const { correlations, sums, counts } = effectsOf(inputs, drawn, column);
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  const squares = column.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const outcome = { draws: column.length, mean, squares };
  const sensitivities = inputs.map((_, input) =>
    sensitivityTo(
      { input, rankCorrelation: correlations[input] ?? 0 },
      { sums, first: input * PARTS, counts },
      outcome,
    ),
  );
  return sensitivities.sort((a, b) => Math.abs(b.rankCorrelation) - Math.abs(a.rankCorrelation));
}

/** The outcome, less its mean, added up over parts of an input, and how many draws each part has. */
interface ByPart {
  readonly sums: Float64Array;
  /** Where those of the input begin. */
  readonly first: number;
  readonly counts: Uint32Array;
}

function sensitivityTo(
  of: Pick<Sensitivity, 'input' | 'rankCorrelation'>,
  byPart: ByPart,
  outcome: Outcome,
): Sensitivity {
  const { draws } = outcome;
  const share = varianceShareOf(byPart, outcome);
  const noise = (PARTS - 1) / (draws - 1);
  const varianceShare = Math.min(1, Math.max(0, (share - noise) / (1 - noise)));
  return {
    ...of,
    varianceShare,
    narrows: 1 - Math.sqrt(1 - varianceShare),
    whenLow: meanOver(byPart, [0, TENTH], outcome),
    whenHigh: meanOver(byPart, [PARTS - TENTH, PARTS], outcome),
    isNoise:
      Math.abs(of.rankCorrelation) * Math.sqrt(draws - 1) < BEYOND_CHANCE && share * draws < CHI_SQUARE,
  };
}

/** The variance of the means over parts of the input, as a share of the variance of all. */
function varianceShareOf({ sums, first, counts }: ByPart, { squares }: Outcome): number {
  let between = 0;
  for (let part = 0; part < PARTS; part += 1) {
    const sum = sums[first + part] ?? 0;
    between += (sum * sum) / (counts[part] || 1);
  }
  return squares === 0 ? 0 : between / squares;
}

/** The mean of the outcome over some parts of the input. */
function meanOver(
  { sums, first, counts }: ByPart,
  [from, to]: readonly [number, number],
  { mean }: Outcome,
): number {
  let [sum, count] = [0, 0];
  for (let part = from; part < to; part += 1) {
    sum += sums[first + part] ?? 0;
    count += counts[part] ?? 0;
  }
  return count === 0 ? mean : mean + sum / count;
}
