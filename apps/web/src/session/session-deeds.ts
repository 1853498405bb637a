import type { HeldRole, SignedOut } from '@kapstok/contract';
import { type Query, type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { does, send } from '../server/deed.ts';

/** Where this tab remembers, on its way past the provider, from where one signed out. */
const SIGNED_OUT = 'kapstok.signedOut';

/** Whether who signed out last in this tab did so on every device. */
export function signedOutEverywhere(): boolean {
  return sessionStorage.getItem(SIGNED_OUT) === 'everywhere';
}

/**
 * Signs out: this session, or every session of this account on every device. The browser goes on to where the server says:
 * to the provider, to sign out there too, and back.
 */
export function useSignOut(where: 'here' | 'everywhere'): UseMutationResult<void, Error, void> {
  return useMutation({
    mutationFn: async () => {
      const { goTo } = await send<SignedOut>('DELETE', where === 'here' ? '/session' : '/sessions');
      sessionStorage.setItem(SIGNED_OUT, where);
      location.assign(goTo);
    },
  });
}

/** Chooses the role in which one acts in a region; all that is shown is asked again, as it may be another. */
export function useActAs(region: string): UseMutationResult<void, Error, HeldRole['role']> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (role: HeldRole['role']) => {
      await does('PUT', `/session/roles/${encodeURIComponent(region)}`, { role });
      const isOfRole = ({ queryKey }: Query): boolean => queryKey[0] !== 'installation';
      // What is not on the screen is forgotten: it would come back as it was for another role, until it is asked again.
      queries.removeQueries({ type: 'inactive', predicate: isOfRole });
      await queries.invalidateQueries({ predicate: isOfRole });
    },
  });
}
