import { chanceOf, type Estimated, isSureColumn, spreadOf } from '@kapstok/engine';
import { errorOf } from '@kapstok/quantity';
import type { Outcome } from './messages.ts';

const RANKS = [0.05, 0.5, 0.95];

/** A figure that was drawn, as the program shows it. */
export interface Shown {
  readonly output: number;
  readonly draws: Float64Array;
  readonly atRanks: (ranks: readonly number[]) => readonly number[];
}

/** What draws of a figure say, with how far chance moves that where it is asked. */
export function outcomeOf(shown: Shown, hasErrors: boolean): Outcome {
  const { draws } = shown;
  if (hasErrors) return withErrors(draws);
  const ranks = RANKS.map((share) => Math.max(0, Math.ceil(share * draws.length) - 1));
  const [low = Number.NaN, middle = Number.NaN, high = Number.NaN] = shown.atRanks(ranks);
  let count = 0;
  for (const value of draws) if (value >= 1) count += 1;
  return { low, middle, high, whole: count / draws.length, isSure: isSureColumn(draws) };
}

function withErrors(draws: Float64Array): Outcome {
  const { p5, p50, p95 } = spreadOf(draws);
  const whole = chanceOf(draws, (value) => value >= 1);
  return {
    low: p5.value,
    middle: p50.value,
    high: p95.value,
    whole: whole.value,
    isSure: isSureColumn(draws),
    errors: { low: told(p5), middle: told(p50), high: told(p95), whole: told(whole) },
  };
}

function told({ value, error }: Estimated): number {
  return errorOf(value, error);
}

/** Of a figure that hangs on nothing that is drawn. */
export function sureOutcome(value: number): Outcome {
  return { low: value, middle: value, high: value, whole: Number(value >= 1), isSure: true };
}
