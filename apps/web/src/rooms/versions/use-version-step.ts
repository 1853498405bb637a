import type { VersionStands } from '@kapstok/contract';
import { type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { send, useDeed } from '../../server/deed.ts';
import { ServerProblem } from '../../server/get.ts';

/** A step of a version: where it goes, and what it takes. */
export interface WantedStep {
  /** Below `/plans/{plan}`: `versions`, or `versions/{id}/submissions`. */
  readonly part: string;
  readonly body: Readonly<Record<string, string | number | boolean | null>>;
}

const CONFLICT = 409;

/**
 * Takes a step with a version; sent again, the same step is taken once. Which state one looks at may hang on it. What
 * was refused because somebody else took a step, is looked at anew.
 */
export function useVersionStep(plan: string): UseMutationResult<VersionStands, Error, WantedStep> {
  const queries = useQueryClient();
  return useDeed(
    async ({ part, body }: WantedStep, id) => {
      const version = part === 'versions' ? { version: id } : {};
      try {
        const path = `/plans/${encodeURIComponent(plan)}/${part}`;
        return await send<VersionStands>('POST', path, { ...body, id, ...version });
      } catch (error) {
        if (error instanceof ServerProblem && error.status === CONFLICT) {
          await queries.invalidateQueries({ queryKey: ['plan', plan] });
        }
        throw error;
      }
    },
    [['plan', plan]],
  );
}
