import {
  monthsUntilEnd,
  type Plan,
  type Realised,
  type ReportingPeriod,
  type Row,
  reportingPeriodCode,
} from '@kapstok/plan';
import { isolated, type Text, text, verbatim } from '@kapstok/quantity';
import { groupBy } from '../levels/group-by.ts';
import {
  BUDGET,
  type BudgetItemFigure,
  budgetItems,
  figuresOfItems,
  type ItemFigures,
  lastRealised,
} from './budget-item.ts';
import { figureOf, lessFigure, type MoneyFigure, statedFigure, sumFigure } from './money-figure.ts';
import { type Pace, paceOf } from './pace.ts';
import { type StandingsOf, type TargetReached, targetsOfGrant, targetsOfLine } from './results-reached.ts';

/** A budget line with what of it stands for which source. */
export interface LineMoney {
  readonly row: Row<'budgetLines'>;
  /** What the line holds, over all its years. */
  readonly budget: MoneyFigure;
  readonly parts: ItemFigures;
  /** What of the line stands for no source or period. */
  readonly rest: MoneyFigure;
  /** Undefined where nothing of it was spent, or it stands for no period. */
  readonly pace: Pace | undefined;
}

/** What of the budget stands for a source; the code is empty for amounts that name none. */
export interface SourceMoney {
  readonly grant: string;
  readonly parts: ItemFigures;
  readonly pace: Pace | undefined;
}

/** What of the budget stands for a period. */
export interface PeriodMoney {
  readonly period: string;
  readonly parts: ItemFigures;
}

/** Money of the budget by line, by source and by period, and the period until which was realised. */
export interface BudgetMoney {
  readonly lines: readonly LineMoney[];
  readonly sources: readonly SourceMoney[];
  /** Years, and quarters where there are any, as they stand: a year is not shared out over its quarters. */
  readonly periods: readonly PeriodMoney[];
  readonly realisedUntil: ReportingPeriod | undefined;
}

/**
 * What of the budget stands for which source and period, and what of it was realised.
 * @param standingsOf how indicators stand; undefined where nobody told what was measured
 */
export function budgetMoney(
  plan: Plan,
  realised: readonly Realised[] = [],
  standingsOf?: StandingsOf,
): BudgetMoney {
  const items = budgetItems(plan, realised);
  const until = lastRealised(items);
  const byLine = groupBy(items, ({ line }) => line);
  return {
    lines: plan.budgetLines.map((row) => {
      const targets = standingsOf && targetsOfLine(plan, row, standingsOf);
      return lineMoney(row, { items: byLine.get(row.id) ?? [], targets }, until);
    }),
    sources: [...groupBy(items, ({ grant }) => grant)].map(([grant, own]) => {
      const targets = standingsOf && targetsOfGrant(plan, grant, standingsOf);
      return sourceMoney(grant, { items: own, targets }, until);
    }),
    periods: byPeriod(items),
    realisedUntil: until,
  };
}

/** Amounts of the budget, and the targets that hang on them. */
interface OnTargets {
  readonly items: readonly BudgetItemFigure[];
  readonly targets: readonly TargetReached[] | undefined;
}

function sourceMoney(
  grant: string,
  { items, targets }: OnTargets,
  until: ReportingPeriod | undefined,
): SourceMoney {
  const label = grant === '' ? NO_SOURCE : verbatim(isolated(grant));
  const path = `.source.${grant}`;
  const parts = figuresOfItems(items, label, path);
  const paced = { ...parts, periods: periodsOf(items), targets };
  return { grant, parts, pace: paceOf({ label, id: `${BUDGET}${path}` }, paced, until) };
}

const NO_SOURCE = text('zonder bron', 'without a source');

function periodsOf(items: readonly BudgetItemFigure[]): readonly ReportingPeriod[] {
  return items.filter(({ kind }) => kind === 'budget').map(({ period }) => period);
}

function lineMoney(
  row: Row<'budgetLines'>,
  { items, targets }: OnTargets,
  until: ReportingPeriod | undefined,
): LineMoney {
  const label = verbatim(row.item === '' ? isolated(row.id) : `${isolated(row.item)} (${isolated(row.id)})`);
  const path = `.line.${row.id}`;
  const parts = figuresOfItems(items, label, path);
  const budget = wholeOf(row, label);
  const rest = {
    label: text(`${label.nl}: zonder bron of periode`, `${label.en}: without a source or period`),
    id: `${BUDGET}${path}.rest`,
  };
  const paced = { ...parts, periods: periodsOf(items), targets };
  const pace = paceOf({ label, id: `${BUDGET}${path}` }, paced, until);
  return { row, budget, parts, rest: lessFigure(rest, budget, parts.budget), pace };
}

function wholeOf(row: Row<'budgetLines'>, label: Text): MoneyFigure {
  const named = { label, id: `${BUDGET}.line.${row.id}.total` };
  const years = [...row.byYear].map(([year, amount]) =>
    statedFigure(verbatim(`${row.id} ${year}`), amount, row, { field: `y${year}` }),
  );
  return years.length > 0
    ? sumFigure(named, years)
    : figureOf(named, { kind: 'unknown' }, { remark: NO_YEARS });
}

const NO_YEARS = text('De post heeft geen bedrag per jaar.', 'The line has no amount by year.');

function byPeriod(items: readonly BudgetItemFigure[]): readonly PeriodMoney[] {
  return [...groupBy(items, ({ period }) => reportingPeriodCode(period))]
    .toSorted(([, a], [, b]) => endOf(a) - endOf(b))
    .map(([period, own]) => ({ period, parts: figuresOfItems(own, verbatim(period), `.period.${period}`) }));
}

/** What ends later comes later; a year comes after its quarters. */
function endOf([first]: readonly BudgetItemFigure[]): number {
  return first === undefined ? 0 : monthsUntilEnd(first.period) + (first.period.cadence === 'year' ? 0.5 : 0);
}

/** Every figure of a budget. */
export function budgetFigures({ lines, sources, periods }: BudgetMoney): readonly MoneyFigure[] {
  const parts = [...lines, ...sources, ...periods].flatMap((each) => Object.values(each.parts));
  const paces = [...lines, ...sources].flatMap(({ pace }) =>
    pace === undefined ? [] : [pace.spent, pace.time, pace.results],
  );
  return [...parts, ...paces, ...lines.flatMap(({ budget, rest }) => [budget, rest])];
}
