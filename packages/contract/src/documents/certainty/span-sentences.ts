import { type Text, text } from '@kapstok/quantity';
import type { Certainty, DrawnFigureDto } from '../../schemas/certainty.ts';
import { middleWords, spanWords } from './drawn-words.ts';

/** Where nine of ten draws lie: of the share of the shortage, and of what is contributed. */
export function spanSentences({ answer, year }: Pick<Certainty, 'answer' | 'year'>): readonly Text[] {
  const inYear = year === null ? '' : ` in ${year}`;
  return [
    ...spanned(answer.shareClosed, (span, middle) =>
      text(
        `In negen van de tien trekkingen lost het plan ${span.nl} van het tekort${inYear} op; het midden is ${middle.nl}.`,
        `In nine of ten draws the plan closes ${span.en} of the shortage${inYear}; the middle is ${middle.en}.`,
      ),
    ),
    ...spanned(answer.contribution, (span, middle) =>
      text(
        `De bijdrage${inYear} is in negen van de tien trekkingen ${span.nl}; het midden is ${middle.nl}.`,
        `The contribution${inYear} is ${span.en} in nine of ten draws; the middle is ${middle.en}.`,
      ),
    ),
  ];
}

function spanned(
  { unit, drawn }: DrawnFigureDto,
  sentence: (span: Text, middle: Text) => Text,
): readonly Text[] {
  if (drawn.kind !== 'known' || drawn.isSure) return [];
  return [sentence(spanWords({ unit, drawn }), middleWords({ unit, drawn }))];
}
