import type { NotDrawn, Uncertainty } from '@kapstok/engine';
import { type Text, text } from '@kapstok/quantity';

/** How much is not drawn, and why. */
export interface NotDrawnCounts {
  /** Assumptions of which nobody said what their numbers mean. */
  readonly meaning: number;
  /** Assumptions of a group of which nobody said yet how strongly it moves together. */
  readonly correlation: number;
  /** Assumptions of which the numbers are not there yet. */
  readonly numbers: number;
  /** Ranges in the plan itself that were needed and of which nothing says what they mean. */
  readonly ranges: number;
}

/** How much of a plan is not drawn. */
export function notDrawnCounts({ notDrawn }: Uncertainty, ranges: number): NotDrawnCounts {
  const many = (of: NotDrawn['why']): number => notDrawn.filter(({ why }) => why === of).length;
  return { meaning: many('meaning'), correlation: many('correlation'), numbers: many('numbers'), ranges };
}

/** What is not drawn yet, and what that does. */
export function notDrawnSentences({
  meaning,
  correlation,
  numbers,
  ranges,
}: NotDrawnCounts): readonly Text[] {
  const [assumptions, grouped, ofAssumptions] = [counted(meaning), counted(correlation), counted(numbers)];
  const sentences = [
    ...(meaning === 0
      ? []
      : [
          text(
            `Bij ${assumptions.nl} is nog niet gezegd wat het bereik betekent.`,
            `Of ${assumptions.en} nobody has said yet what the range means.`,
          ),
        ]),
    ...(correlation === 0
      ? []
      : [
          text(
            `Bij ${grouped.nl} is nog niet gezegd hoe sterk de groep samen beweegt.`,
            `Of ${grouped.en} nobody has said yet how strongly the group moves together.`,
          ),
        ]),
    ...(numbers === 0
      ? []
      : [
          text(
            `Bij ${ofAssumptions.nl} staan de getallen er nog niet.`,
            `Of ${ofAssumptions.en} the numbers are not there yet.`,
          ),
        ]),
    ...(ranges === 0
      ? []
      : [
          text(
            `Bij ${ranges === 1 ? '1 bereik' : `${ranges} bereiken`} in het plan zelf is nog niet gezegd wat het betekent.`,
            `Of ${ranges === 1 ? '1 range' : `${ranges} ranges`} in the plan itself nobody has said yet what it means.`,
          ),
        ]),
  ];
  return sentences.length === 0 ? [] : [...sentences, NOT_COUNTED];
}

const NOT_COUNTED = text(
  'Wat daarvan afhangt, is niet getrokken en geldt hier als onbekend.',
  'What hangs on that is not drawn, and counts as unknown here.',
);

function counted(number: number): Text {
  return number === 1
    ? text('1 aanname', '1 assumption')
    : text(`${number} aannames`, `${number} assumptions`);
}
