import type { AnswerAddresses, Calculation, FigureId } from '@kapstok/engine';
import { type Text, text, type UnitCode } from '@kapstok/quantity';
import type { Certainty } from '../../schemas/certainty.ts';
import { yearsAt } from '../figure.ts';
import { type Drawn, drawnFigureDto } from './drawn-figure.ts';

type Fan = Certainty['fans'][number];

/** What a fan shows year by year, and where its figures stand below a scope: `start`, the year, `end`. */
export interface Measure {
  readonly measure: string;
  readonly label: Text;
  readonly unit: UnitCode;
  readonly start: string;
  readonly end: string;
}

/** What is contributed, in FTE. */
export const FTE: Measure = {
  measure: 'fte',
  label: text('Bijdrage in fte', 'Contribution in FTE'),
  unit: 'FTE',
  start: 'fte.byYear.',
  end: '',
};
/** What is contributed, in persons. */
export const PERSONS: Measure = {
  measure: 'persons',
  label: text('Bijdrage in personen', 'Contribution in persons'),
  unit: 'person',
  start: 'persons.byYear.',
  end: '',
};
/** Money and hours, whatever is compared. */
export const OTHERS: readonly Measure[] = [
  {
    measure: 'careCost',
    label: text('Minder zorg gebruikt, bruto', 'Less care used, gross'),
    unit: 'EUR',
    start: 'careCost.byYear.',
    end: '.gross',
  },
  {
    measure: 'investment',
    label: text('Investering', 'Investment'),
    unit: 'EUR',
    start: 'investment.byYear.',
    end: '',
  },
  {
    measure: 'timeSaving',
    label: text('Tijdwinst', 'Time gained'),
    unit: 'hour',
    start: 'timeSaving.byYear.',
    end: '',
  },
  {
    measure: 'extraHours',
    label: text('Extra uren', 'Extra hours'),
    unit: 'hour',
    start: 'extraHours.byYear.',
    end: '',
  },
  {
    measure: 'balance',
    label: text('Terugverdiend, opgeteld over de jaren', 'Earned back, added up over the years'),
    unit: 'EUR',
    start: 'balance.byYear.',
    end: '',
  },
];

/** What is compared comes first. */
function measuresOf({ comparedIn }: Calculation): readonly Measure[] {
  return comparedIn === 'FTE' ? [FTE, PERSONS, ...OTHERS] : [PERSONS, ...OTHERS];
}

/** Where a measure of a scope stands by year; what open choices are about, under the setting of the answer. */
function addresses(
  { calculation, at }: FansAsked,
  scope: string,
  { measure, start, end }: Measure,
): ReadonlyMap<number, FigureId> {
  const from = `${scope}/${start}`;
  const isContribution = measure === 'fte' || measure === 'persons';
  const address = (year: number): FigureId =>
    isContribution ? at.inYear(scope, year)[measure] : `${from}${year}${end}`;
  return new Map(yearsAt(calculation, from).map((year) => [year, address(year)]));
}

/** Of what fans are asked: a plan, and the setting under which its answer stands. */
export interface FansAsked {
  readonly calculation: Calculation;
  readonly at: AnswerAddresses;
}

/** The addresses of everything that fans of a scope show. */
export function fanAddresses(of: FansAsked, scope: string): readonly FigureId[] {
  return measuresOf(of.calculation).flatMap((measure) => [...addresses(of, scope, measure).values()]);
}

/** Each measure of a scope by year, each year as it stands under the setting of the answer; one without years is left out. */
export function fansOf({ calculation, simulation }: Drawn, scope: string, at: AnswerAddresses): Fan[] {
  return measuresOf(calculation).flatMap((measure): Fan[] => {
    const years = [...addresses({ calculation, at }, scope, measure)].flatMap(([year, id]) => {
      const figure = simulation.figure(id);
      return figure === undefined ? [] : [{ year, figure: drawnFigureDto(figure) }];
    });
    const { label, unit } = measure;
    return years.length === 0 ? [] : [{ measure: measure.measure, label, unit, years }];
  });
}
