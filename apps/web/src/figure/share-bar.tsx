import './share-bar.css';
import type { FigureValueDto } from '@kapstok/contract';

/** A share as a bar on a scale from nothing to all, pale where it may still reach; the number beside it says the same. */
export function ShareBar({ value }: { readonly value: FigureValueDto }) {
  if (value.kind !== 'known') return null;
  const at = (share: number) => `${Math.min(100, Math.max(0, share * 100)).toFixed(2)}%`;
  return (
    <svg className="ks-bar-of-share" width="100%" height="10" aria-hidden="true">
      <rect className="ks-bar-of-share__ground" width="100%" height="10" />
      <rect className="ks-bar-of-share__far" width={at(value.high ?? 1)} height="10" />
      <rect className="ks-bar-of-share__low" width={at(value.low)} height="10" />
    </svg>
  );
}
