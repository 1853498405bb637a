import type { Accounting } from '@kapstok/contract';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useShownPlan } from '../../frame/plan-context.ts';
import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting } from '../../notice/waiting.tsx';
import { WayToTable } from '../../place/way-to-table.tsx';
import { accountingOf } from '../../server/queries.ts';

/** Money of the plan that has to be accounted for. */
export function useAccounting(): UseQueryResult<Accounting | undefined> {
  const { at } = useShownPlan();
  return useQuery(accountingOf(at));
}

interface Props {
  readonly children: (accounting: Accounting) => ReactNode;
}

/** Shows the grants of the plan; of a plan without any, what to do about that. */
export function WithAccounting({ children }: Props) {
  const query = useAccounting();
  return (
    <Loaded query={query} waiting={<ScreenWaiting />}>
      {(accounting) => (accounting.grants.length === 0 ? <NoGrants /> : children(accounting))}
    </Loaded>
  );
}

function NoGrants() {
  const { say } = useWords();
  return (
    <>
      <RoomHead title={say('accounting.title')} />
      <div className="ks-empty">
        <p>{say('accounting.none')}</p>
        <p>
          {say('accounting.noneTodo')} <WayToTable table="grants" />
        </p>
      </div>
    </>
  );
}
