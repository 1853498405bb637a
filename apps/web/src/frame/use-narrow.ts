import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 60rem)';

/** Whether the screen is too narrow for a panel beside it: the panel then lies over it. */
export function useNarrow(): boolean {
  return useSyncExternalStore(listen, () => matchMedia(NARROW).matches);
}

function listen(listener: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
