import { useWords } from '../language/words.ts';

interface Props {
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

/** Why, in a sentence for the log; it may stay empty. */
export function FreeReason({ value, onChange }: Props) {
  const { say } = useWords();
  return (
    <label className="ks-field ks-field--wide">
      {say('admin.reason')}
      <input type="text" maxLength={2000} value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
