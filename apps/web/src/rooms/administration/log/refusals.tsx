import type { RefusalDto } from '@kapstok/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useInRegion } from '../../../administration/in-region.ts';
import { Moment, shortMoment } from '../../../administration/moment.tsx';
import { refusalsOf } from '../../../administration/queries.ts';
import { useWords } from '../../../language/words.ts';
import type { Column } from '../../../table/column.ts';
import { wordsColumn } from '../../../table/make-column.tsx';
import { LogFile } from './log-file.tsx';
import { isFiltered, refusalQuestion } from './log-filter.ts';
import { PagedRows } from './paged-rows.tsx';
import { RefusalFilters } from './refusal-filters.tsx';

/** What was refused, the latest first: who asked for what, and why not. */
export function Refusals() {
  const { say } = useWords();
  const { region } = useInRegion();
  const search = useSearch({ from: '/p/$plan/beheer/logboek' });
  const asked = refusalQuestion(search);
  const query = useInfiniteQuery(refusalsOf(region.code, asked));
  const columns = useColumns();
  const refusals = query.data?.pages.flatMap((page) => page.refusals) ?? [];
  return (
    <section aria-label={say('admin.log.refused')} className="ks-log">
      <p>{say('admin.log.refusedAbout')}</p>
      <RefusalFilters refusals={refusals} />
      <PagedRows
        caption={say('admin.log.refusedCaption')}
        query={query}
        columns={columns}
        rows={refusals}
        empty={say(isFiltered(asked) ? 'admin.log.nothing' : 'admin.log.noRefusals')}
      />
      {query.isSuccess && <LogFile part="refusals" asked={asked} />}
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
        written: ({ at }) => shortMoment(at, language),
      },
      wordsColumn<RefusalDto>('why', say('admin.log.whyNot'), ({ why }) => of(why), true),
      wordsColumn<RefusalDto>(
        'who',
        say('admin.who'),
        ({ account }) => account?.name ?? say('admin.log.stranger'),
      ),
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
