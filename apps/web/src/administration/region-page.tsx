import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemNotice } from '../notice/problem-notice.tsx';
import { ScreenWaiting } from '../notice/waiting.tsx';
import { session } from '../server/queries.ts';
import { isAllowed } from './allowed.ts';
import { InRegionContext } from './in-region.ts';
import { NoRole } from './no-role.tsx';
import { rights } from './queries.ts';
import { useAdministered } from './use-administered.ts';
import { WhyNot } from './why-not.tsx';

interface Props {
  /** What one has to be allowed to see this at all. */
  readonly needs?: string;
  readonly children: ReactNode;
}

/** What stands on a page about the region one administers, or why one does not get to see it. */
export function RegionPage({ needs, children }: Props) {
  const [who, table] = [useQuery(session), useQuery(rights)];
  const found = useAdministered();
  const failed = [who, table].find((query) => query.isError);
  if (failed !== undefined) {
    return <ProblemNotice error={failed.error} retry={() => void failed.refetch()} />;
  }
  if (who.data === undefined || table.data === undefined) return <ScreenWaiting />;
  if (who.data.account === null || found === undefined) return <NoRole session={who.data} />;
  return (
    <InRegionContext value={found}>
      {needs === undefined || isAllowed(table.data, found.region.actsAs, needs) ? (
        children
      ) : (
        <WhyNot action={needs} />
      )}
    </InRegionContext>
  );
}
