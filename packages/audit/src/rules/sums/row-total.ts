import { fieldOf, type Place, type Plan, placeCode, type Row } from '@kapstok/plan';
import { type Estimate, isKnown, type KnownEstimate, type Text, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import { remembered } from '../../grouped.ts';
import type { Rule } from '../../rule.ts';
import { shownBounds, shownEstimate } from '../../shown.ts';
import { slipBetween } from '../../slip.ts';
import {
  amounts,
  benefitLineWords,
  budgetLineWords,
  NO_EFFECT,
  scopeWords,
  sentences,
} from '../../wording.ts';
import { apart, isSum, type KnownPart, knownPart, middle, middleOf, SMALL } from './room.ts';
import { rowsOfSum, taskRowWords } from './sum-of-rows.ts';

/** A row with a printed total of its own years. */
interface TotalledRow {
  readonly place: Place;
  /** What it is a total of, in a sentence. */
  readonly name: () => Text;
  readonly scope: string;
  readonly unit: string;
  readonly years: ReadonlyMap<number, Estimate>;
  readonly total: Estimate;
}

/** A printed total of a row against the sum of its years. */
export const rowTotal: Rule = {
  code: 'sums.row-total',
  kind: 'sums',
  title: text('Een totaal is de som van de jaren ernaast', 'A total is the sum of the years beside it'),
  find: ({ plan }) => {
    const settled = settledByParts(plan);
    return totalledRows(plan)
      .filter(({ place }) => !settled.has(placeCode(place)))
      .flatMap(findingOf);
  },
};

/** By how much the printed totals of budget lines are more than their years, for those that differ. */
export const budgetLinesOff: (plan: Plan) => readonly { readonly id: string; readonly off: number }[] =
  remembered((plan) =>
    plan.budgetLines.flatMap(({ id, statedTotal, byYear }) => {
      const parts = knownPart(byYear.values());
      return isWrong(statedTotal, parts) ? [{ id, off: middleOf(statedTotal) - middle(parts.sum) }] : [];
    }),
  );

function totalledRows(plan: Plan): readonly TotalledRow[] {
  return [
    ...plan.budgetLines.map((row) => ({
      ...totalled(row, row.statedTotal, 'stated_total', row.project, 'EUR'),
      name: () => budgetLineWords(plan, row),
    })),
    ...loneSubtotals(plan).map((row) => ({
      ...totalled(row, row.statedTotal, 'stated_total', row.project || row.pillar, 'EUR'),
      name: () => subtotalName(plan, row),
    })),
    ...plan.labourTask.map((row) => ({
      ...totalled(row, row.statedTotal, 'stated_total', '', 'persons'),
      name: () => taskRowWords(row),
    })),
    ...plan.businessCaseBenefits.map((row) => ({
      ...totalled(row, row.statedSum, 'stated_sum', row.project, row.unit),
      name: () => benefitLineWords(plan, row),
    })),
  ];
}

/** Subtotals without lines or subtotals under them: the others are held against those, year by year. */
function loneSubtotals(plan: Plan): readonly Row<'budgetStatedSubtotals'>[] {
  const booked = new Set(plan.budgetLines.flatMap(({ pillar, project }) => ['', pillar, project]));
  const parted = new Set(
    plan.budgetStatedSubtotals.flatMap(({ pillar, project }) => (project === '' ? [] : [pillar])),
  );
  return plan.budgetStatedSubtotals.filter(({ pillar, project }) => {
    return !booked.has(project || pillar) && (project !== '' || !parted.has(pillar));
  });
}

function totalled(
  row: { readonly place: Place; readonly byYear: ReadonlyMap<number, Estimate> },
  total: Estimate,
  field: string,
  scope: string,
  unit: string,
): Omit<TotalledRow, 'name'> {
  return { place: fieldOf(row.place, field), scope: scope || 'plan', unit, years: row.byYear, total };
}

function subtotalName(plan: Plan, { project, pillar }: Row<'budgetStatedSubtotals'>): Text {
  const of = scopeWords(plan, project || pillar);
  return text(`de begroting van ${of.nl}`, `the budget of ${of.en}`);
}

/** Totals that fit once a year is what the rows under it say: that year is the defect, and has its own finding. */
function settledByParts(plan: Plan): ReadonlySet<string> {
  const settled = rowsOfSum(plan).filter(({ row, parts }) => {
    if (parts.some(({ sign }) => sign === -1) || !isKnown(row.statedTotal)) return false;
    const cells = parts.flatMap(({ row: part }) =>
      [...row.byYear.keys()].map((year) => part.byYear.get(year)),
    );
    const known = cells.filter((cell) => cell !== undefined);
    return known.length === cells.length && isSum(row.statedTotal, knownPart(known));
  });
  return new Set(settled.map(({ row }) => placeCode(fieldOf(row.place, 'stated_total'))));
}

function isWrong(total: Estimate, parts: KnownPart): total is KnownEstimate {
  return isKnown(total) && parts.known.length > 0 && !isSum(total, parts);
}

function findingOf({ place, name, scope, unit, years, total }: TotalledRow): readonly Finding[] {
  const parts = knownPart(years.values());
  if (!isWrong(total, parts)) return [];
  return [
    finding(rowTotal, {
      severity: apart(total, parts.sum) < SMALL ? 'warning' : 'error',
      place,
      scope,
      unit,
      stated: shownEstimate(total),
      computed: shownBounds(parts.sum.low, parts.sum.high),
      message: sentences(difference(name(), total, parts, unit), slip(total, parts, years)),
      effect: NO_EFFECT,
      advice: text(
        'Kijk welk van beide klopt: het totaal, of een van de jaren.',
        'See which of the two is right: the total, or one of the years.',
      ),
    }),
  ];
}

function difference(name: Text, total: KnownEstimate, parts: KnownPart, unit: string): Text {
  const stated = amounts({ low: middleOf(total), high: middleOf(total) }, unit);
  const sum = amounts(parts.sum, unit);
  return parts.open
    ? text(
        `Het totaal van ${name.nl} staat als ${stated.nl}; de bekende jaren zijn samen al ${sum.nl}.`,
        `The total of ${name.en} is stated as ${stated.en}; the known years alone add up to ${sum.en}.`,
      )
    : text(
        `Het totaal van ${name.nl} staat als ${stated.nl}; de jaren zijn samen ${sum.nl}.`,
        `The total of ${name.en} is stated as ${stated.en}; the years add up to ${sum.en}.`,
      );
}

function slip(
  total: KnownEstimate,
  parts: KnownPart,
  years: ReadonlyMap<number, Estimate>,
): Text | undefined {
  const named = [...years].flatMap(([year, cell]) =>
    isKnown(cell) ? [{ name: text(`het jaar ${year}`, `the year ${year}`), value: middleOf(cell) }] : [],
  );
  return slipBetween(middleOf(total), middle(parts.sum), named);
}
