import './day-filter.css';

interface Props {
  readonly label: string;
  /** As `2026-12-31`. */
  readonly value: string | undefined;
  readonly choose: (day: string | undefined) => void;
}

/** Shows only what was from a day on, or until it. */
export function DayFilter({ label, value = '', choose }: Props) {
  return (
    <label className="ks-field ks-field--day">
      {label}
      <input type="date" value={value} onChange={(event) => choose(event.target.value || undefined)} />
    </label>
  );
}
