import type { UseMutationResult } from '@tanstack/react-query';
import { does, useDeed } from '../../server/deed.ts';

/** A step of a version: where it goes, and what it takes. */
export interface WantedStep {
  /** Below `/plans/{plan}`: `versions`, or `versions/{id}/submissions`. */
  readonly part: string;
  readonly body: Readonly<Record<string, string | null>>;
}

/** Takes a step with a version; sent again, the same step is taken once. Which state one looks at may hang on it. */
export function useVersionStep(plan: string): UseMutationResult<void, Error, WantedStep> {
  return useDeed(
    ({ part, body }: WantedStep, id) =>
      does('POST', `/plans/${encodeURIComponent(plan)}/${part}`, {
        ...body,
        id,
        ...(part === 'versions' ? { version: id } : {}),
      }),
    [['plan', plan]],
  );
}
