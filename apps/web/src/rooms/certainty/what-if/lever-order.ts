import type { SensitivityDto, WhatIfDto } from '@kapstok/contract';

type AssumptionLever = WhatIfDto['assumptions'][number];

/** Assumptions the answer hangs on most first; what it does not hang on stays in the order of the plan, at the end. */
export function byImpact(
  levers: readonly AssumptionLever[],
  sensitivities: readonly SensitivityDto[],
): readonly AssumptionLever[] {
  const weights = new Map(
    sensitivities.map(({ assumption, isNoise, varianceShare }) => [assumption, isNoise ? 0 : varianceShare]),
  );
  const weight = ({ id }: AssumptionLever) => weights.get(id) ?? 0;
  return levers.toSorted((one, other) => weight(other) - weight(one));
}
