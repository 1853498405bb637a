import { type RefObject, useEffect, useRef } from 'react';
import { useWords } from '../../../language/words.ts';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly put: (value: string) => void;
  /** Whether one tried to go on without it. */
  readonly missed?: boolean;
}

/** A day that one chooses. */
export function DayField({ label, value, put, missed = false }: FieldProps) {
  return (
    <label className="ks-field">
      {label}
      <input type="date" value={value} aria-invalid={missed} onChange={(event) => put(event.target.value)} />
    </label>
  );
}

interface ChoiceProps extends FieldProps {
  readonly options: readonly { readonly code: string; readonly name: string }[];
  /** What stands there when nothing is chosen. */
  readonly none?: string;
}

/** A row of the plan that one chooses by its code and name. */
export function RowField({ label, value, put, options, none, missed = false }: ChoiceProps) {
  const { say } = useWords();
  return (
    <label className="ks-field">
      {label}
      <select value={value} aria-invalid={missed} onChange={(event) => put(event.target.value)}>
        <option value="">{none ?? say('follow.choose')}</option>
        {options.map(({ code, name }) => (
          <option key={code} value={code}>
            {name === code ? code : `${code} ${name}`}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Brings one to the first field that is still needed, each time one tried to go on without. */
export function useFirstMissed(tries: number): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  return form;
}

interface EndProps {
  /** What is still needed, in words; shown once one tried. */
  readonly missing: readonly string[];
  readonly isPending: boolean;
  /** Whether the rows that it is kept among are there. */
  readonly isReady: boolean;
}

/** What is still needed, and the button that keeps it. */
export function FormEnd({ missing, isPending, isReady }: EndProps) {
  const { say } = useWords();
  return (
    <>
      {missing.length > 0 && (
        <p className="ks-warning" role="alert">
          {say('gates.missing', { what: missing.join(', ') })}
        </p>
      )}
      <button type="submit" className="ks-button ks-button--main" disabled={isPending || !isReady}>
        {say(isPending ? 'gates.keeping' : 'gates.keep')}
      </button>
    </>
  );
}
