import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { session } from '../server/queries.ts';
import { SESSION_LOST, whenWorksAs, workAs, worksAs } from '../server/works-as.ts';
import { useSession } from './use-session.ts';

/** What became of the session this window works in. */
export type SessionState =
  | { readonly kind: 'same' }
  | { readonly kind: 'ended' }
  | { readonly kind: 'other'; readonly name: string };

/**
 * Watches whether this window still works as who it began as. Who signs in here for the first time starts anew; who is
 * signed out, or becomes somebody else in another window, is told so, and what is on the screen stays.
 */
export function useSessionState(): SessionState {
  const queries = useQueryClient();
  const account = useSession()?.account;
  const first = useSyncExternalStore(whenWorksAs, worksAs);
  useEffect(() => {
    const look = () => void queries.invalidateQueries({ queryKey: session.queryKey });
    document.addEventListener(SESSION_LOST, look);
    return () => document.removeEventListener(SESSION_LOST, look);
  }, [queries]);
  const now = account === undefined ? undefined : (account?.id ?? null);
  useEffect(() => {
    if (now === undefined || now === first || (first !== undefined && first !== null)) return;
    workAs(now);
    // What was asked before was asked as nobody.
    if (first === null) void queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  }, [now, first, queries]);
  const back = now !== undefined && now === first;
  useEffect(() => {
    if (back) void queries.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
  }, [back, queries]);
  if (account === undefined || first === undefined || first === null || now === first)
    return { kind: 'same' };
  return account === null ? { kind: 'ended' } : { kind: 'other', name: account.name };
}
