import type { DrawnFigureDto, SummedCertainty } from '@kapstok/contract';

/** A plan, or all plans of a region, as a row of the table. */
export interface SummedRow {
  readonly key: string;
  readonly region: string;
  /** Empty where the row is a region as a whole, or all of it together. */
  readonly plan: string;
  /** Which version of the plan is drawn; null: as it now is, or the row is no plan. */
  readonly version: string | null;
  readonly assumptions: number | undefined;
  readonly figures: readonly DrawnFigureDto[];
}

/** A figure of several plans: no plan can be asked why it is so, so it has no address. */
function unasked<T extends DrawnFigureDto>(figure: T): T {
  return { ...figure, id: '' };
}

/** Figures and answer of a plan, a region or all of it. */
type Part = Pick<SummedCertainty, 'figures' | 'answer'>;

function unaskedPart<T extends Part>(part: T): T {
  const { contribution, shareClosed, shareOfAmbition } = part.answer;
  return {
    ...part,
    figures: part.figures.map(unasked),
    answer: {
      contribution: unasked(contribution),
      shareClosed: unasked(shareClosed),
      shareOfAmbition: unasked(shareOfAmbition),
    },
  };
}

/** What is told of several plans, without addresses that would lead to a figure of one of them. */
export function withoutAddresses(told: SummedCertainty): SummedCertainty {
  return {
    ...unaskedPart(told),
    fans: told.fans.map((fan) => ({
      ...fan,
      years: fan.years.map(({ year, figure }) => ({ year, figure: unasked(figure) })),
    })),
    shortageScenarios: told.shortageScenarios.map(({ shortage, shareClosed, ...scenario }) => ({
      ...scenario,
      shortage: unasked(shortage),
      shareClosed: unasked(shareClosed),
    })),
    regions: told.regions.map(unaskedPart),
    plans: told.plans.map(unaskedPart),
  };
}

/** A row for each plan, under the row of its region where there are several regions; and all of it together. */
export function summedRows({ level, regions, plans, figures }: SummedCertainty): {
  readonly rows: readonly SummedRow[];
  readonly sum: SummedRow;
} {
  const ofPlan = (part: SummedCertainty['plans'][number]): SummedRow => ({
    key: part.plan,
    region: part.region.title,
    plan: part.title,
    version: part.version?.name ?? null,
    assumptions: part.assumptions,
    figures: part.figures,
  });
  const rows =
    level === 'region'
      ? plans.map(ofPlan)
      : regions.flatMap(({ region, figures: ofRegion }) => [
          {
            key: region.code,
            region: region.title,
            plan: '',
            version: null,
            assumptions: undefined,
            figures: ofRegion,
          },
          ...plans.filter((part) => part.region.code === region.code).map(ofPlan),
        ]);
  return {
    rows,
    sum: { key: 'sum', region: '', plan: '', version: null, assumptions: undefined, figures },
  };
}
