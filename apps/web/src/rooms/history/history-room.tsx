import './history-room.css';
import type { ChangeDto } from '@kapstok/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { changesOf } from '../../editing/queries.ts';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { RoomHead } from '../../frame/room-head.tsx';
import { HistoryTabs } from '../../history/history-tabs.tsx';
import { momentSeen } from '../../history/moment-seen.ts';
import { momentWords } from '../../language/day-words.ts';
import { useWords } from '../../language/words.ts';
import { ProblemNotice } from '../../notice/problem-notice.tsx';
import { ScreenWaiting } from '../../notice/waiting.tsx';
import { ChangeEntry } from './change-entry.tsx';
import { serverFilter } from './change-filter.ts';
import { HistoryFilters } from './history-filters.tsx';

/** What was changed in a plan, by whom and why; the latest first. */
export function HistoryRoom() {
  const { say } = useWords();
  const { viewpoint } = useKeptPlan();
  return (
    <>
      <RoomHead title={say('rooms.history')} lead={say('history.lead')}>
        <HistoryTabs />
      </RoomHead>
      {viewpoint.mayReadHistory ? <Changes /> : <p>{say('history.mayNot')}</p>}
    </>
  );
}

function Changes() {
  const { say, language } = useWords();
  const { at, viewpoint } = useKeptPlan();
  const search = useSearch({ from: '/p/$plan/geschiedenis' });
  const filter = serverFilter(search);
  const query = useInfiniteQuery(changesOf(at, filter, momentSeen(at.basis, viewpoint)));
  const all = useMemo(() => query.data?.pages.flatMap((page) => page.changes) ?? [], [query.data]);
  const searchedTo = query.data?.pages.at(-1)?.searchedTo;
  if (query.isError) return <ProblemNotice error={query.error} retry={() => void query.refetch()} />;
  return (
    <>
      <HistoryFilters changes={all} />
      {query.isPending ? (
        <ScreenWaiting />
      ) : (
        <ChangeItems changes={all} isAll={Object.keys(filter).length === 0} />
      )}
      {searchedTo !== undefined && (
        <p className="ks-small ks-soft">
          {say('history.searchedTo', { when: momentWords(searchedTo, language) })}
        </p>
      )}
      {query.hasNextPage && (
        <button
          type="button"
          className="ks-button ks-no-print"
          disabled={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {say('history.more')}
        </button>
      )}
    </>
  );
}

interface ItemsProps {
  readonly changes: readonly ChangeDto[];
  /** Whether these are all changes: nothing was chosen. */
  readonly isAll: boolean;
}

function ChangeItems({ changes, isAll }: ItemsProps) {
  const { say } = useWords();
  if (changes.length === 0) return <p>{say(isAll ? 'history.empty' : 'history.nothing')}</p>;
  return (
    <ol className="ks-changes">
      {changes.map((change) => (
        <ChangeEntry key={change.id} change={change} />
      ))}
    </ol>
  );
}
