import type { ChangeDto } from '@kapstok/contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTyped } from '../../address/use-typed.ts';
import { useWords } from '../../language/words.ts';
import type { HistorySearch } from './change-filter.ts';

interface Props {
  /** The changes that are here, to choose among who and what occur in them. */
  readonly changes: readonly ChangeDto[];
  readonly shown: number;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Which changes one wants to see: of whom, in what, and when. */
export function HistoryFilters({ changes, shown }: Props) {
  const { say, of } = useWords();
  const search = useSearch({ from: '/p/$plan/geschiedenis' });
  const navigate = useNavigate({ from: '/p/$plan/geschiedenis' });
  const change = (part: HistorySearch) =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false });
  const [typed, setTyped] = useTyped(search.q ?? '', (words) => change({ q: words || undefined }));
  const people = options(changes.map(({ account }) => account && { value: account.id, label: account.name }));
  const edits = changes.flatMap((one) => one.edits);
  const tables = options(edits.map(({ table, tableTitle }) => ({ value: table, label: of(tableTitle) })));
  const parts = options(
    edits.flatMap(({ pillar, project }) =>
      [pillar, project].map((code) => code && { value: code, label: code }),
    ),
  );
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
        value={search.pillar}
        options={parts}
        onChoice={(pillar) => change({ pillar })}
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
        {say('history.found', { count: shown })}
      </p>
    </search>
  );
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
