import type { RefusalDto } from '@kapstok/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useInRegion } from '../../../administration/in-region.ts';
import { Moment, momentWords } from '../../../administration/moment.tsx';
import { refusalsOf } from '../../../administration/queries.ts';
import { Rows } from '../../../administration/rows.tsx';
import { useWords } from '../../../language/words.ts';
import { ProblemNotice } from '../../../notice/problem-notice.tsx';
import { ScreenWaiting } from '../../../notice/waiting.tsx';
import type { Column } from '../../../table/column.ts';
import { wordsColumn } from '../../../table/make-column.tsx';
import { MoreButton } from './more-button.tsx';

const keyOf = (refusal: RefusalDto) => refusal.id;

/** What was refused, the latest first: who asked for what, and why not. */
export function Refusals() {
  const { say } = useWords();
  const { region } = useInRegion();
  const query = useInfiniteQuery(refusalsOf(region.code));
  const columns = useColumns();
  const refusals = query.data?.pages.flatMap((page) => page.refusals) ?? [];
  return (
    <section aria-label={say('admin.log.refused')} className="ks-log">
      <p>{say('admin.log.refusedAbout')}</p>
      {query.isError && <ProblemNotice error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <ScreenWaiting />}
      {query.isSuccess && (
        <>
          <Rows
            caption={say('admin.log.refusedCaption')}
            captionHidden
            columns={columns}
            rows={refusals}
            keyOf={keyOf}
            empty={say('admin.log.noRefusals')}
          />
          <MoreButton query={query} shown={refusals.length} />
        </>
      )}
    </section>
  );
}

function useColumns(): readonly Column<RefusalDto>[] {
  const { say, of, language } = useWords();
  return useMemo(
    () => [
      {
        id: 'at',
        head: say('admin.when'),
        kind: 'words',
        cell: ({ at, times }) => (
          <>
            <Moment at={at} />
            {times > 1 && <span className="ks-soft"> {say('admin.log.refusedTimes', { count: times })}</span>}
          </>
        ),
        written: ({ at }) => momentWords(at, language),
      },
      wordsColumn<RefusalDto>('why', say('admin.log.whyNot'), ({ why }) => of(why), true),
      wordsColumn<RefusalDto>('who', say('admin.who'), ({ account }) => account ?? say('admin.log.stranger')),
      wordsColumn<RefusalDto>('role', say('admin.role'), ({ role }) => (role === null ? '' : of(role))),
      {
        id: 'request',
        head: say('admin.log.request'),
        kind: 'words',
        cell: ({ request, status }) => (
          <span className="ks-break">
            {request} <span className="ks-soft">({status})</span>
          </span>
        ),
        written: ({ request, status }) => `${request} (${status})`,
      },
    ],
    [say, of, language],
  );
}
