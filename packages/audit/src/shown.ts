import type { FigureValue } from '@kapstok/engine';
import { type Estimate, isKnown } from '@kapstok/quantity';
import type { Shown } from './finding.ts';

/** Nothing to show: the plan or the calculation says nothing there. */
export const NOTHING: Shown = { kind: 'none' };

/** One number, in the unit of the finding. */
export function shownNumber(value: number): Shown {
  return { kind: 'number', value };
}

/** Words: a code, a name, a date. */
export function shownWords(words: string): Shown {
  return words === '' ? NOTHING : { kind: 'words', words };
}

/** From least to most; a number when both are equal, open at the top becomes its least. */
export function shownBounds(low: number, high: number): Shown {
  return low === high || high === Number.POSITIVE_INFINITY ? shownNumber(low) : { kind: 'range', low, high };
}

/** What a cell says. */
export function shownEstimate(estimate: Estimate): Shown {
  if (!isKnown(estimate)) return NOTHING;
  if (estimate.kind === 'range') return shownBounds(estimate.low, estimate.high);
  return shownNumber(estimate.kind === 'point' ? estimate.value : estimate.low);
}

/** What follows from the plan. */
export function shownFigure(value: FigureValue): Shown {
  return value.kind === 'known' ? shownBounds(value.low, value.high) : NOTHING;
}

/** What is shown, in short, as examples and expectations write it: a rounded number, `low..high`, words, or nothing. */
export function shownInShort(shown: Shown, digits: number): number | string {
  const rounded = (value: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
  switch (shown.kind) {
    case 'number':
      return rounded(shown.value);
    case 'range':
      return `${rounded(shown.low)}..${rounded(shown.high)}`;
    case 'words':
      return shown.words;
    case 'none':
      return '';
  }
}
