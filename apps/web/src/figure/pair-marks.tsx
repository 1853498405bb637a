import './pair-marks.css';

/** Hollow is what the plan says, filled is what follows from it; the words beside it say which. */
export function StatedMark({ kind }: { readonly kind: 'stated' | 'computed' }) {
  return (
    <svg className="ks-pair-mark" data-kind={kind} viewBox="0 0 12 12" aria-hidden="true">
      <rect x="1.5" y="1.5" width="9" height="9" />
    </svg>
  );
}
