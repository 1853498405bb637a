import { type Text, text } from './text.ts';

/** Why a value is not known. `blank`: the document prints nothing there. */
export type UnknownReason =
  | 'toBeDetermined'
  | 'unknown'
  | 'notMeasured'
  | 'later'
  | 'baselineToCome'
  | 'blank';

/**
 * A value as a document gives it: one number, a range whose bounds are possible values, a range that is open at the top
 * (`>20000`), not known and why, or not applicable. Never a NaN, and never a zero for what is not known.
 */
export type Estimate =
  | { readonly kind: 'point'; readonly value: number }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'atLeast'; readonly low: number }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason }
  | { readonly kind: 'notApplicable' };

/** An estimate with a number in it. */
export type KnownEstimate = Extract<Estimate, { kind: 'point' | 'range' | 'atLeast' }>;

/** One value. */
export function point(value: number): Estimate {
  return { kind: 'point', value };
}

/**
 * A value somewhere from `low` to `high`.
 * @throws RangeError when the bounds are the wrong way round, or no numbers.
 */
export function range(low: number, high: number): Estimate {
  if (!(low <= high)) throw new RangeError(`no range: from ${low} to ${high}`);
  return low === high ? point(low) : { kind: 'range', low, high };
}

/** A value that is not known, and why. */
export function unknown(reason: UnknownReason): Estimate {
  return { kind: 'unknown', reason };
}

/** Whether the estimate has a number in it. */
export function isKnown(estimate: Estimate): estimate is KnownEstimate {
  return estimate.kind === 'point' || estimate.kind === 'range' || estimate.kind === 'atLeast';
}

/** The least the value can be. */
export function lowOf(estimate: KnownEstimate): number {
  return estimate.kind === 'point' ? estimate.value : estimate.low;
}

/** The most the value can be; `Infinity` where the document gives no upper bound. */
export function highOf(estimate: KnownEstimate): number {
  switch (estimate.kind) {
    case 'point':
      return estimate.value;
    case 'range':
      return estimate.high;
    case 'atLeast':
      return Number.POSITIVE_INFINITY;
  }
}

const REASONS: Readonly<Record<UnknownReason, Text>> = {
  toBeDetermined: text('nog te bepalen (n.t.b.)', 'to be determined'),
  unknown: text('onbekend', 'unknown'),
  notMeasured: text('nog niet gemeten', 'not yet measured'),
  later: text('komt later (p.m.)', 'comes later'),
  baselineToCome: text('volgt uit de nulmeting', 'follows from the baseline measurement'),
  blank: text('niet ingevuld', 'left blank'),
};

/** The reason in words. */
export function reasonInWords(reason: UnknownReason): Text {
  return REASONS[reason];
}
