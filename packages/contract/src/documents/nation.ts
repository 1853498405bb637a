import { type Text, text } from '@kapstok/quantity';
import type { FigureDto, FigureValueDto } from '../schemas/figure.ts';
import type { Nation } from '../schemas/nation.ts';
import { rounded } from './amount.ts';

/**
 * The figures of plans that add up over plans: amounts of one unit. A share does not add up, and a net present value only
 * where all count from one year.
 */
const ADDED: readonly string[] = [
  'plan/investment.total',
  'plan/fte.structural',
  'plan/persons.structural',
  'plan/shortage.persons',
  'plan/shortage.fte',
  'plan/careCost.structural.gross',
  'plan/structuralCost.total',
];

type Known = Extract<FigureValueDto, { kind: 'known' }>;

function boundOf(values: readonly Known[], isWhole: boolean): Known['bound'] {
  const bounds = new Set(values.map(({ bound }) => bound));
  bounds.delete('exact');
  // What a plan does not know would add to the sum: these are amounts.
  if (!isWhole) bounds.add('atLeast');
  const [one] = bounds;
  if (one === undefined) return 'exact';
  return bounds.size === 1 ? one : 'partial';
}

/** The sum of values of one unit: at least the sum of those that are known, where one is not; unknown when none is. */
function sumOf(values: readonly FigureValueDto[]): FigureValueDto {
  const counted = values.filter(({ kind }) => kind !== 'notApplicable');
  const known = counted.filter((value): value is Known => value.kind === 'known');
  if (known.length === 0) return { kind: counted.length === 0 ? 'notApplicable' : 'unknown' };
  const highs = known.map(({ high }) => high);
  const low = rounded(known.reduce((sum, value) => sum + value.low, 0));
  const high = highs.some((one) => one === null)
    ? null
    : rounded(highs.reduce<number>((sum, one) => sum + (one ?? 0), 0));
  return { kind: 'known', low, high, bound: boundOf(known, known.length === counted.length) };
}

/** The figures of a plan that are told beside those of others. */
export function nationFigures(figures: readonly FigureDto[]): FigureDto[] {
  return ADDED.flatMap((id) => figures.filter((figure) => figure.id === id));
}

type NationPlan = Nation['plans'][number];

/** What adopted plans come to together. Figures of one address have one unit; those of another are left out. */
export function nationTotal(plans: readonly NationPlan[]): FigureDto[] {
  return ADDED.flatMap((id) => {
    const found = plans.flatMap(({ figures }) => figures.filter((figure) => figure.id === id));
    const [first] = found;
    if (first === undefined) return [];
    const alike = found.filter(({ unit }) => unit === first.unit);
    return [{ id, label: first.label, unit: first.unit, value: sumOf(alike.map(({ value }) => value)) }];
  });
}

const OVERLAP = text(
  'Wat twee plannen allebei claimen, telt hier dubbel. Ook het tekort van mensen die in twee regio’s zoeken, telt twee keer.',
  'What two plans both claim counts twice here. So does the shortage of people who are looked for in two regions.',
);

/** What the sum over plans does not say. */
export function nationRemarks(
  plans: readonly NationPlan[],
  years: readonly (number | null)[],
): readonly Text[] {
  const without = plans.filter(({ version }) => version === null).map(({ title }) => title);
  const known = [...new Set(years.filter((year) => year !== null))].toSorted((a, b) => a - b);
  const counted = plans.filter(({ version }) => version !== null);
  const twice = counted.filter(({ region, plan }) =>
    counted.some((other) => other.region.code === region.code && other.plan !== plan),
  );
  return [
    ...(counted.length > 1 ? [OVERLAP] : []),
    ...(known.length > 1
      ? [
          text(
            `De plannen rekenen met verschillende structurele jaren: ${known.join(', ')}.`,
            `The plans count with different structural years: ${known.join(', ')}.`,
          ),
        ]
      : []),
    ...(twice.length > 0
      ? [
          text(
            `Deze plannen zijn van één regio, zodat haar tekort meer keren meetelt: ${twice.map(({ title }) => title).join('; ')}.`,
            `These plans are of one region, so that its shortage counts more than once: ${twice.map(({ title }) => title).join('; ')}.`,
          ),
        ]
      : []),
    ...(without.length > 0
      ? [
          text(
            `Van deze plannen is niets vastgesteld; ze tellen niet mee: ${without.join('; ')}.`,
            `Nothing of these plans was adopted; they do not count: ${without.join('; ')}.`,
          ),
        ]
      : []),
  ];
}
