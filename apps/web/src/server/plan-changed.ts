import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { heardOf } from './plan-at.ts';

/**
 * Says that a plan has come as far as an entry of the log, which this browser made or heard of: what is shown of the
 * plan is asked again, in an answer that holds that entry. Resolves once what is on the screen is new.
 */
export function usePlanChanged(plan: string): (seq: number) => Promise<void> {
  const queries = useQueryClient();
  return useCallback(
    async (seq: number) => {
      heardOf(plan, seq);
      await queries.invalidateQueries({ queryKey: ['plan', plan] });
    },
    [queries, plan],
  );
}
