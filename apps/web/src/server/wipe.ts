import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from './get.ts';

/** Wipes an own plan from the memory of the server and of this screen; `leave` goes elsewhere in between. */
export function useWipe(
  id: string,
  leave: () => void | Promise<void>,
): UseMutationResult<Response, Error, void> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => ask(`/own-plans/${id}`, { method: 'DELETE' }),
    onSuccess: async () => {
      await leave();
      queries.removeQueries({ queryKey: ['plan', id] });
      queries.removeQueries({ queryKey: ['own-plan', id] });
    },
  });
}
