import { RANGE_MEANINGS, rangeMeaningName } from '@kapstok/plan';
import { type Text, text, verbatim } from '@kapstok/quantity';
import type { AssumptionDto, Certainty } from '../../schemas/certainty.ts';
import { placeDto } from '../gaps.ts';
import { cellLabel } from './cell-label.ts';
import type { Drawn } from './drawn-figure.ts';

/** The question that a range raises of which nobody said what it means. */
const QUESTION: Text = questionOf();

function questionOf(): Text {
  const listed = (language: keyof Text, or: string): string => {
    const names = RANGE_MEANINGS.map((meaning) => rangeMeaningName(meaning)[language]);
    return `${names.slice(0, -1).join(', ')} ${or} ${names.at(-1)}`;
  };
  return text(
    `Wat betekent dit bereik: ${listed('nl', 'of')}?`,
    `What does this range mean: ${listed('en', 'or')}?`,
  );
}

/** What has to be said before it can be drawn: assumptions without a meaning, and ranges in the plan itself. */
export function openMeaningsOf(
  { calculation, simulation }: Drawn,
  register: readonly AssumptionDto[],
): Certainty['openMeanings'] {
  const known = new Map(register.map((assumption) => [assumption.id, assumption]));
  const open = calculation.uncertainty.notDrawn.filter(({ why }) => why === 'meaning');
  return [
    ...open.map(({ row }) => ({
      label: known.get(row.id)?.name ?? verbatim(row.name || row.id),
      words: QUESTION,
      place: placeDto({ ...row.place, field: 'meaning' }),
    })),
    ...simulation.openRanges.map((place) => ({
      label: cellLabel(calculation.plan, place),
      words: QUESTION,
      place: placeDto(place),
    })),
  ];
}
