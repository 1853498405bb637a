import type { ChangeDto } from '@kapstok/contract';
import { tableDefinitions, tableTitle } from '@kapstok/plan';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTyped } from '../../address/use-typed.ts';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';
import { projectsOf } from '../../server/queries.ts';
import type { HistorySearch } from './change-filter.ts';

interface Props {
  /** The changes that are here, to choose among who and what occur in them. */
  readonly changes: readonly ChangeDto[];
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Which changes one wants to see: of whom, in what, and when. */
export function HistoryFilters({ changes }: Props) {
  const { say, of } = useWords();
  const search = useSearch({ from: '/p/$plan/geschiedenis' });
  const navigate = useNavigate({ from: '/p/$plan/geschiedenis' });
  const change = (part: HistorySearch) =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false });
  const [typed, setTyped] = useTyped(search.q ?? '', (words) => change({ q: words || undefined }));
  const people = options(changes.map(({ account }) => account && { value: account.id, label: account.name }));
  const edits = changes.flatMap((one) => one.edits);
  const tables = options([
    ...tableDefinitions().map(({ name }) => ({ value: name, label: of(tableTitle(name)) })),
    ...edits.map(({ table, tableTitle: title }) => ({ value: table, label: of(title) })),
  ]);
  const parts = useParts(search);
  const part = partOf(search);
  return (
    <search className="ks-filters ks-no-print">
      <label className="ks-field">
        {say('history.find')}
        <input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </label>
      <Choice
        label={say('history.who')}
        value={search.account}
        options={people}
        onChoice={(account) => change({ account })}
      />
      <Choice
        label={say('history.part')}
        value={part}
        options={parts}
        onChoice={(chosen) => change(searchOf(chosen))}
      />
      <Choice
        label={say('history.table')}
        value={search.table}
        options={tables}
        onChoice={(table) => change({ table })}
      />
      <Day label={say('history.fromDay')} value={search.from} onDay={(from) => change({ from })} />
      <Day label={say('history.toDay')} value={search.to} onDay={(to) => change({ to })} />
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
function useParts({ pillar, project }: HistorySearch): readonly Option[] {
  const { at } = useKeptPlan();
  const list = useQuery(projectsOf(at)).data;
  return options([
    // What the address asks for can be seen also when the plan does not have it.
    pillar === undefined ? null : { value: `${PILLAR}${pillar}`, label: pillar },
    project === undefined ? null : { value: `${PROJECT}${project}`, label: project },
    ...(list?.pillars ?? []).map(({ code, name }) => ({
      value: `${PILLAR}${code}`,
      label: `${code} ${name}`,
    })),
    ...(list?.projects ?? []).map(({ code, name }) => ({
      value: `${PROJECT}${code}`,
      label: `${code} ${name}`,
    })),
  ]);
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly onChoice: (value: string | undefined) => void;
}

function Choice({ label, value = '', options: known, onChoice }: ChoiceProps) {
  const { say } = useWords();
  // What the address asks for stays to be seen, also when nothing of it is here.
  const all =
    known.some((option) => option.value === value) || value === ''
      ? known
      : [...known, { value, label: value }];
  return (
    <label className="ks-field">
      {label}
      <select value={value} onChange={(event) => onChoice(event.target.value || undefined)}>
        <option value="">{say('history.all')}</option>
        {all.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onDay: (day: string | undefined) => void;
}

function Day({ label, value = '', onDay }: DayProps) {
  return (
    <label className="ks-field">
      {label}
      <input type="date" value={value} onChange={(event) => onDay(event.target.value || undefined)} />
    </label>
  );
}

function options(found: readonly (Option | '' | null)[]): readonly Option[] {
  const byValue = new Map(
    found.flatMap((option) => (option === null || option === '' ? [] : [[option.value, option] as const])),
  );
  const order = new Intl.Collator('nl', { numeric: true });
  return [...byValue.values()].sort((one, other) => order.compare(one.label, other.label));
}
