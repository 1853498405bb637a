import { monthsUntilEnd, partsOf, type ReportingPeriod } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { amountWords, figureOf, type MoneyFigure, type Named } from './money-figure.ts';

/** How far money is against time, at the end of the last period of which something was realised. */
export interface Pace {
  /** What was spent, as a part of what may be spent in all. */
  readonly spent: MoneyFigure;
  /** What is past of the time over which the money stands, as a part of it. */
  readonly time: MoneyFigure;
}

/**
 * How far money is against time. Undefined where nothing was realised or budgeted.
 * @param periods over which the money stands
 * @param until the period until which was realised
 */
export function paceOf(
  { id, label }: Named,
  amounts: { readonly spend: MoneyFigure; readonly budget: MoneyFigure },
  periods: readonly ReportingPeriod[],
  until: ReportingPeriod | undefined,
): Pace | undefined {
  const { spend, budget } = amounts;
  const isCounted = budget.value.kind === 'known' && budget.value.low > 0 && spend.value.kind === 'known';
  if (until === undefined || periods.length === 0 || !isCounted) return undefined;
  const of = (low: number, high: number) => ({ kind: 'known', low, high, bound: 'exact' }) as const;
  const [whole, part] = [budget.value, spend.value];
  const [words, total] = [amountWords(spend), amountWords(budget)];
  const spent = figureOf(
    { label: text(`${label.nl}: deel uitgegeven`, `${label.en}: part spent`), id: `${id}.pace.spent` },
    { ...of(part.low / whole.high, part.high / whole.low), bound: part.bound },
    { formula: text(`${words.nl} : ${total.nl}`, `${words.en} / ${total.en}`), inputs: [spend, budget] },
    '1',
  );
  const starts = periods.flatMap((period) => partsOf(period, 'month')[0] ?? []).map(monthsUntilEnd);
  const from = Math.min(...starts) - 1;
  const months = Math.max(...periods.map(monthsUntilEnd)) - from;
  const past = Math.min(months, Math.max(0, monthsUntilEnd(until) - from));
  const time = figureOf(
    { label: text(`${label.nl}: deel van de tijd`, `${label.en}: part of the time`), id: `${id}.pace.time` },
    of(past / months, past / months),
    { formula: text(`${past} van ${months} maanden`, `${past} of ${months} months`) },
    '1',
  );
  return { spent, time };
}
