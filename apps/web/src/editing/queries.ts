import type { ChangeList, Comparison, RecordDocument, RecordHistory, RecordList } from '@kapstok/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get } from '../server/get.ts';
import { nowOf, type PlanAt, pastAddress, planAddress } from '../server/plan-at.ts';
import { KEPT, ofPlan, pastOf } from '../server/queries.ts';

const MOST = '1000';

/** The tables of a plan, with how many rows each has. */
export const recordTablesOf = (at: PlanAt) => ofPlan<RecordList>(at, 'records', { limit: '1' });

/** Every row of a table, or of one's own in the working version, page after page. */
export const recordsOf = (at: PlanAt, table: string, isOwn = false) => {
  const asked = { table, ...(isOwn ? { own: 'true' } : {}) };
  return queryOptions({
    queryKey: ['plan', at.plan, at.basis, 'records', asked],
    queryFn: ({ signal }) => allRecords(at, asked, signal),
    ...KEPT,
  });
};

async function allRecords(
  at: PlanAt,
  asked: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<RecordList> {
  const page = (after: Readonly<Record<string, string>>) =>
    get<RecordList>(planAddress(at, 'records', { ...asked, limit: MOST, ...after }), signal);
  const first = await page({});
  const records = [...first.records];
  for (let { next } = first; next !== null; ) {
    const more = await page({ after: next });
    records.push(...more.records);
    ({ next } = more);
  }
  return { ...first, records, next: null };
}

/** One row for who wants to see or change it. */
export const recordOf = (at: PlanAt, record: string) => ofPlan<RecordDocument>(at, `records/${record}`);

/** What a row, or one cell of it, was until the moment as of which it is seen, the latest first. */
export const recordHistoryOf = (
  { plan, basis }: PlanAt,
  {
    record,
    field,
    asOf,
  }: { readonly record: string; readonly field: string; readonly asOf: string | undefined },
) =>
  infiniteQueryOptions({
    queryKey: ['plan', plan, basis, 'history', record, field, asOf],
    queryFn: ({ signal, pageParam }) =>
      get<RecordHistory>(
        pastAddress(plan, `records/${record}/history`, {
          ...(field === '' ? {} : { field }),
          ...(asOf === undefined ? {} : { asOf }),
          ...pageOf(pageParam),
        }),
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** Which changes one wants to see: by account, pillar, project, table and period. */
export type ChangeFilter = Readonly<Record<string, string>>;

/** The changes of a plan until the moment as of which it is seen, the latest first. */
export const changesOf = ({ plan, basis }: PlanAt, filter: ChangeFilter, asOf: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['plan', plan, basis, 'changes', filter, asOf],
    queryFn: ({ signal, pageParam }) => {
      const then = asOf === undefined ? {} : { asOf };
      return get<ChangeList>(
        pastAddress(plan, 'changes', { ...filter, ...then, ...pageOf(pageParam) }),
        signal,
      );
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** Two states of a plan, each `now`, the id of a version or a moment; and of which pillar and kind one wants the edits. */
export type ComparisonAsked = Readonly<Record<string, string>> & {
  readonly from: string;
  readonly to: string;
};

/** What differs between two states of a plan. */
export const comparisonOf = (plan: string, asked: ComparisonAsked) =>
  ofPlan<Comparison>(nowOf(plan), 'comparison', asked);

function pageOf(after: string): Readonly<Record<string, string>> {
  return after === '' ? {} : { after };
}

/** The latest changes of a plan, in one page. */
export const newestChangesOf = (plan: string) => pastOf<ChangeList>(plan, 'changes', { limit: '100' });
