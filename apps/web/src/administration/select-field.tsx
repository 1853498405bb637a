import { useWords } from '../language/words.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly words: string }[];
  readonly onChange: (value: string) => void;
  /** Id of what tells more about the choice. */
  readonly describedBy?: string;
}

/** A choice that has to be made: it starts with none. */
export function SelectField({ label, value, options, onChange, describedBy }: Props) {
  const { say } = useWords();
  return (
    <label className="ks-field">
      {label}
      <select
        required
        value={value}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{say('admin.choose')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </label>
  );
}
