import './reason-field.css';
import { useId } from 'react';
import { useWords } from '../language/words.ts';

interface Props {
  readonly value: string;
  readonly onChange: (reason: string) => void;
  /** What is asked; else why it changes. */
  readonly label?: string;
  /** Whether one tried to go on without it. */
  readonly missed?: boolean;
}

/** Why something changes, in a sentence that others will read. */
export function ReasonField({ value, onChange, label, missed = false }: Props) {
  const { say } = useWords();
  const hint = useId();
  return (
    <div className="ks-reason">
      <label className="ks-field">
        {label ?? say('reason.label')}
        <textarea
          rows={2}
          maxLength={2000}
          value={value}
          aria-invalid={missed}
          aria-describedby={hint}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
      <p id={hint} className="ks-small ks-soft" role={missed ? 'alert' : undefined}>
        {say(missed ? 'reason.missed' : 'reason.hint')}
      </p>
    </div>
  );
}
