import type { Plan, Row } from '@kapstok/plan';
import { formatAmount, formatShare, isKnown, lowOf, type Text, text, unit } from '@kapstok/quantity';
import type { FigureValue } from '../figure.ts';
import { partsByCostKey } from './by-cost-key.ts';
import {
  amountWords,
  centsOf,
  figureOf,
  type MoneyFigure,
  type Named,
  statedFigure,
} from './money-figure.ts';

type Share = Row<'costKeyShares'>;

/** A row of a cost key and what falls to its party. */
export interface PartyFigure {
  readonly row: Share;
  readonly figure: MoneyFigure;
}

/**
 * What of a figure falls to each party of a cost key, to the cent, in the order of the key; see `partsByCostKey`. The part of a
 * party without an agreed share is not known, and never an equal one.
 */
export function partyFigures(
  plan: Plan,
  key: string,
  whole: MoneyFigure,
  nameOf: (row: Share) => Named,
): readonly PartyFigure[] {
  const rows = plan.costKeyShares.filter(({ costKey }) => costKey === key);
  const { value } = whole;
  const lows = value.kind === 'known' ? partsByCostKey(plan, key, centsOf(value.low)) : [];
  const highs =
    value.kind === 'known' && Number.isFinite(value.high)
      ? partsByCostKey(plan, key, centsOf(value.high))
      : [];
  return rows.map((row, at) => {
    const [low, high] = [lows[at]?.cents, highs[at]?.cents];
    const known = value.kind === 'known' && low !== undefined && high !== undefined;
    const part: FigureValue = known
      ? { kind: 'known', low: low / 100, high: high / 100, bound: value.bound }
      : { kind: 'unknown' };
    return { row, figure: partFigure(plan, row, { named: nameOf(row), whole, part }) };
  });
}

function partFigure(
  plan: Plan,
  row: Share,
  { named, whole, part }: { readonly named: Named; readonly whole: MoneyFigure; readonly part: FigureValue },
): MoneyFigure {
  const kind = plan.costKeys.find(({ code }) => code === row.costKey)?.kind ?? '';
  const share = shareFigure(kind, row);
  if (part.kind !== 'known')
    return figureOf(named, part, {
      remark: whole.value.kind === 'known' ? NOT_AGREED : undefined,
      inputs: [whole, share],
    });
  const words = shareWords(plan, kind, row);
  const amount = amountWords(whole);
  const formula = text(`${words.nl} van ${amount.nl}`, `${words.en} of ${amount.en}`);
  return figureOf(named, part, { formula, inputs: [whole, share] });
}

/** The row by which a party has its part. */
function shareFigure(kind: string, row: Share): MoneyFigure {
  if (kind === 'per_inhabitant') {
    const residents = text('Aantal inwoners', 'Number of residents');
    return statedFigure(residents, row.residents, row, { field: 'residents', code: 'resident' });
  }
  const share = text('Aandeel in de verdeelsleutel', 'Share in the cost key');
  if (kind === 'equal') {
    const made = figureOf({ label: share }, { kind: 'notApplicable' }, { remark: EQUAL }, '1');
    return { ...made, origin: { place: row.place, source: row.source } };
  }
  return statedFigure(share, row.share, row, { field: 'share', code: '1' });
}

function shareWords(plan: Plan, kind: string, row: Share): Text {
  const rows = plan.costKeyShares.filter(({ costKey }) => costKey === row.costKey);
  if (kind === 'equal')
    return text(`één van ${rows.length} gelijke delen`, `one of ${rows.length} equal parts`);
  if (kind !== 'per_inhabitant') return inBoth((language) => sharePercent(numberOf(row.share), language));
  const all = rows.reduce((sum, { residents }) => sum + numberOf(residents), 0);
  const of = (language: 'nl' | 'en'): string =>
    `${formatAmount(numberOf(row.residents), unit('resident'), language)} / ${formatAmount(all, unit('resident'), language)}`;
  return inBoth(of);
}

/** A share with no more decimals than it needs. */
function sharePercent(share: number, language: 'nl' | 'en'): string {
  const isWhole = Math.abs(share * 100 - Math.round(share * 100)) < 1e-9;
  return formatShare(share, language, isWhole ? 0 : 2);
}

function inBoth(words: (language: 'nl' | 'en') => string): Text {
  return text(words('nl'), words('en'));
}

function numberOf(estimate: Share['share']): number {
  return isKnown(estimate) ? lowOf(estimate) : 0;
}

const EQUAL = text('De partijen spraken gelijke delen af.', 'The parties agreed on equal parts.');
const NOT_AGREED = text(
  'Over dit aandeel is niets afgesproken: n.t.b., en nooit een gelijk deel.',
  'Nothing was agreed on this share: to be determined, and never an equal part.',
);
