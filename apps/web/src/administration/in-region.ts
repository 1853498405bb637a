import type { MemberRegion, RightsDto, SessionDto } from '@kapstok/contract';
import { createContext, useContext } from 'react';

/** Who administers, which region, and what the table of rights says. */
export interface InRegion {
  readonly session: SessionDto;
  readonly region: MemberRegion;
  readonly rights: RightsDto;
}

/** Holds the region that is administered, for what stands on a page of administration. */
export const InRegionContext = createContext<InRegion | undefined>(undefined);

/**
 * The region that is administered.
 * @throws Error outside a page of administration.
 */
export function useInRegion(): InRegion {
  const found = useContext(InRegionContext);
  if (found === undefined) throw new Error('this stands outside a page of administration');
  return found;
}
