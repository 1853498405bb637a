import './range-strip.css';

interface Props {
  /** Shares; undefined when not known. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** Where the base lies. */
  readonly mark: number | undefined;
}

/** A range of shares as a bar on a scale from nothing to all; the words beside it say the same. */
export function RangeStrip({ low, high, mark }: Props) {
  if (low === undefined || high === undefined) return null;
  const most = Math.max(1, high);
  const at = (share: number) => `${((Math.max(0, share) / most) * 100).toFixed(2)}%`;
  return (
    <svg className="ks-strip" width="100%" height="20" aria-hidden="true">
      <rect className="ks-strip__scale" x="0" y="9" width="100%" height="2" />
      <rect className="ks-strip__range" x={at(low)} y="4" width={at(high - low)} height="12" />
      {mark !== undefined && <rect className="ks-strip__mark" x={at(mark)} y="0" width="4" height="20" />}
    </svg>
  );
}
