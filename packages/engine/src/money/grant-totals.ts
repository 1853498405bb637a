import type { Row } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import {
  figureOf,
  lessFigure,
  type MoneyFigure,
  type Named,
  statedFigure,
  sumFigure,
} from './money-figure.ts';
import { grantAmount, nameOf, type ResultPiece } from './result-piece.ts';

/** Where what is known of a grant stands: below this its code, and what. */
export const GRANT = 'plan/grant';

/** What was granted, found reached, paid, disputed, and is still to come. */
export interface GrantTotals {
  readonly granted: MoneyFigure;
  /** Of instalments of which the result was approved. */
  readonly approved: MoneyFigure;
  readonly rejected: MoneyFigure;
  readonly paid: MoneyFigure;
  readonly disputed: MoneyFigure;
  /** What was granted and is not paid. */
  readonly toReceive: MoneyFigure;
}

/** What was granted, found reached, paid and disputed of a grant, by its instalments. */
export function grantTotals(grant: Row<'grants'>, pieces: readonly ResultPiece[]): GrantTotals {
  const named = (key: string, nl: string, en: string): Named => ({
    id: `${GRANT}.${grant.code}.${key}`,
    label: text(`${nameOf(grant)}: ${nl}`, `${nameOf(grant)}: ${en}`),
  });
  const granted = { ...grantAmount(grant), id: `${GRANT}.${grant.code}.granted` };
  const paid = paidOf(named('paid', 'betaald', 'paid'), pieces, 'paid');
  return {
    granted,
    approved: judgedOf(named('approved', 'goedgekeurd', 'approved'), pieces, 'approved'),
    rejected: judgedOf(named('rejected', 'afgekeurd', 'rejected'), pieces, 'rejected'),
    paid,
    disputed: paidOf(named('disputed', 'betwist', 'in dispute'), pieces, 'disputed'),
    toReceive: lessFigure(named('toReceive', 'nog te ontvangen', 'still to be received'), granted, paid),
  };
}

function judgedOf(
  named: Named,
  pieces: readonly ResultPiece[],
  judged: 'approved' | 'rejected',
): MoneyFigure {
  const amounts = pieces.filter((piece) => piece.judged === judged).map(({ amount }) => amount);
  return amounts.length > 0 ? sumFigure(named, amounts) : nothing(named, NO_SUCH_RESULT);
}

/** A cell that is left blank is nothing paid and nothing disputed: what was paid has a day. */
function paidOf(named: Named, pieces: readonly ResultPiece[], what: 'paid' | 'disputed'): MoneyFigure {
  const cells = pieces.flatMap(({ row, label }) =>
    row === undefined || isBlank(row[what]) ? [] : [statedFigure(label, row[what], row, { field: what })],
  );
  return cells.length > 0
    ? sumFigure(named, cells)
    : nothing(named, what === 'paid' ? NOTHING_PAID : NO_DISPUTE);
}

function isBlank(estimate: Row<'instalments'>['paid']): boolean {
  return estimate.kind === 'unknown' && estimate.reason === 'blank';
}

function nothing(named: Named, remark: Text): MoneyFigure {
  return figureOf(named, { kind: 'known', low: 0, high: 0, bound: 'exact' }, { remark });
}

const NO_SUCH_RESULT = text('Over geen termijn is zo geoordeeld.', 'No instalment was judged so.');
const NOTHING_PAID = text('Bij geen termijn staat een betaling.', 'No instalment has a payment.');
const NO_DISPUTE = text('Bij geen termijn staat een geschil.', 'No instalment has a dispute.');

/** Every figure of what is known of a grant. */
export function grantFigures(totals: GrantTotals): readonly MoneyFigure[] {
  const { granted, approved, rejected, paid, disputed, toReceive } = totals;
  return [granted, approved, rejected, paid, disputed, toReceive];
}
