import type { AssumptionDto, Certainty, SensitivityDto } from '@kapstok/contract';

/** What assumptions do something to: the share of the shortage that is closed, or what the plan contributes. */
export type Outcome = 'share' | 'contribution';

/** Reads the outcome of an address; the share is the answer, so it is shown unless another is asked. */
export function outcomeOf(words: string | undefined): Outcome {
  return words === 'contribution' ? 'contribution' : 'share';
}

/** How much an outcome hangs on each assumption, what that is counted in, and what is expected of it. */
export interface Hanging {
  readonly sensitivities: readonly SensitivityDto[];
  readonly unit: string;
  /** The mean of the draws; undefined where the outcome is not known. */
  readonly middle: number | undefined;
}

/** How much an outcome of the plan hangs on each assumption. */
export function hangingOn(certainty: Certainty, outcome: Outcome): Hanging {
  const isShare = outcome === 'share';
  const { drawn } = isShare ? certainty.answer.shareClosed : certainty.answer.contribution;
  return {
    sensitivities: isShare ? certainty.shareSensitivities : certainty.sensitivities,
    unit: isShare ? '1' : certainty.comparedIn,
    middle: drawn.kind === 'known' ? drawn.mean.value : undefined,
  };
}

/** The assumptions with what they do to the answer itself: the share of the shortage, where that is known. */
export function registerOfAnswer(certainty: Certainty): readonly AssumptionDto[] {
  const { shareSensitivities, register } = certainty;
  if (shareSensitivities.length === 0) return register;
  const byId = new Map(shareSensitivities.map((sensitivity) => [sensitivity.assumption, sensitivity]));
  return register.map((row) => ({ ...row, sensitivity: byId.get(row.id) ?? null }));
}
