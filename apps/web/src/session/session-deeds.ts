import type { HeldRole } from '@kapstok/contract';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../server/get.ts';

const SIGNED_OUT = '/afgemeld';

/** Signs out: this session, or every session of this account on every device. The page then starts afresh. */
export function useSignOut(where: 'here' | 'everywhere'): UseMutationResult<void, Error, void> {
  return useMutation({
    mutationFn: async () => {
      await ask(where === 'here' ? '/session' : '/sessions', { method: 'DELETE' });
      location.assign(SIGNED_OUT);
    },
  });
}

/** Chooses the role in which one acts in a region; all that is shown is asked again, as it may be another. */
export function useActAs(region: string): UseMutationResult<void, Error, HeldRole['role']> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (role: HeldRole['role']) => {
      await ask(`/session/roles/${encodeURIComponent(region)}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ role }),
      });
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'installation' });
    },
  });
}
