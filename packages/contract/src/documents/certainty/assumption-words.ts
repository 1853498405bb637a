import { assumptionShapeName, type Row, rangeMeaningName } from '@kapstok/plan';
import { type Estimate, formatShare, isKnown, reasonInWords, type Text, text } from '@kapstok/quantity';

import { plainNumber, type Written, writer } from './written-numbers.ts';

type AssumptionRow = Row<'assumptions'>;

const NO_NUMBERS = text('de getallen staan er nog niet', 'the numbers are not there yet');
const AS_IT_STANDS = text('wat er staat', 'what stands there');

/**
 * The shape of an assumption and its numbers in words: `18 tot 72 personen; nooit erbuiten`.
 * @param cut what is said of how it is cut when it is drawn
 */
export function assumptionWords(row: AssumptionRow, unit: string, cut: readonly Text[] = []): Text {
  return parts([numbersOf(row, writer(row.relative === 'yes', unit)), howOf(row), ...cut]);
}

function numbersOf(row: AssumptionRow, write: Written): Text {
  switch (row.shape) {
    case 'point': {
      const value = numberIn(row.likely);
      return value === undefined ? AS_IT_STANDS : write({ low: value, high: value });
    }
    case 'percentage':
      return percentageWords(row.percent);
    case 'beta':
      return betaWords(row, write);
    case 'triangular':
    case 'pert':
      return threePoints(row, write);
    default:
      return between(row, write);
  }
}

function percentageWords(percent: Estimate): Text {
  const share = numberIn(percent);
  if (share === undefined) return missing(percent);
  const digits = Number.isInteger(Math.round(share * 1e6) / 1e4) ? 0 : 1;
  const [nl, en] = [formatShare(share, 'nl', digits), formatShare(share, 'en', digits)];
  return text(`${nl} meer of minder dan wat er staat`, `${en} more or less than what stands there`);
}

function between({ low, high }: AssumptionRow, write: Written): Text {
  const [from, to] = [numberIn(low), numberIn(high)];
  if (from === undefined) return missing(low);
  return to === undefined ? missing(high) : write({ low: from, high: to });
}

function threePoints(row: AssumptionRow, write: Written): Text {
  const likely = numberIn(row.likely);
  if (likely === undefined) return missing(row.likely);
  const { nl, en } = write({ low: likely, high: likely });
  return parts([between(row, write), text(`waarschijnlijk ${nl}`, `likely ${en}`)]);
}

function betaWords(row: AssumptionRow, write: Written): Text {
  const [a, b] = [numberIn(row.a), numberIn(row.b)];
  if (a === undefined || b === undefined) return missing(a === undefined ? row.a : row.b);
  const bounds = write({ low: numberIn(row.low) ?? 0, high: numberIn(row.high) ?? 1 });
  const shape = (language: keyof Text): string =>
    `a ${plainNumber(a, language)}, b ${plainNumber(b, language)}`;
  return parts([bounds, { nl: shape('nl'), en: shape('en') }]);
}

/** What its numbers mean; of a shape that says so itself, the shape. */
function howOf({ shape, meaning }: AssumptionRow): Text {
  if (shape !== 'range' && shape !== 'percentage') return assumptionShapeName(shape);
  return meaning === ''
    ? text('wat dit betekent, is nog niet gezegd', 'what this means is not said yet')
    : rangeMeaningName(meaning);
}

function numberIn(estimate: Estimate): number | undefined {
  return estimate.kind === 'point' ? estimate.value : undefined;
}

function missing(estimate: Estimate): Text {
  return isKnown(estimate) || estimate.kind === 'notApplicable' ? NO_NUMBERS : reasonInWords(estimate.reason);
}

function parts(of: readonly Text[]): Text {
  const words = (language: keyof Text): string => of.map((part) => part[language]).join('; ');
  return { nl: words('nl'), en: words('en') };
}
