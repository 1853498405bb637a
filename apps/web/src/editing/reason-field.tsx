import './reason-field.css';
import { useEffect, useId, useRef } from 'react';
import { useWords } from '../language/words.ts';

interface Props {
  readonly value: string;
  readonly onChange: (reason: string) => void;
  /** What is asked; else why it changes. */
  readonly label?: string;
  /** Whether, or how often, one tried to go on without it: each time one is brought here. */
  readonly missed?: boolean | number;
}

/** Why something changes, in a sentence that others will read. */
export function ReasonField({ value, onChange, label, missed = false }: Props) {
  const { say } = useWords();
  const hint = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const isMissed = missed !== false && missed !== 0;
  const missedWords =
    label === undefined ? say('reason.missed') : say('reason.missedAsked', { asked: label });
  useEffect(() => {
    if (missed !== false && missed !== 0) field.current?.focus();
  }, [missed]);
  return (
    <div className="ks-reason">
      <label className="ks-field">
        {label ?? say('reason.label')}
        <textarea
          ref={field}
          rows={2}
          maxLength={2000}
          value={value}
          aria-invalid={isMissed}
          aria-describedby={hint}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
      <p
        id={hint}
        className={isMissed ? 'ks-reason__missed' : 'ks-small ks-soft'}
        role={isMissed ? 'alert' : undefined}
      >
        {isMissed ? missedWords : say('reason.hint')}
      </p>
    </div>
  );
}
