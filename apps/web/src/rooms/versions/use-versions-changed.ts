import { useQueryClient } from '@tanstack/react-query';

/** Asks again what hangs on the versions of a plan: the versions, and which state one looks at. */
export function useVersionsChanged(plan: string): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['plan', plan] });
}
