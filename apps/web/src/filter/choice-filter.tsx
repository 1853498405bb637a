import { useWords } from '../language/words.ts';

/** Something to choose, and what it is called. */
export interface FilterOption {
  readonly value: string;
  readonly words: string;
}

interface Props {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly FilterOption[];
  readonly choose: (value: string | undefined) => void;
}

/** Shows only what is of one kind, or all. What the address asks for can be seen also when nothing of it is here. */
export function ChoiceFilter({ label, value = '', options, choose }: Props) {
  const { say } = useWords();
  const isKnown = value === '' || options.some((option) => option.value === value);
  const all = isKnown ? options : [...options, { value, words: value }];
  return (
    <label className="ks-field">
      {label}
      <select value={value} onChange={(event) => choose(event.target.value || undefined)}>
        <option value="">{say('filter.all')}</option>
        {all.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </label>
  );
}
