import { monthsUntilEnd, partsOf, type ReportingPeriod } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { amountWords, figureOf, type MoneyFigure, type Named } from './money-figure.ts';
import { resultsReached, type TargetReached } from './results-reached.ts';

/** How far money is against time and against results, at the end of the last period of which something was realised. */
export interface Pace {
  /** What was spent, as a part of what may be spent in all. */
  readonly spent: MoneyFigure;
  /** What is past of the time over which the money stands, as a part of it. */
  readonly time: MoneyFigure;
  /** What was reached of the targets that hang on the money, as a part of them. */
  readonly results: MoneyFigure;
}

/** What is held against time and results. */
export interface Paced {
  readonly spend: MoneyFigure;
  readonly budget: MoneyFigure;
  /** Over which the money stands. */
  readonly periods: readonly ReportingPeriod[];
  /** Those that hang on the money; undefined where nobody told what was measured. */
  readonly targets: readonly TargetReached[] | undefined;
}

/**
 * How far money is against time and against results. Undefined where nothing was realised or budgeted.
 * @param until the period until which was realised
 */
export function paceOf(
  named: Named,
  { spend, budget, periods, targets }: Paced,
  until: ReportingPeriod | undefined,
): Pace | undefined {
  const isCounted = budget.value.kind === 'known' && budget.value.low > 0 && spend.value.kind === 'known';
  if (until === undefined || periods.length === 0 || !isCounted) return undefined;
  return {
    spent: spentPart(named, spend, budget),
    time: timePart(named, periods, until),
    results: resultsReached(named, targets),
  };
}

function spentPart({ id, label }: Named, spend: MoneyFigure, budget: MoneyFigure): MoneyFigure {
  const named = {
    label: text(`${label.nl}: deel uitgegeven`, `${label.en}: part spent`),
    id: `${id}.pace.spent`,
  };
  const [part, whole] = [spend.value, budget.value];
  if (part.kind !== 'known' || whole.kind !== 'known')
    return figureOf(named, { kind: 'unknown' }, { inputs: [spend, budget] }, '1');
  const [words, total] = [amountWords(spend), amountWords(budget)];
  return figureOf(
    named,
    { kind: 'known', low: part.low / whole.high, high: part.high / whole.low, bound: part.bound },
    { formula: text(`${words.nl} : ${total.nl}`, `${words.en} / ${total.en}`), inputs: [spend, budget] },
    '1',
  );
}

function timePart(
  { id, label }: Named,
  periods: readonly ReportingPeriod[],
  until: ReportingPeriod,
): MoneyFigure {
  const starts = periods.flatMap((period) => partsOf(period, 'month')[0] ?? []).map(monthsUntilEnd);
  const from = Math.min(...starts) - 1;
  const months = Math.max(...periods.map(monthsUntilEnd)) - from;
  const past = Math.min(months, Math.max(0, monthsUntilEnd(until) - from));
  return figureOf(
    { label: text(`${label.nl}: deel van de tijd`, `${label.en}: part of the time`), id: `${id}.pace.time` },
    { kind: 'known', low: past / months, high: past / months, bound: 'exact' },
    { formula: text(`${past} van ${months} maanden`, `${past} of ${months} months`) },
    '1',
  );
}
