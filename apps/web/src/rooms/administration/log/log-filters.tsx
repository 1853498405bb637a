import type { LogEntryDto } from '@kapstok/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTyped } from '../../../address/use-typed.ts';
import { useInRegion } from '../../../administration/in-region.ts';
import { accountsOf, logOf } from '../../../administration/queries.ts';
import { ChoiceFilter } from '../../../filter/choice-filter.tsx';
import { DayFilter } from '../../../filter/day-filter.tsx';
import { useWords } from '../../../language/words.ts';
import { compared } from '../../../table/sort.ts';
import { ENTRY_KINDS, type LogFilter, logQuestion } from './log-filter.ts';

/** Which entries are shown; the address says so too. */
export function LogFilters({ entries }: { readonly entries: readonly LogEntryDto[] }) {
  const { say } = useWords();
  const { region } = useInRegion();
  const search = useSearch({ from: '/p/$plan/beheer/logboek' });
  const navigate = useNavigate({ from: '/p/$plan/beheer/logboek' });
  const people = usePeople(region.code, entries);
  const change = (part: LogFilter) =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false });
  const [typed, setTyped] = useTyped(search.q ?? '', (words) => change({ q: words || undefined }));
  return (
    <search className="ks-filters ks-no-print">
      <ChoiceFilter
        label={say('admin.who')}
        value={search.account}
        options={people.map(({ id, name }) => ({ value: id, words: name }))}
        choose={(account) => change({ account })}
      />
      <ChoiceFilter
        label={say('filter.kind')}
        value={search.kind}
        options={ENTRY_KINDS.map((kind) => ({ value: kind, words: say(`admin.log.kind.${kind}`) }))}
        choose={(kind) => change({ kind })}
      />
      {region.plans.length > 1 && (
        <ChoiceFilter
          label={say('admin.plan')}
          value={search.plan}
          options={region.plans.map(({ id, title }) => ({ value: id, words: title }))}
          choose={(plan) => change({ plan })}
        />
      )}
      <DayFilter label={say('filter.from')} value={search.from} choose={(from) => change({ from })} />
      <DayFilter label={say('filter.to')} value={search.to} choose={(to) => change({ to })} />
      <label className="ks-field">
        {say('admin.log.words')}
        <input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </label>
    </search>
  );
}

/** Everybody with a role here, and everybody who is in the list: some do things without one. By name. */
function usePeople(region: string, entries: readonly LogEntryDto[]) {
  const { data } = useQuery(accountsOf(region));
  // Unfiltered: who is in the list stays to be chosen while one looks at somebody else.
  const all = useInfiniteQuery(logOf(region, logQuestion({})));
  const listed = [...(all.data?.pages.flatMap((page) => page.entries) ?? []), ...entries];
  const people = [...(data?.accounts ?? []), ...listed.map(({ account }) => account)];
  return [...new Map(people.map((one) => [one.id, one])).values()].toSorted((one, other) =>
    compared(one.name, other.name),
  );
}
