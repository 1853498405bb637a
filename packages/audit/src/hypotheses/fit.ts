import { highOf, type KnownEstimate, lowOf } from '@kapstok/quantity';
import { roundsTo } from '../rounding.ts';
import type { Claim } from '../stated/claim.ts';
import { type Attempt, type Ground, type Hypothesis, isTelling, reproduces, roomOf } from './hypothesis.ts';

/** A mistake that reproduces a printed number, and how well it does. */
export interface Fit {
  readonly attempt: Attempt;
  /** How far it lies from the printed number, as a share of what rounding allows: from a tenth to 1. */
  readonly apart: number;
  /** How likely one of the numbers the mistake offered comes this near by chance. */
  readonly chance: number;
  /** How many numbers the mistake offered. */
  readonly tries: number;
}

/** The mistake that explains a printed number best. */
export interface Explanation {
  readonly attempt: Attempt;
  /** Whether the fit is no chance: a mistake with many numbers to offer hits a round number easily. */
  readonly certain: boolean;
  /** Another mistake that fits as well. */
  readonly also: Attempt | undefined;
}

/** A number can't be nearer than this share of the rounding: how round the printed number is, stays unknown. */
const NEAREST = 0.1;

/** A mistake that is less simple has to come this many times nearer. */
const CLEARLY_NEARER = 5;

/** Above this chance a fit of one number out of several is not certain. */
const UNCERTAIN = 0.05;

/** Another explanation is worth naming when chance explains it no better than this. */
const WORTH_NAMING = 0.02;

function fitOf(claim: Claim, attempt: Attempt, tries: number): Fit {
  const { printed } = claim;
  const room = roomOf(lowOf(printed));
  const apart = Math.max(distance(printed, attempt.value) / room, NEAREST);
  const width = highOf(printed) - lowOf(printed) + 2 * apart * room;
  const size = Math.max(Math.abs(lowOf(printed)), Number.MIN_VALUE);
  return { attempt, apart, chance: (tries * width) / size, tries };
}

/** How far a value lies outside a printed number or range. */
function distance(printed: KnownEstimate, value: number): number {
  return Math.max(lowOf(printed) - value, value - highOf(printed), 0);
}

/** Whether a later, less simple fit is so much nearer that it goes before one that is tried earlier. */
function isBetter(later: Fit, earlier: Fit): boolean {
  return later.apart * CLEARLY_NEARER <= earlier.apart && later.chance <= earlier.chance;
}

/** The best of fits that stand in the order of their simplicity: the simplest, unless another is clearly nearer. */
export function bestFit(fits: readonly Fit[]): Fit | undefined {
  let best: Fit | undefined;
  for (const fit of fits) if (best === undefined || isBetter(fit, best)) best = fit;
  return best;
}

function isHit({ printed }: Claim, { value, shown }: Attempt): boolean {
  return shown === true ? roundsTo(printed, { low: value, high: value }) : reproduces(printed, value);
}

/** What one hypothesis makes of a claim: its best number, where that says something. */
function fitWith(hypothesis: Hypothesis, claim: Claim, ground: Ground): readonly Fit[] {
  const attempts = hypothesis.attempts(claim, ground);
  const hits = attempts.filter((attempt) => isHit(claim, attempt));
  if (hits.length === 0 || !isTelling(claim, attempts.length)) return [];
  const best = bestFit(hits.map((attempt) => fitOf(claim, attempt, attempts.length)));
  return best === undefined ? [] : [best];
}

/** The mistake that explains a claim best, of hypotheses in the order of their simplicity. */
export function explanationOf(
  hypotheses: readonly Hypothesis[],
  claim: Claim,
  ground: Ground,
): Explanation | undefined {
  const fits = hypotheses.flatMap((hypothesis) => fitWith(hypothesis, claim, ground));
  const best = bestFit(fits);
  if (best === undefined) return undefined;
  const also = fits.find((fit) => isRival(fit, best));
  // With one number to offer a mistake fits or not: there is nothing to choose from.
  const certain = best.tries === 1 || best.chance <= UNCERTAIN;
  return { attempt: best.attempt, certain, also: also?.attempt };
}

/** Whether a fit says something else than the best one, and is about as good. */
function isRival(fit: Fit, best: Fit): boolean {
  if (fit.attempt.rule === best.attempt.rule || fit.chance > WORTH_NAMING) return false;
  return fit.apart < best.apart * CLEARLY_NEARER;
}
