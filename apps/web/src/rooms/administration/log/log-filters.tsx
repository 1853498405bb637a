import { ENTRY_KINDS, type LogEntryDto } from '@kapstok/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useInRegion } from '../../../administration/in-region.ts';
import { logOf } from '../../../administration/queries.ts';
import { ChoiceFilter } from '../../../filter/choice-filter.tsx';
import { useWords } from '../../../language/words.ts';
import { LOGGED_KINDS, logQuestion } from './log-filter.ts';
import { useLogFilter } from './use-log-filter.ts';
import { WhoAndWhen } from './who-and-when.tsx';

/** Which entries are shown; the address says so too. */
export function LogFilters({ entries }: { readonly entries: readonly LogEntryDto[] }) {
  const { say, of } = useWords();
  const { region } = useInRegion();
  const { search, change } = useLogFilter();
  // Unfiltered: who is in the list stays to be chosen while one looks at somebody else.
  const all = useInfiniteQuery(logOf(region.code, logQuestion({})));
  const listed = [...(all.data?.pages.flatMap((page) => page.entries) ?? []), ...entries];
  return (
    <WhoAndWhen listed={listed} wordsLabel={say('admin.log.words')}>
      <ChoiceFilter
        label={say('filter.kind')}
        value={search.kind}
        options={LOGGED_KINDS.map((kind) => ({ value: kind, words: of(ENTRY_KINDS[kind]) }))}
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
    </WhoAndWhen>
  );
}
