import { text } from '@kapstok/quantity';
import type { FigureValue } from '../figure.ts';
import { exposedFigure } from './exposed-figure.ts';
import type { ExposureCase } from './exposure.ts';
import { lessFigure, type MoneyFigure, type Named, sumFigure } from './money-figure.ts';
import type { ResultPiece } from './result-piece.ts';

/**
 * What of money spent on one result may have to be paid back, in a case, with what of it is in dispute. That counts as not approved,
 * whatever was judged or owed: at worst all of it, and else by the chance to reach the result. What was rejected is to be paid back
 * in every case, also where that is in dispute.
 */
export function exposedWithDispute(
  named: Named,
  piece: ResultPiece,
  amount: MoneyFigure,
  inCase: ExposureCase,
): MoneyFigure {
  if (piece.disputed === undefined || piece.judged === 'rejected')
    return exposedFigure(named, piece, amount, inCase);
  const disputed = { ...piece.disputed, value: within(piece.disputed.value, amount.value) };
  const label = text('Niet betwist', 'Not in dispute');
  const rest = disputed.value.kind === 'known' ? lessFigure({ label }, amount, disputed) : amount;
  return sumFigure(named, [
    exposedFigure({ label }, piece, rest, inCase),
    exposedDispute(piece, disputed, inCase),
  ]);
}

/** No more can be in dispute than there is. */
function within(disputed: FigureValue, amount: FigureValue): FigureValue {
  if (disputed.kind !== 'known' || amount.kind !== 'known') return disputed;
  return {
    ...disputed,
    low: Math.min(disputed.low, amount.low),
    high: Math.min(disputed.high, amount.high),
  };
}

function exposedDispute(piece: ResultPiece, disputed: MoneyFigure, inCase: ExposureCase): MoneyFigure {
  if (inCase === 'pessimistic' || disputed.value.kind !== 'known') return disputed;
  const open: ResultPiece = { ...piece, judged: 'open', obligation: 'result' };
  return exposedFigure({ label: disputed.label }, open, disputed, inCase);
}
