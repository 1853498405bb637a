import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTyped } from '../../../address/use-typed.ts';
import { useInRegion } from '../../../administration/in-region.ts';
import { accountsOf } from '../../../administration/queries.ts';
import { ChoiceFilter } from '../../../filter/choice-filter.tsx';
import { DayFilter } from '../../../filter/day-filter.tsx';
import { ClockNote } from '../../../language/clock-note.tsx';
import { useWords } from '../../../language/words.ts';
import { compared } from '../../../table/sort.ts';
import { useLogFilter } from './use-log-filter.ts';

/** Something that somebody did or was refused; null for who is not known. */
interface OfSomebody {
  readonly account: { readonly id: string; readonly name: string } | null;
}

interface Props {
  /** What is in the list: whoever is in it can be chosen. */
  readonly listed: readonly OfSomebody[];
  readonly wordsLabel: string;
  /** What else this list is kept to. */
  readonly children: ReactNode;
}

/** Of whom, from when until when, and with which words a list is shown. */
export function WhoAndWhen({ listed, wordsLabel, children }: Props) {
  const { say } = useWords();
  const { search, change } = useLogFilter();
  const people = usePeople(listed);
  const [typed, setTyped] = useTyped(search.q ?? '', (words) => change({ q: words || undefined }));
  return (
    <search className="ks-filters ks-no-print">
      <ChoiceFilter
        label={say('admin.who')}
        value={search.account}
        options={people.map(({ id, name }) => ({ value: id, words: name }))}
        choose={(account) => change({ account })}
      />
      {children}
      <DayFilter label={say('filter.from')} value={search.from} choose={(from) => change({ from })} />
      <DayFilter label={say('filter.to')} value={search.to} choose={(to) => change({ to })} />
      <ClockNote />
      <label className="ks-field">
        {wordsLabel}
        <input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </label>
    </search>
  );
}

/** Everybody with a role here, and everybody who is in the list: some do things without one. By name. */
function usePeople(listed: readonly OfSomebody[]) {
  const { region } = useInRegion();
  const { data } = useQuery(accountsOf(region.code));
  const people = [...(data?.accounts ?? []), ...listed.flatMap(({ account }) => account ?? [])];
  return [...new Map(people.map((one) => [one.id, one])).values()].toSorted((one, other) =>
    compared(one.name, other.name),
  );
}
