import type { Bound } from '@kapstok/engine';
import { formatBounds, parseUnit, RATIO, type Text, text } from '@kapstok/quantity';

/** What is known of an amount; no upper end is null. */
interface Bounded {
  readonly low: number;
  readonly high: number | null;
  readonly bound: Bound;
}

/** An amount in words, with before it what its gaps make of it: `27,8%`, `33,3% tot 37,8%`, `ten minste 27,8%`. */
export function boundedWords({ low, high, bound }: Bounded, unitCode: string): Text {
  const unit = parseUnit(unitCode)?.unit ?? RATIO;
  return withBound(bound, formatBounds({ low, high: high ?? Number.POSITIVE_INFINITY }, unit));
}

/** What is known of something in words, with before it what its gaps make of it. */
export function withBound(bound: Bound, { nl, en }: Text): Text {
  switch (bound) {
    case 'exact':
      return text(nl, en);
    case 'atLeast':
      return text(`ten minste ${nl}`, `at least ${en}`);
    case 'atMost':
      return text(`ten hoogste ${nl}`, `at most ${en}`);
    case 'partial':
      return text(`voor zover bekend ${nl}`, `as far as known ${en}`);
  }
}
