/** Says that the server no longer takes this window for whom it works as. */
export const SESSION_LOST = 'kapstok:session-lost';

const HEADER = 'kapstok-account';

/** The account this window works as: null for who has not signed in, undefined until that is known. */
let account: string | null | undefined;

const listeners = new Set<() => void>();

/** Remembers as whom this window works. Every request says so, and the server refuses what comes from somebody else. */
export function workAs(to: string | null): void {
  account = to;
  for (const listener of listeners) listener();
}

/** Is told when this window works as somebody else. @returns what ends that */
export function whenWorksAs(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** As whom this window works. */
export function worksAs(): string | null | undefined {
  return account;
}

/** A request that says as whom this window works; only who one is by now is asked without. */
export function signed(path: string, init: RequestInit): RequestInit {
  if (account === null || account === undefined || (path === '/session' && init.method === undefined))
    return init;
  const headers = new Headers(init.headers);
  headers.set(HEADER, account);
  return { ...init, headers };
}
