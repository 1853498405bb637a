import type { Plan, Row } from '@kapstok/plan';
import { formatShare, isKnown, lowOf, type Text, text } from '@kapstok/quantity';
import {
  amountWords,
  centsOf,
  figureOf,
  lessFigure,
  type MoneyFigure,
  statedFigure,
  sumFigure,
} from './money-figure.ts';

/** Where money held against the ceiling stands. */
export const CEILING = 'plan/ceiling';

/** The budget with what is set apart for rising prices, held against the ceiling. */
export interface CeilingMoney {
  readonly budget: MoneyFigure;
  /** What of the budget is set apart for what nobody foresees; undefined where no line is. */
  readonly contingency: MoneyFigure | undefined;
  /** Undefined where the plan does not let its amounts rise. */
  readonly indexation: MoneyFigure | undefined;
  readonly total: MoneyFigure;
  readonly ceiling: MoneyFigure | undefined;
  readonly room: MoneyFigure | undefined;
}

/**
 * Holds the budget against its ceiling. Lines of the cost type `contingency` are part of it; prices rise by the parameter
 * `budget_indexation` (per year) from the year `budget_price_year` on.
 */
export function ceilingMoney(plan: Plan): CeilingMoney {
  const cells = plan.budgetLines.flatMap((row) =>
    [...row.byYear].map(([year, amount]) => ({
      year,
      isContingency: row.costType === 'contingency',
      figure: statedFigure(text(`${row.id} ${year}`, `${row.id} ${year}`), amount, row, {
        field: `y${year}`,
      }),
    })),
  );
  const budget = sumFigure(
    named('budget', text('De begroting', 'The budget')),
    cells.map(({ figure }) => figure),
  );
  const contingency = contingencyOf(cells);
  const indexation = indexationOf(plan, cells);
  const parts = [budget, indexation].filter((part) => part !== undefined);
  const total = sumFigure(named('total', text('Begroting met indexering', 'Budget with indexation')), parts);
  const row = parameter(plan, 'budget_ceiling');
  if (row === undefined)
    return { budget, contingency, indexation, total, ceiling: undefined, room: undefined };
  const label = text('Plafond', 'Ceiling');
  const ceiling = { ...statedFigure(label, row.value, row, { field: 'value' }), id: `${CEILING}.ceiling` };
  const room = lessFigure(
    named('room', text('Ruimte onder het plafond', 'Room below the ceiling')),
    ceiling,
    total,
  );
  return { budget, contingency, indexation, total, ceiling, room };
}

function named(key: string, label: Text): { readonly label: Text; readonly id: string } {
  return { label, id: `${CEILING}.${key}` };
}

function parameter(plan: Plan, key: string): Row<'parameters'> | undefined {
  return plan.parameters.find((row) => row.key === key && row.scope === '');
}

/** What lines of the budget are set apart for what nobody foresees. */
function contingencyOf(cells: readonly YearAmount[]): MoneyFigure | undefined {
  const own = cells.filter(({ isContingency }) => isContingency).map(({ figure }) => figure);
  const name = named('contingency', text('Waarvan onvoorzien', 'Of which contingency'));
  return own.length === 0 ? undefined : sumFigure(name, own);
}

interface YearAmount {
  readonly year: number;
  readonly figure: MoneyFigure;
  readonly isContingency: boolean;
}

function indexationOf(plan: Plan, cells: readonly YearAmount[]): MoneyFigure | undefined {
  const [rate, base] = [parameter(plan, 'budget_indexation'), parameter(plan, 'budget_price_year')];
  if (rate === undefined) return undefined;
  const share = statedFigure(text('Indexering per jaar', 'Indexation per year'), rate.value, rate, {
    field: 'value',
    code: '1',
  });
  const name = named('indexation', text('Indexering', 'Indexation'));
  const from = base !== undefined && base.value.kind === 'point' ? base.value.value : undefined;
  if (!isKnown(rate.value) || from === undefined)
    return figureOf(
      name,
      { kind: 'unknown' },
      { inputs: [share], remark: from === undefined ? NO_BASE : undefined },
    );
  const part = lowOf(rate.value);
  return sumFigure(
    name,
    cells.filter(({ year }) => year > from).map((cell) => risen(cell, part, from)),
  );
}

function risen({ year, figure }: YearAmount, part: number, from: number): MoneyFigure {
  const factor = (1 + part) ** (year - from) - 1;
  const of = (euros: number): number => Math.round(centsOf(euros) * factor) / 100;
  const { value } = figure;
  const [words, percent] = [amountWords(figure), formatShare(part, 'nl')];
  const formula = text(
    `${words.nl} × ((1 + ${percent})^${year - from} − 1)`,
    `${words.en} × ((1 + ${formatShare(part, 'en')})^${year - from} − 1)`,
  );
  const label = text(`${figure.label.nl}, indexering`, `${figure.label.en}, indexation`);
  return figureOf(
    { label },
    value.kind === 'known' ? { ...value, low: of(value.low), high: of(value.high) } : value,
    { formula, inputs: [figure] },
  );
}

const NO_BASE = text(
  'Het plan zegt niet in de prijzen van welk jaar de begroting staat (budget_price_year).',
  'The plan does not say in the prices of which year its budget is (budget_price_year).',
);

/** Every figure held against the ceiling. */
export function ceilingFigures(money: CeilingMoney): readonly MoneyFigure[] {
  return Object.values(money).filter((figure): figure is MoneyFigure => figure !== undefined);
}
