import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, isOwnPlanGone } from './get.ts';

/** Wipes an own plan from the memory of the server and of this screen; `leave` goes elsewhere in between. */
export function useWipe(id: string, leave: () => void | Promise<void>): UseMutationResult<void, Error, void> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await ask(`/own-plans/${id}`, { method: 'DELETE' }).catch((error: unknown) => {
        // What is no longer there is wiped.
        if (!isOwnPlanGone(error)) throw error;
      });
    },
    onSuccess: async () => {
      await leave();
      queries.removeQueries({ queryKey: ['plan', id] });
      queries.removeQueries({ queryKey: ['own-plan', id] });
    },
  });
}
