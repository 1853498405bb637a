import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { does } from '../../administration/write.ts';
import { useVersionsChanged } from './use-versions-changed.ts';

/** A step of a version: where it goes, and what it takes. */
export interface WantedStep {
  /** Below `/plans/{plan}`: `versions`, or `versions/{id}/submissions`. */
  readonly part: string;
  readonly body: Readonly<Record<string, string | null>>;
}

/** Takes a step with a version; sent again, the same step is taken once. */
export function useVersionStep(plan: string): UseMutationResult<void, Error, WantedStep> {
  const changed = useVersionsChanged(plan);
  const last = useRef({ wish: '', id: '' });
  return useMutation({
    mutationFn: async ({ part, body }: WantedStep) => {
      const wish = JSON.stringify([part, body]);
      if (last.current.wish !== wish) last.current = { wish, id: crypto.randomUUID() };
      const { id } = last.current;
      await does('POST', `/plans/${encodeURIComponent(plan)}/${part}`, {
        ...body,
        id,
        ...(part === 'versions' ? { version: id } : {}),
      });
    },
    onSuccess: changed,
  });
}
