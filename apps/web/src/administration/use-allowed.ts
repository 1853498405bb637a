import { useMemo } from 'react';
import { useWords } from '../language/words.ts';
import { isAllowed, rolesAllowed } from './allowed.ts';
import { useInRegion } from './in-region.ts';

/** What one may do in the region one administers, and who may do the rest. */
export interface Allowed {
  readonly may: (action: string) => boolean;
  /** The roles that may do this, in words: "programmacoördinatie of datateam". */
  readonly whoMay: (action: string) => string;
  /** The name of the role one acts in. */
  readonly ownRole: string;
}

/** What one may do in the region one administers, and who may do the rest. */
export function useAllowed(): Allowed {
  const { language, of } = useWords();
  const { rights, region } = useInRegion();
  return useMemo(() => {
    const list = new Intl.ListFormat(language, { type: 'disjunction' });
    const own = rights.roles.find(({ role }) => role === region.actsAs);
    return {
      may: (action) => isAllowed(rights, region.actsAs, action),
      whoMay: (action) => list.format(rolesAllowed(rights, action).map(of)),
      ownRole: own === undefined ? '' : of(own.name),
    };
  }, [rights, region, language, of]);
}
