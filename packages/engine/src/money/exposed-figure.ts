import { formatShare, point, type Text, text, unknown } from '@kapstok/quantity';
import type { FigureValue } from '../figure.ts';
import { type ExposureCase, exposure } from './exposure.ts';
import { amountWords, centsOf, figureOf, type MoneyFigure, type Named } from './money-figure.ts';
import { chanceFigure, type ResultPiece } from './result-piece.ts';

/** A figure in each case in which exposure is told. */
export type InCases = Readonly<Record<ExposureCase, MoneyFigure>>;

/** Makes something of each case. */
export function inCases<T>(make: (inCase: ExposureCase) => T): Readonly<Record<ExposureCase, T>> {
  return { pessimistic: make('pessimistic'), likely: make('likely'), optimistic: make('optimistic') };
}

/** What a case is called. */
function caseName(inCase: ExposureCase): Text {
  return CASE_NAMES[inCase];
}

const CASE_NAMES: Readonly<Record<ExposureCase, Text>> = {
  pessimistic: text('ongunstig', 'pessimistic'),
  likely: text('waarschijnlijk', 'likely'),
  optimistic: text('gunstig', 'optimistic'),
};

/** Where an exposure stands: below this, what it is of, and the case. */
export const EXPOSURE = 'plan/exposure';

/** Names a figure of exposure in a case. */
export function exposureName(of: Text, inCase: ExposureCase, path: string): Named {
  const { nl, en } = caseName(inCase);
  return {
    label: text(`Afrekenrisico ${of.nl}, ${nl}`, `Exposure ${of.en}, ${en}`),
    id: `${EXPOSURE}${path}.${inCase}`,
  };
}

/** What of money spent on one result may have to be paid back, in a case; see `exposure`. */
export function exposedFigure(
  named: Named,
  piece: ResultPiece,
  amount: MoneyFigure,
  inCase: ExposureCase,
): MoneyFigure {
  const value = exposedValue(piece, amount, inCase);
  const why = reasonOf(piece, inCase);
  if (why !== undefined) return figureOf(named, value, { remark: why, inputs: [amount] });
  const chance = chanceFigure(piece, inCase);
  const isSaid = piece.chance !== undefined;
  if (!isSaid)
    return figureOf(named, value, {
      remark: inCase === 'pessimistic' ? ALL : NOT_SAID,
      inputs: [amount, chance],
    });
  return figureOf(named, value, { formula: productWords(amount, chance), inputs: [amount, chance] });
}

function exposedValue(piece: ResultPiece, amount: MoneyFigure, inCase: ExposureCase): FigureValue {
  const low = inCents(piece, amount.value, inCase, 'low');
  const high = inCents(piece, amount.value, inCase, 'high');
  if (low === undefined || high === undefined) return { kind: 'unknown' };
  const bound = amount.value.kind === 'known' ? amount.value.bound : 'exact';
  return { kind: 'known', low: low / 100, high: high / 100, bound: high === 0 ? 'exact' : bound };
}

/** In whole cents; undefined when it is not known. */
function inCents(
  { obligation, judged, chance }: ResultPiece,
  amount: FigureValue,
  inCase: ExposureCase,
  end: 'low' | 'high',
): number | undefined {
  // Nobody said what is owed: at worst the result itself, and more can't be told.
  if (obligation === undefined && judged !== 'approved' && inCase !== 'pessimistic') return undefined;
  const spent = amount.kind === 'known' ? point(centsOf(amount[end])) : unknown('unknown');
  const found = exposure([{ spent, obligation: obligation ?? 'result', judged, chance }], inCase);
  return found.kind === 'known' ? found.cents : undefined;
}

/** Why no chance has a part in it; undefined where one has. */
function reasonOf({ obligation, judged }: ResultPiece, inCase: ExposureCase): Text | undefined {
  if (obligation === 'no_obligation') return NO_OBLIGATION;
  if (judged === 'approved') return APPROVED;
  if (judged === 'rejected') return REJECTED;
  return obligation === undefined && inCase !== 'pessimistic' ? OWED_WHAT : undefined;
}

const NO_OBLIGATION = text(
  'Voor dit geld geldt geen verplichting: er hoeft niets terug.',
  'No obligation goes with this money: nothing has to be paid back.',
);
const APPROVED = text(
  'Het resultaat is goedgekeurd: er hoeft niets terug.',
  'The result was approved: nothing has to be paid back.',
);
const REJECTED = text(
  'Het resultaat is afgekeurd: alles moet terug.',
  'The result was rejected: all of it has to be paid back.',
);
const OWED_WHAT = text(
  'Niemand heeft gezegd of dit een resultaatverplichting of een inspanningsverplichting is.',
  'Nobody said whether this is an obligation of result or of effort.',
);
const ALL = text(
  'Over de kans is niets afgesproken. In het ongunstige geval moet dan alles terug.',
  'Nothing was agreed on the chance. At worst all of it has to be paid back.',
);
const NOT_SAID = text(
  'Over de kans is niets afgesproken. Hoeveel er dan terug moet, is niet te zeggen.',
  'Nothing was agreed on the chance. There is no telling how much has to be paid back.',
);

function productWords(amount: MoneyFigure, chance: MoneyFigure): Text {
  const part = chance.value.kind === 'known' ? chance.value.low : 0;
  const words = amountWords(amount);
  return text(
    `${words.nl} × (1 − ${formatShare(part, 'nl', 0)})`,
    `${words.en} × (1 − ${formatShare(part, 'en', 0)})`,
  );
}
