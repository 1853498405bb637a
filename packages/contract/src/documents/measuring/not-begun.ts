import { dayInWords, type Text, text } from '@kapstok/quantity';
import type { MeasuredRound } from './measured-round.ts';

/** Why nothing can be given in a round: it has not begun; undefined where it has. */
export function notBegun({ state, begins }: Pick<MeasuredRound, 'state' | 'begins'>): Text | undefined {
  if (state !== 'not_begun') return undefined;
  const day = dayInWords(begins);
  return text(
    `Deze meetronde begint op ${day.nl}. Tot die dag wordt er niets gevraagd en is er niets in te vullen.`,
    `This round of measuring begins on ${day.en}. Until that day nothing is asked and nothing can be filled in.`,
  );
}
