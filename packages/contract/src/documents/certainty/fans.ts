import type { Calculation, FigureId, Setting } from '@kapstok/engine';
import { type Text, text, type UnitCode } from '@kapstok/quantity';
import type { Certainty } from '../../schemas/certainty.ts';
import { yearsAt } from '../figure.ts';
import { type Drawn, drawnFigureDto } from './drawn-figure.ts';

type Fan = Certainty['fans'][number];

interface Measure {
  readonly measure: string;
  readonly label: Text;
  readonly unit: UnitCode;
  readonly start: string;
  readonly end: string;
}

const FTE: Measure = {
  measure: 'fte',
  label: text('Bijdrage in fte', 'Contribution in FTE'),
  unit: 'FTE',
  start: 'fte.byYear.',
  end: '',
};
const PERSONS: Measure = {
  measure: 'persons',
  label: text('Bijdrage in personen', 'Contribution in persons'),
  unit: 'person',
  start: 'persons.byYear.',
  end: '',
};
const OTHERS: readonly Measure[] = [
  {
    measure: 'careCost',
    label: text('Minder zorg gebruikt, bruto', 'Less care used, gross'),
    unit: 'EUR',
    start: 'careCost.byYear.',
    end: '.gross',
  },
  {
    measure: 'timeSaving',
    label: text('Tijdwinst', 'Time gained'),
    unit: 'hour',
    start: 'timeSaving.byYear.',
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

/** What open choices are about. */
function isContribution(measure: Measure): boolean {
  return measure === FTE || measure === PERSONS;
}

function asThePlan({ nl, en }: Text): Text {
  return text(`${nl}, naar de afspraken van het plan`, `${en}, by the plan's own conventions`);
}

/** What is compared comes first. */
function measuresOf({ comparedIn }: Calculation): readonly Measure[] {
  return comparedIn === 'FTE' ? [FTE, PERSONS, ...OTHERS] : [PERSONS, ...OTHERS];
}

function addresses(calculation: Calculation, scope: string, { start, end }: Measure): Map<number, FigureId> {
  const from = `${scope}/${start}`;
  return new Map(yearsAt(calculation, from).map((year) => [year, `${from}${year}${end}`]));
}

/** The addresses of everything that fans of a scope show. */
export function fanAddresses(calculation: Calculation, scope: string): readonly FigureId[] {
  return measuresOf(calculation).flatMap((measure) => [...addresses(calculation, scope, measure).values()]);
}

/**
 * Each measure of a scope by year, as the plan's own conventions have it; measures without years are left out. What is
 * contributed says so where the answer beside it has other conventions.
 */
export function fansOf({ calculation, simulation }: Drawn, scope: string, setting: Setting): Fan[] {
  const departs = calculation.choices.some(({ id, base }) => (setting[id] ?? base.id) !== base.id);
  return measuresOf(calculation).flatMap((measure): Fan[] => {
    const years = [...addresses(calculation, scope, measure)].flatMap(([year, id]) => {
      const figure = simulation.figure(id);
      return figure === undefined ? [] : [{ year, figure: drawnFigureDto(figure) }];
    });
    const { unit } = measure;
    const label = departs && isContribution(measure) ? asThePlan(measure.label) : measure.label;
    return years.length === 0 ? [] : [{ measure: measure.measure, label, unit, years }];
  });
}
