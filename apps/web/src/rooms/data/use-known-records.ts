import type { RecordDto, RecordList } from '@kapstok/contract';
import { useQueryClient } from '@tanstack/react-query';
import type { PlanAt } from '../../server/plan-at.ts';

/** The rows of every table that was opened, as the server gave them. */
export function useKnownRecords(at: PlanAt): ReadonlyMap<string, RecordDto> {
  const queries = useQueryClient();
  const found = queries.getQueriesData<RecordList>({ queryKey: ['plan', at.plan, at.basis, 'records'] });
  return new Map(found.flatMap(([, list]) => list?.records ?? []).map((record) => [record.id, record]));
}
