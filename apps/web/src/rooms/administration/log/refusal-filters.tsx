import type { RefusalDto } from '@kapstok/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useInRegion } from '../../../administration/in-region.ts';
import { refusalsOf } from '../../../administration/queries.ts';
import { ChoiceFilter } from '../../../filter/choice-filter.tsx';
import { useWords } from '../../../language/words.ts';
import { REFUSED_AS, refusalQuestion } from './log-filter.ts';
import { useLogFilter } from './use-log-filter.ts';
import { WhoAndWhen } from './who-and-when.tsx';

/** Which refusals are shown; the address says so too. */
export function RefusalFilters({ refusals }: { readonly refusals: readonly RefusalDto[] }) {
  const { say } = useWords();
  const { region } = useInRegion();
  const { search, change } = useLogFilter();
  // Unfiltered: who is in the list stays to be chosen while one looks at somebody else.
  const all = useInfiniteQuery(refusalsOf(region.code, refusalQuestion({})));
  const listed = [...(all.data?.pages.flatMap((page) => page.refusals) ?? []), ...refusals];
  return (
    <WhoAndWhen listed={listed} wordsLabel={say('admin.log.refusedWords')}>
      <ChoiceFilter
        label={say('admin.log.refusedAs')}
        value={search.status}
        options={REFUSED_AS.map((status) => ({ value: status, words: say(`admin.log.refusedAs.${status}`) }))}
        choose={(status) => change({ status })}
      />
    </WhoAndWhen>
  );
}
