import {
  BUDGET_PART_KINDS,
  monthsUntilEnd,
  type Plan,
  REALISED_KINDS,
  type Realised,
  type ReportingPeriod,
  reportingPeriodCode,
} from '@kapstok/plan';
import { type Text, text, type UnitCode, verbatim } from '@kapstok/quantity';
import { type MoneyFigure, statedFigure, sumFigure } from './money-figure.ts';
import { countedOf, realisedFigure } from './realised-figure.ts';

/** Where money of the budget stands by line, source and period. */
export const BUDGET = 'plan/budget';

/** What an amount of a budget line says: what may be spent, was promised, was spent, is expected; or hours of own staff. */
export type ItemKind = (typeof BUDGET_PART_KINDS)[number] | (typeof REALISED_KINDS)[number];

/** An amount of a budget line, of one source and period. */
export interface BudgetItemFigure {
  readonly line: string;
  readonly grant: string;
  readonly period: ReportingPeriod;
  readonly kind: ItemKind;
  readonly figure: MoneyFigure;
}

/** Every amount that stands for a source and a period: what the plan means to spend, and what was realised. */
export function budgetItems(plan: Plan, realised: readonly Realised[]): readonly BudgetItemFigure[] {
  const planned = plan.budgetParts.flatMap((row): BudgetItemFigure[] => {
    const kind = BUDGET_PART_KINDS.find((one) => one === row.kind);
    const { line, grant, period, amount } = row;
    if (kind === undefined || period === undefined) return [];
    const label = verbatim(
      [line, grant, reportingPeriodCode(period)].filter((part) => part !== '').join(' '),
    );
    return [{ line, grant, period, kind, figure: statedFigure(label, amount, row, { field: 'amount' }) }];
  });
  const done = REALISED_KINDS.flatMap((kind) =>
    countedOf(realised, kind).map((one): BudgetItemFigure => {
      const { line, grant, period } = one;
      return { line, grant, period, kind, figure: realisedFigure(one) };
    }),
  );
  return [...planned, ...done];
}

/** What amounts come to, by what they say. */
export type ItemFigures = Readonly<Record<ItemKind, MoneyFigure>>;

/** Adds amounts up by what they say; nothing of a kind is not applicable. */
export function figuresOfItems(items: readonly BudgetItemFigure[], of: Text, path: string): ItemFigures {
  const sum = (kind: ItemKind): MoneyFigure => {
    const { words, code } = KINDS[kind];
    const label = text(`${words.nl} van ${of.nl}`, `${words.en} of ${of.en}`);
    const own = items.filter((item) => item.kind === kind).map(({ figure }) => figure);
    return sumFigure({ label, id: `${BUDGET}${path}.${kind}` }, own, code);
  };
  return {
    budget: sum('budget'),
    commitment: sum('commitment'),
    spend: sum('spend'),
    forecast: sum('forecast'),
    hours: sum('hours'),
  };
}

const KINDS: Readonly<Record<ItemKind, { readonly words: Text; readonly code: UnitCode }>> = {
  budget: { words: text('Begroting', 'Budget'), code: 'EUR' },
  commitment: { words: text('Toegezegd aan anderen', 'Committed'), code: 'EUR' },
  spend: { words: text('Uitgegeven', 'Spent'), code: 'EUR' },
  forecast: { words: text('Verwachting', 'Expected'), code: 'EUR' },
  hours: { words: text('Uren van eigen mensen', 'Hours of own staff'), code: 'hour' },
};

/** The last period of which something was realised. */
export function lastRealised(items: readonly BudgetItemFigure[]): ReportingPeriod | undefined {
  const done = items.filter(({ kind }) => kind === 'spend').map(({ period }) => period);
  return done.toSorted((a, b) => monthsUntilEnd(a) - monthsUntilEnd(b)).at(-1);
}
