import type { LogEntryDto } from '@kapstok/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useInRegion } from '../../../administration/in-region.ts';
import { momentColumn, shortMoment } from '../../../administration/moment.tsx';
import { logOf } from '../../../administration/queries.ts';
import { useWords } from '../../../language/words.ts';
import type { Column } from '../../../table/column.ts';
import { wordsColumn } from '../../../table/make-column.tsx';
import { EntryLink } from './entry-link.tsx';
import { LogFile } from './log-file.tsx';
import { isFiltered, logQuestion } from './log-filter.ts';
import { LogFilters } from './log-filters.tsx';
import { PagedRows } from './paged-rows.tsx';

/** What happened in the region, the latest first. */
export function LogEntries() {
  const { say, language } = useWords();
  const { region } = useInRegion();
  const search = useSearch({ from: '/p/$plan/beheer/logboek' });
  const asked = logQuestion(search);
  const query = useInfiniteQuery(logOf(region.code, asked));
  const columns = useColumns();
  const entries = query.data?.pages.flatMap((page) => page.entries) ?? [];
  const searchedTo = query.data?.pages.at(-1)?.searchedTo;
  const searched =
    searchedTo === undefined
      ? undefined
      : say('admin.log.searchedTo', { moment: shortMoment(searchedTo, language), more: say('admin.more') });
  return (
    <section aria-label={say('admin.log.happened')} className="ks-log">
      <LogFilters entries={entries} />
      <PagedRows
        caption={say('admin.log.caption')}
        query={query}
        columns={columns}
        rows={entries}
        empty={searched ?? say(isFiltered(asked) ? 'admin.log.nothing' : 'admin.log.none')}
      >
        {searched !== undefined && entries.length > 0 && <p className="ks-soft ks-small">{searched}</p>}
      </PagedRows>
      {query.isSuccess && <LogFile part="log" asked={asked} />}
    </section>
  );
}

function useColumns(): readonly Column<LogEntryDto>[] {
  const { say, of, language } = useWords();
  return useMemo(
    () => [
      momentColumn<LogEntryDto>({ id: 'at', head: say('admin.when') }, ({ at }) => at, language),
      {
        id: 'what',
        head: say('admin.log.what'),
        kind: 'words',
        namesRow: true,
        cell: (entry) => <EntryLink entry={entry} />,
        written: ({ what }) => of(what),
      },
      wordsColumn<LogEntryDto>('who', say('admin.who'), ({ account }) => account.name),
      wordsColumn<LogEntryDto>('role', say('admin.role'), ({ role }) => of(role)),
      wordsColumn<LogEntryDto>('reason', say('admin.log.why'), ({ reason }) => reason),
      {
        id: 'seq',
        head: say('admin.log.number'),
        kind: 'number',
        cell: ({ seq, hash }) => <span title={hash}>{seq}</span>,
        written: ({ seq }) => seq,
      },
    ],
    [say, of, language],
  );
}
