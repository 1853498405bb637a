import type { Installation, SessionDto } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { installation, session } from '../server/queries.ts';

/** What runs here; undefined until it is known. */
export function useInstallation(): Installation | undefined {
  return useQuery(installation).data;
}

/** Who asks; undefined until it is known, and where nobody can sign in. */
export function useSession(): SessionDto | undefined {
  const runs = useInstallation();
  return useQuery({ ...session, enabled: runs?.keeps === true && runs.signIn !== 'none' }).data;
}
