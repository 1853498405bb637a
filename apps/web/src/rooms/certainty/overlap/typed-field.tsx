interface Props {
  readonly label: string;
  readonly value: string;
  readonly put: (value: string) => void;
  readonly isNumber?: boolean;
  /** Whether one tried to go on without it. */
  readonly missed?: boolean;
}

/** A line of words, or a number as one writes it. */
export function TypedField({ label, value, put, isNumber = false, missed = false }: Props) {
  return (
    <label className="ks-field">
      {label}
      <input
        value={value}
        maxLength={500}
        autoComplete="off"
        aria-invalid={missed}
        {...(isNumber ? { inputMode: 'decimal' as const } : {})}
        onChange={(event) => put(event.target.value)}
      />
    </label>
  );
}
