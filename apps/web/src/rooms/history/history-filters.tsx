import type { ChangeDto } from '@kapstok/contract';
import { tableDefinitions, tableTitle } from '@kapstok/plan';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTyped } from '../../address/use-typed.ts';
import { ChoiceFilter, type FilterOption } from '../../filter/choice-filter.tsx';
import { DayFilter } from '../../filter/day-filter.tsx';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { ClockNote } from '../../language/clock-note.tsx';
import { useWords } from '../../language/words.ts';
import { projectsOf } from '../../server/queries.ts';
import type { HistorySearch } from './change-filter.ts';

interface Props {
  /** The changes that are here, to choose among who and what occur in them. */
  readonly changes: readonly ChangeDto[];
}

/** Which changes one wants to see: of whom, in what, and when. */
export function HistoryFilters({ changes }: Props) {
  const { say, of } = useWords();
  const search = useSearch({ from: '/p/$plan/geschiedenis' });
  const navigate = useNavigate({ from: '/p/$plan/geschiedenis' });
  const change = (part: HistorySearch) =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false });
  const [typed, setTyped] = useTyped(search.q ?? '', (words) => change({ q: words || undefined }));
  const people = options(changes.map(({ account }) => account && { value: account.id, words: account.name }));
  const edits = changes.flatMap((one) => one.edits);
  const tables = options([
    ...tableDefinitions().map(({ name }) => ({ value: name, words: of(tableTitle(name)) })),
    ...edits.map(({ table, tableTitle: title }) => ({ value: table, words: of(title) })),
  ]);
  const parts = useParts(search);
  const part = partOf(search);
  return (
    <search className="ks-filters ks-no-print">
      <label className="ks-field">
        {say('history.find')}
        <input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </label>
      <ChoiceFilter
        label={say('admin.who')}
        value={search.account}
        options={people}
        choose={(account) => change({ account })}
      />
      <ChoiceFilter
        label={say('history.part')}
        value={part}
        options={parts}
        choose={(chosen) => change(searchOf(chosen))}
      />
      <ChoiceFilter
        label={say('data.table')}
        value={search.table}
        options={tables}
        choose={(table) => change({ table })}
      />
      <DayFilter label={say('filter.from')} value={search.from} choose={(from) => change({ from })} />
      <DayFilter label={say('filter.to')} value={search.to} choose={(to) => change({ to })} />
      <ClockNote />
      <p className="ks-soft ks-small" aria-live="polite">
        {say('history.found', { count: changes.length })}
      </p>
    </search>
  );
}

const PILLAR = 'pillar ';
const PROJECT = 'project ';

/** The pillar or project that the address asks for, as one choice. */
function partOf({ pillar, project }: HistorySearch): string | undefined {
  if (project !== undefined) return `${PROJECT}${project}`;
  return pillar === undefined ? undefined : `${PILLAR}${pillar}`;
}

/** A choice of a pillar or project, as the address has it. */
function searchOf(part: string | undefined): HistorySearch {
  return {
    pillar: part?.startsWith(PILLAR) ? part.slice(PILLAR.length) : undefined,
    project: part?.startsWith(PROJECT) ? part.slice(PROJECT.length) : undefined,
  };
}

/** Every pillar and project of the plan, to choose from. */
function useParts({ pillar, project }: HistorySearch): readonly FilterOption[] {
  const { at } = useKeptPlan();
  const list = useQuery(projectsOf(at)).data;
  return options([
    // What the address asks for can be seen also when the plan does not have it.
    pillar === undefined ? null : { value: `${PILLAR}${pillar}`, words: pillar },
    project === undefined ? null : { value: `${PROJECT}${project}`, words: project },
    ...(list?.pillars ?? []).map(({ code, name }) => ({
      value: `${PILLAR}${code}`,
      words: `${code} ${name}`,
    })),
    ...(list?.projects ?? []).map(({ code, name }) => ({
      value: `${PROJECT}${code}`,
      words: `${code} ${name}`,
    })),
  ]);
}

function options(found: readonly (FilterOption | '' | null)[]): readonly FilterOption[] {
  const byValue = new Map(
    found.flatMap((option) => (option === null || option === '' ? [] : [[option.value, option] as const])),
  );
  const order = new Intl.Collator('nl', { numeric: true });
  return [...byValue.values()].sort((one, other) => order.compare(one.words, other.words));
}
