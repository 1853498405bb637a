import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { picksIn, withoutPick, withPick, withStart } from './picked-address.ts';

/** What of the plan was picked to be moved: it stands in the address, so that it can be shared. */
export interface Picks {
  readonly taken: readonly string[];
  readonly add: (address: string) => void;
  /** @param shown what the picks gave, by address */
  readonly remove: (address: string, shown: readonly string[]) => void;
  /** Begins a pick with a number, or with none. */
  readonly begin: (address: string, start: number | undefined) => void;
}

/** The picks of this page, and what can be done with them. */
export function usePicks(): Picks {
  const { cells } = useSearch({ from: '/p/$plan/zekerheid/schuiven' });
  const navigate = useNavigate({ from: '/p/$plan/zekerheid/schuiven' });
  return useMemo(() => {
    const go = (next: string | undefined) =>
      void navigate({ search: (now) => ({ ...now, cells: next }), resetScroll: false });
    return {
      taken: picksIn(cells),
      add: (address) => go(withPick(cells, address)),
      remove: (address, shown) => go(withoutPick(cells, address, shown)),
      begin: (address, start) => go(withStart(cells, address, start)),
    };
  }, [cells, navigate]);
}
