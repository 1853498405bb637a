import { useEffect, useState } from 'react';

/** Where this tab keeps the secret of an invitation while somebody signs in. */
const HELD = 'kapstok-invitation';

/**
 * Takes the secret of an invitation out of the address. It stands behind the number sign, where no server and no proxy sees
 * it, and is kept in this tab only until it is used: on the way to the sign-in provider the address is left.
 */
function takenToken(): string | undefined {
  const { hash, pathname, search } = window.location;
  const token = new URLSearchParams(hash.slice(1)).get('token');
  if (token === null) return sessionStorage.getItem(HELD) ?? undefined;
  sessionStorage.setItem(HELD, token);
  window.history.replaceState(window.history.state, '', `${pathname}${search}`);
  return token;
}

/** The secret of the invitation that somebody follows; undefined where there is none. */
export function useInvitationToken(): string | undefined {
  const [token, setToken] = useState(takenToken);
  useEffect(() => {
    // Followed again in this tab, an address changes behind the number sign only, and nothing is loaded anew.
    const take = () => setToken(takenToken());
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
  return token;
}

/** Forgets the secret once it is used. */
export function forgetInvitation(): void {
  sessionStorage.removeItem(HELD);
}
