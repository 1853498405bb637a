import type { AssumptionDto, SensitivityDto } from '@kapstok/contract';
import { ASSUMPTION_QUALITIES } from '@kapstok/plan';

/** What the address calls an assumption of which nobody said how well it is founded. */
export const NOT_GRADED = 'none';

/** How weakly an assumption is founded: the higher, the weaker; not graded is weakest. */
export function weakness({ quality }: Pick<AssumptionDto, 'quality'>): number {
  return quality === null ? ASSUMPTION_QUALITIES.length : ASSUMPTION_QUALITIES.indexOf(quality);
}

/** How much of the spread of the answer comes from an assumption; nothing where chance alone would show as much. */
export function impact({ sensitivity }: { readonly sensitivity: SensitivityDto | null }): number {
  return sensitivity === null || sensitivity.isNoise ? 0 : sensitivity.varianceShare;
}

/**
 * What to look at first: what matters before what does not, then the weakest, and of those the one that matters most.
 */
export function weakestFirst(register: readonly AssumptionDto[]): readonly AssumptionDto[] {
  return register.toSorted(
    (one, other) =>
      Number(impact(one) === 0) - Number(impact(other) === 0) ||
      weakness(other) - weakness(one) ||
      impact(other) - impact(one),
  );
}

/** The assumptions of one quality, or all. */
export function ofQuality(
  register: readonly AssumptionDto[],
  quality: string | undefined,
): readonly AssumptionDto[] {
  if (quality === undefined) return register;
  return register.filter((row) => (row.quality ?? NOT_GRADED) === quality);
}
