import { isolated, type Text, text } from '@kapstok/quantity';
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

type KnownValue = Extract<FigureValueDto, { kind: 'known' }>;

function boundOf(values: readonly KnownValue[], isWhole: boolean): KnownValue['bound'] {
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
  const known = counted.filter((value): value is KnownValue => value.kind === 'known');
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

/** The adopted plans, and the regions of which nothing was adopted. */
type Known = Pick<Nation, 'plans' | 'without'>;

const UNKNOWN: FigureValueDto = { kind: 'unknown' };

function figureOf({ figures }: NationPlan, { id, unit }: Pick<FigureDto, 'id' | 'unit'>): FigureValueDto {
  return figures.find((figure) => figure.id === id && figure.unit === unit)?.value ?? UNKNOWN;
}

/** How the addresses start of what a region has once, however many plans. */
const OF_REGION = 'plan/shortage.';

/** What a plan says of its region. */
function saidOfRegion({ figures }: NationPlan): string {
  return JSON.stringify(figures.flatMap(({ id, value }) => (id.startsWith(OF_REGION) ? [[id, value]] : [])));
}

/** The plans of which a figure counts: of a region once, where its plans say the same of it. */
function counting(plans: readonly NationPlan[], id: string): readonly NationPlan[] {
  if (!id.startsWith(OF_REGION)) return plans;
  const said = plans.map((plan) => JSON.stringify([plan.region.code, saidOfRegion(plan)]));
  return plans.filter((plan, at) => plan.why !== null || said.indexOf(said[at] ?? '') === at);
}

/**
 * What adopted plans come to together. What a plan does not have, or has in another unit, is unknown of it; so is what a
 * region would add of which nothing was adopted. The shortage of a region counts once where its plans say the same of it.
 */
export function nationTotal({ plans, without }: Known): FigureDto[] {
  return ADDED.flatMap((id) => {
    const first = plans.flatMap(({ figures }) => figures).find((figure) => figure.id === id);
    if (first === undefined) return [];
    const values = [
      ...counting(plans, id).map((plan) => figureOf(plan, first)),
      ...without.map(() => UNKNOWN),
    ];
    return [{ id, label: first.label, unit: first.unit, value: sumOf(values) }];
  });
}

const OVERLAP = text(
  'Wat twee plannen allebei claimen, telt hier dubbel. Ook het tekort van mensen die in twee regio’s zoeken, telt twee keer.',
  'What two plans both claim counts twice here. So does the shortage of people who are looked for in two regions.',
);

/**
 * What the sum over plans does not say, and what is missing from it.
 * @param said what a plan says of its region, the same words for the same
 */
export function nationRemarks(
  known: Known,
  years: readonly (number | null)[],
  said: (plan: NationPlan) => string = saidOfRegion,
): readonly Text[] {
  const counted = known.plans.filter(({ why }) => why === null);
  return [
    ...(counted.length > 1 ? [OVERLAP] : []),
    ...otherYears(years),
    ...twoOfOne(counted, said),
    ...withoutFigures(known),
    ...withoutPlan(known),
    ...partlyUnknown(known, counted),
  ];
}

function otherYears(years: readonly (number | null)[]): readonly Text[] {
  const known = [...new Set(years.filter((year) => year !== null))].toSorted((a, b) => a - b);
  if (known.length < 2) return [];
  return [
    text(
      `De plannen rekenen met verschillende structurele jaren: ${known.join(', ')}.`,
      `The plans count with different structural years: ${known.join(', ')}.`,
    ),
  ];
}

function twoOfOne(counted: readonly NationPlan[], said: (plan: NationPlan) => string): readonly Text[] {
  const twice = counted.filter((plan) =>
    counted.some((other) => other.region.code === plan.region.code && said(other) !== said(plan)),
  );
  if (twice.length === 0) return [];
  const titles = twice.map(({ title }) => title).join('; ');
  return [
    text(
      `Deze plannen zijn van één regio en noemen elk een ander tekort, zodat het meer keren meetelt: ${titles}.`,
      `These plans are of one region and name different shortages, so that it counts more than once: ${titles}.`,
    ),
  ];
}

/** Plans of which no figure is known, each with why. */
function withoutFigures({ plans }: Known): readonly Text[] {
  return plans.flatMap(({ title, region, why }) =>
    why === null
      ? []
      : [
          text(
            `Van ${isolated(title)} (${isolated(region.title)}) is geen cijfer bekend. Het telt in geen som mee, dus elke som kan hoger zijn dan hier staat. De reden: ${why.nl}`,
            `Of ${isolated(title)} (${isolated(region.title)}) no figure is known. It counts in no sum, so every sum may be higher than is shown here. The reason: ${why.en}`,
          ),
        ],
  );
}

function withoutPlan({ without }: Known): readonly Text[] {
  if (without.length === 0) return [];
  const titles = without.map(({ title }) => title).join('; ');
  const [nl, en] =
    without.length === 1
      ? ['Eén regio heeft nog niets vastgesteld', 'One region adopted nothing yet']
      : [
          `${without.length} regio’s hebben nog niets vastgesteld`,
          `${without.length} regions adopted nothing yet`,
        ];
  return [
    text(
      `${nl}: ${titles}. Wat daar nog bij komt, is onbekend en telt niet mee, dus elke som kan hoger zijn dan hier staat.`,
      `${en}: ${titles}. What that would add is unknown and does not count, so every sum may be higher than is shown here.`,
    ),
  ];
}

/** Which plans miss some figure that others have. */
function partlyUnknown(known: Known, counted: readonly NationPlan[]): readonly Text[] {
  const total = nationTotal(known);
  const missing = counted.flatMap((plan) => {
    const labels = total.filter((sum) => figureOf(plan, sum).kind === 'unknown').map(({ label }) => label);
    return labels.length === 0 ? [] : [{ title: plan.title, labels }];
  });
  if (missing.length === 0) return [];
  const words = (language: 'nl' | 'en'): string =>
    missing
      .map(
        ({ title, labels }) =>
          `${isolated(title)} (${labels.map((label) => label[language].toLowerCase()).join(', ')})`,
      )
      .join('; ');
  const [nl, en] =
    missing.length === 1
      ? ['Eén plan noemt niet alle cijfers', 'One plan does not state every figure']
      : [
          `${missing.length} plannen noemen niet alle cijfers`,
          `${missing.length} plans do not state every figure`,
        ];
  return [
    text(
      `${nl}: ${words('nl')}. Wat ontbreekt, telt niet mee, dus die sommen kunnen hoger zijn dan hier staat.`,
      `${en}: ${words('en')}. What is missing does not count, so those sums may be higher than is shown here.`,
    ),
  ];
}
