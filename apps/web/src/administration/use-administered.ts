import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useContext, useMemo } from 'react';
import { KeptPlanContext } from '../frame/plan-context.ts';
import { session } from '../server/queries.ts';
import { administered } from './allowed.ts';
import type { InRegion } from './in-region.ts';
import { rights } from './queries.ts';

/** The region that is administered: the one the address names, or that of the plan one looks at, else the first. */
export function useAdministered(): InRegion | undefined {
  const { region: named } = useSearch({ from: '/p/$plan/beheer' });
  const plan = useContext(KeptPlanContext)?.at.plan;
  const { data: who } = useQuery(session);
  const { data: table } = useQuery(rights);
  return useMemo(() => {
    const region = administered(who?.regions ?? [], named ?? plan?.split('~')[0]);
    if (who === undefined || table === undefined || region === undefined) return undefined;
    return { session: who, rights: table, region };
  }, [who, table, named, plan]);
}
